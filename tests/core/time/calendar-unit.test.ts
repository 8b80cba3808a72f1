import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ceilToUnit,
  nextUnit,
  startOfUnit,
  widenToUnit,
  type CalendarUnit,
} from '../../../src/core/time/calendar-unit.ts';
import {
  civilOfMinute,
  minuteOfCivil,
  weekdayOfMinute,
} from '../../../src/core/time/civil-time.ts';
import { contains, minute, type Minute } from '../../../src/core/time/interval.ts';
import { anyExtent, anyMinute } from '../../support/extents.ts';

const seed = 20260204;
const units: readonly CalendarUnit[] = ['hour', 'day', 'week', 'month', 'year'];
const anyUnit = fc.constantFrom(...units);

test.each(units)('a minute begins a unit (%s) exactly where its clock and date say so', (unit) => {
  fc.assert(
    fc.property(anyMinute, (at) => {
      expect(startOfUnit(at, unit) === at).toBe(beginsUnit(at, unit));
      expect(beginsUnit(startOfUnit(at, unit), unit)).toBe(true);
    }),
    { seed, examples: units.map(() => [minuteOfCivil({ year: 2024, month: 1, day: 1 })]) },
  );
});

test('units follow each other without a gap, and none begins in between', () => {
  fc.assert(
    fc.property(anyMinute, anyUnit, fc.nat({ max: 600_000 }), (at, unit, offset) => {
      const start = startOfUnit(at, unit);
      const end = nextUnit(at, unit);
      expect(start).toBeLessThanOrEqual(at);
      expect(end).toBeGreaterThan(at);
      expect(beginsUnit(end, unit)).toBe(true);
      expect(startOfUnit(minute(end - 1), unit)).toBe(start);
      const between = minute(start + 1 + (offset % (end - start - 1)));
      expect(beginsUnit(between, unit)).toBe(false);
    }),
    { seed },
  );
});

test('rounding up leaves the start of a unit alone and takes all else to the next', () => {
  fc.assert(
    fc.property(anyMinute, anyUnit, (at, unit) => {
      const expected = beginsUnit(at, unit) ? at : nextUnit(at, unit);
      expect(ceilToUnit(at, unit)).toBe(expected);
    }),
    { seed },
  );
});

test('widening gives the fewest whole units around an interval', () => {
  fc.assert(
    fc.property(anyExtent, anyUnit, (interval, unit) => {
      const wide = widenToUnit(interval, unit);
      expect(contains(wide, interval)).toBe(true);
      expect(beginsUnit(wide.start, unit) && beginsUnit(wide.end, unit)).toBe(true);
      expect(nextUnit(wide.start, unit)).toBeGreaterThan(interval.start);
      expect(startOfUnit(minute(wide.end - 1), unit)).toBeLessThan(interval.end);
    }),
    { seed },
  );
});

function beginsUnit(at: Minute, unit: CalendarUnit): boolean {
  const civil = civilOfMinute(at);
  const isMidnight = civil.hour === 0 && civil.minute === 0;
  switch (unit) {
    case 'hour':
      return civil.minute === 0;
    case 'day':
      return isMidnight;
    case 'week':
      return isMidnight && weekdayOfMinute(at) === 0;
    case 'month':
      return isMidnight && civil.day === 1;
    case 'year':
      return isMidnight && civil.day === 1 && civil.month === 1;
  }
}
