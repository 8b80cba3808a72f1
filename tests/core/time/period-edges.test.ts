import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minuteOfCivil } from '../../../src/core/time/civil-time.ts';
import { startOfUnit } from '../../../src/core/time/calendar-unit.ts';
import { minute, overlaps, type Interval } from '../../../src/core/time/interval.ts';
import { periodEdges, periodUnits, usualPeriodUnit } from '../../../src/core/time/period-edges.ts';

const seed = 20260204;
const base = minuteOfCivil({ year: 2026, month: 2, day: 4 });

/** Up to `years` long, in the years around 2026. */
const intervalArbitrary = (years: number): fc.Arbitrary<Interval> =>
  fc
    .tuple(
      fc.integer({ min: -years * 525_600, max: years * 525_600 }),
      fc.integer({ min: 1, max: years * 525_600 }),
    )
    .map(([from, length]) => ({ start: minute(base + from), end: minute(base + from + length) }));

test('the edges are those of whole units, and every minute of window and extent lies between two', () => {
  fc.assert(
    fc.property(
      intervalArbitrary(2),
      intervalArbitrary(2),
      fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
      (window, extent, unit) => {
        const edges = [...periodEdges(window, extent, unit)];
        if (!overlaps(window, extent)) {
          expect(edges).toEqual([]);
          return;
        }
        for (const edge of edges) expect(startOfUnit(minute(edge), unit)).toBe(edge);
        const start = Math.max(window.start, extent.start);
        const end = Math.min(window.end, extent.end);
        expect(edges[0]).toBeLessThanOrEqual(start);
        expect(edges[1]).toBeGreaterThan(start);
        expect(edges.at(-1)).toBeGreaterThanOrEqual(end);
        expect(edges.at(-2)).toBeLessThan(end);
        expect(edges).toEqual([...new Set(edges)].toSorted((a, b) => a - b));
      },
    ),
    { seed },
  );
});

test('a window of whole units has these and no more', () => {
  const day = { start: base, end: minute(base + 1440) };
  const extent = { start: minute(base - 14_400), end: minute(base + 14_400) };
  expect([...periodEdges(day, extent, 'day')]).toEqual([base, base + 1440]);
  expect([...periodEdges(day, extent, 'hour')].length).toBe(25);
});

test('the units offered make no table that cannot be read, and the usual one is among them', () => {
  fc.assert(
    fc.property(intervalArbitrary(900), (extent) => {
      const units = periodUnits(extent);
      expect(units).toContain(usualPeriodUnit(extent));
      for (const unit of units) {
        expect(periodEdges(extent, extent, unit).length).toBeLessThan(4100);
      }
    }),
    { seed },
  );
});

test('hours are offered for a month at most', () => {
  const ofDays = (days: number): Interval => ({ start: base, end: minute(base + days * 1440) });
  expect(periodUnits(ofDays(13))).toEqual(['hour', 'day', 'week', 'month', 'year']);
  expect(periodUnits(ofDays(32))).toEqual(['day', 'week', 'month', 'year']);
  expect(periodUnits(ofDays(5000))).toEqual(['week', 'month', 'year']);
  expect(usualPeriodUnit(ofDays(13))).toBe('day');
});
