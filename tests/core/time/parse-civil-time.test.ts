import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilOfMinute, minuteOfCivil } from '../../../src/core/time/civil-time.ts';
import { formatCivilTime } from '../../../src/core/time/format-civil-time.ts';
import { minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import { parseCivilTime, type CivilUnit } from '../../../src/core/time/parse-civil-time.ts';
import { noteReasonWords } from '../../../src/i18n/note-words.ts';
import { earliest, latest } from '../../support/arbitrary-incidents.ts';

const seed = 20260204;

const anyMinute = fc.integer({ min: earliest, max: latest - 1 }).map(minute);

test.each<[text: string, unit: CivilUnit, start: string, end: string]>([
  ['2026', 'year', '2026-01-01', '2027-01-01'],
  ['2026-02', 'month', '2026-02-01', '2026-03-01'],
  ['2026-12', 'month', '2026-12-01', '2027-01-01'],
  ['2026-02-04', 'day', '2026-02-04', '2026-02-05'],
  ['2024-02-29', 'day', '2024-02-29', '2024-03-01'],
  ['2026-02-04T18:00', 'minute', '2026-02-04T18:00', '2026-02-04T18:01'],
  ['2026-02-04 18:00', 'minute', '2026-02-04T18:00', '2026-02-04T18:01'],
  ['2026-02-04t18:00z', 'minute', '2026-02-04T18:00', '2026-02-04T18:01'],
  ['  2026-02-04 ', 'day', '2026-02-04', '2026-02-05'],
  ['002026-02-04', 'day', '2026-02-04', '2026-02-05'],
  ['+2026-02-04', 'day', '2026-02-04', '2026-02-05'],
  ['0001', 'year', '0001-01-01', '0002-01-01'],
  ['5999-12-31', 'day', '5999-12-31', '6000-01-01'],
])('%s is the %s from %s to %s', (text, unit, start, end) => {
  const parsed = parseCivilTime(text);
  if (parsed.outcome === 'refused') throw new Error(parsed.reason.code);
  const { interval } = parsed;
  expect(parsed.unit).toBe(unit);
  expect([formatCivilTime(interval.start), formatCivilTime(interval.end)]).toEqual([start, end]);
});

test.each(['6000', '6000-12', '6000-12-31', '6000-12-31T23:59'])(
  '%s is read, though it ends where year 6001 begins',
  (text) => {
    expect(parseCivilTime(text)).toMatchObject({ outcome: 'read', interval: { end: latest } });
  },
);

const outsideYears = { code: 'outside-years', first: 1, last: 6000 };

test.each([
  ['2026-13', { code: 'no-such-month' }],
  ['2026-00-04', { code: 'no-such-month' }],
  ['2026-02-30', { code: 'no-such-day' }],
  ['2023-02-29', { code: 'no-such-day' }],
  ['1900-02-29', { code: 'no-such-day' }],
  ['2026-02-00', { code: 'no-such-day' }],
  ['2026-02-04T24:00', { code: 'no-such-time' }],
  ['2026-02-04T18:60', { code: 'no-such-time' }],
  ['2026-02-04T18:00:61', { code: 'no-such-time' }],
  ['0000', outsideYears],
  ['-0044-03-15', outsideYears],
  ['6001', outsideYears],
  ['12026-01-01', outsideYears],
  ['', { code: 'not-an-iso-date' }],
  ['26-02-04', { code: 'not-an-iso-date' }],
  ['2026-2-4', { code: 'not-an-iso-date' }],
  ['04.02.2026', { code: 'not-an-iso-date' }],
  ['02/04/2026', { code: 'not-an-iso-date' }],
  ['2026-02-04T18', { code: 'not-an-iso-date' }],
  ['2026-02-04T6:00', { code: 'not-an-iso-date' }],
  ['2026-02-04T18:00 Kyiv', { code: 'not-an-iso-date' }],
  ['2026-W06', { code: 'not-an-iso-date' }],
  ['2026-035', { code: 'not-an-iso-date' }],
  ['4 February 2026', { code: 'not-an-iso-date' }],
  ['２０２６', { code: 'not-an-iso-date' }],
  ['2026-02-04 2026-02-05', { code: 'not-an-iso-date' }],
])('“%s” is refused', (text, reason) => {
  expect(parseCivilTime(text)).toEqual({ outcome: 'refused', reason });
});

test('a zone is passed over: the clock of the text stays as it is', () => {
  const zones = fc.oneof(
    fc.constantFrom('Z', 'z', ' Z', '+02', '-05'),
    fc
      .tuple(
        fc.constantFrom('+', '-'),
        fc.integer({ min: 0, max: 14 }),
        fc.constantFrom('00', '30'),
        fc.constantFrom(':', ''),
      )
      .map(([sign, hours, minutes, colon]) => `${sign}${padded(hours)}${colon}${minutes}`),
  );
  fc.assert(
    fc.property(anyMinute, zones, (at, zone) => {
      expect(parseCivilTime(`${clockText(at)}${zone}`)).toEqual(parseCivilTime(clockText(at)));
    }),
    { seed },
  );
});

test('seconds and parts of them are cut off, never rounded up', () => {
  const seconds = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom('', '.9', ',999999'))
    .map(([second, fraction]) => `:${padded(second)}${fraction}`);
  fc.assert(
    fc.property(anyMinute, seconds, (at, text) => {
      expect(parseCivilTime(`${clockText(at)}${text}`)).toEqual({
        outcome: 'read',
        unit: 'minute',
        interval: { start: at, end: at + 1 },
      });
    }),
    { seed },
  );
});

test('a minute survives being written and read, as does a whole day', () => {
  fc.assert(
    fc.property(anyMinute, (at) => {
      const day = minute(Math.floor(at / minutesPerDay) * minutesPerDay);
      expect(parseCivilTime(formatCivilTime(day))).toEqual({
        outcome: 'read',
        unit: 'day',
        interval: { start: day, end: day + minutesPerDay },
      });
      if (at === day) return;
      expect(parseCivilTime(formatCivilTime(at))).toEqual({
        outcome: 'read',
        unit: 'minute',
        interval: { start: at, end: at + 1 },
      });
    }),
    { seed },
  );
});

test('texts of minutes sort as the minutes do', () => {
  fc.assert(
    fc.property(anyMinute, anyMinute, (a, b) => {
      expect(formatCivilTime(a) < formatCivilTime(b)).toBe(a < b);
    }),
    { seed },
  );
});

test('any text is either read, as an interval within the years 1 to 6000, or refused with a reason', () => {
  const digits = fc.string({
    unit: fc.constantFrom(...Array.from('0123456789-T: Z+.')),
    maxLength: 20,
  });
  fc.assert(
    fc.property(fc.oneof(fc.string(), digits, dateLike()), (text) => {
      const parsed = parseCivilTime(text);
      if (parsed.outcome === 'refused') {
        expect(noteReasonWords(parsed.reason, 'en')).not.toBe('');
        return;
      }
      const { start, end } = parsed.interval;
      expect(earliest <= start && start < end && end <= latest).toBe(true);
    }),
    { seed, numRuns: 500 },
  );
});

/** Mostly of the right form, whether or not the calendar has such a time. */
function dateLike(): fc.Arbitrary<string> {
  const number = (width: number): fc.Arbitrary<string> =>
    fc.integer({ min: 0, max: 10 ** width - 1 }).map((value) => String(value).padStart(width, '0'));
  return fc
    .tuple(number(4), number(2), number(2), number(2), number(2), fc.nat({ max: 4 }))
    .map(([year, month, day, hour, minutes, parts]) =>
      [year, `-${month}`, `-${day}`, `T${hour}:${minutes}`].slice(0, parts).join(''),
    );
}

function clockText(at: number): string {
  const { year, month, day, hour, minute: minutes } = civilOfMinute(minute(at));
  const date = `${String(year).padStart(4, '0')}-${padded(month)}-${padded(day)}`;
  expect(minuteOfCivil({ year, month, day })).toBeLessThanOrEqual(at);
  return `${date}T${padded(hour)}:${padded(minutes)}`;
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}
