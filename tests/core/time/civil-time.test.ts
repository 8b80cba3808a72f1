import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  civilOfMinute,
  daysInMonth,
  minuteOfCivil,
  weekdayOfMinute,
} from '../../../src/core/time/civil-time.ts';
import { minute, minutesPerDay } from '../../../src/core/time/interval.ts';

const seed = 20260204;

const civil = fc
  .record({
    year: fc.integer({ min: 1, max: 6000 }),
    month: fc.integer({ min: 1, max: 12 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    dayShare: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ dayShare, ...rest }) => ({
    ...rest,
    day: 1 + (dayShare % daysInMonth(rest.year, rest.month)),
  }));

test('counting day by day from the first of year 1 names every date of two eras of 400 years', () => {
  let at = minuteOfCivil({ year: 1, month: 1, day: 1 });
  let expected = { year: 1, month: 1, day: 1 };
  let faults = 0;
  while (expected.year <= 800) {
    const found = civilOfMinute(at);
    const same =
      found.year === expected.year &&
      found.month === expected.month &&
      found.day === expected.day &&
      minuteOfCivil(expected) === at;
    if (!same) faults += 1;
    at = minute(at + minutesPerDay);
    expected = dayAfter(expected);
  }
  expect(faults).toBe(0);
  expect(at).toBe(minuteOfCivil({ year: 801, month: 1, day: 1 }));
});

test('a minute agrees with the platform’s calendar in UTC', () => {
  fc.assert(
    fc.property(civil, (time) => {
      expect(minuteOfCivil(time)).toBe(minuteByPlatform(time));
    }),
    { seed, numRuns: 500 },
  );
});

test('a civil time survives the way to a minute and back', () => {
  fc.assert(
    fc.property(civil, (time) => {
      expect(civilOfMinute(minuteOfCivil(time))).toEqual(time);
    }),
    { seed, numRuns: 500 },
  );
});

test('the weekday agrees with the platform, before the epoch too', () => {
  fc.assert(
    fc.property(civil, (time) => {
      const at = minuteOfCivil(time);
      const sundayFirst = new Date(at * 60_000).getUTCDay();
      expect(weekdayOfMinute(at)).toBe((sundayFirst + 6) % 7);
    }),
    { seed, numRuns: 300 },
  );
});

test('1970 begins at minute 0', () => {
  expect(minuteOfCivil({ year: 1970, month: 1, day: 1 })).toBe(0);
  expect(minuteOfCivil({ year: 1969, month: 12, day: 31, hour: 23, minute: 59 })).toBe(-1);
});

test.each([
  [{ year: 0, month: 1, day: 1 }, /year .*1 to 6001, got 0/],
  [{ year: 6002, month: 1, day: 1 }, /year/],
  [{ year: 2026, month: 13, day: 1 }, /month .*1 to 12, got 13/],
  [{ year: 2026, month: 2, day: 29 }, /day .*1 to 28, got 29/],
  [{ year: 1900, month: 2, day: 29 }, /day/],
  [{ year: 2026, month: 2, day: 4, hour: 24 }, /hour/],
  [{ year: 2026, month: 2, day: 4, minute: 1.5 }, /minute/],
])('a time that the calendar does not have is refused: %o', (time, message) => {
  expect(() => minuteOfCivil(time)).toThrow(message);
});

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dayAfter({ year, month, day }: { year: number; month: number; day: number }) {
  const leap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
  const length = (monthLengths[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
  if (day < length) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}

/** `Date.UTC` takes years 0 to 99 for 1900 to 1999. */
function minuteByPlatform(time: {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}): number {
  const date = new Date(0);
  date.setUTCFullYear(time.year, time.month - 1, time.day);
  date.setUTCHours(time.hour, time.minute);
  return date.getTime() / 60_000;
}
