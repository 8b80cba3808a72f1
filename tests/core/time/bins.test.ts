import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseBins, domainOf, maxBins } from '../../../src/core/time/bins.ts';
import { nextUnit, startOfUnit, type CalendarUnit } from '../../../src/core/time/calendar-unit.ts';
import { civilOfMinute } from '../../../src/core/time/civil-time.ts';
import { contains, minute } from '../../../src/core/time/interval.ts';
import { anyExtent, at, period, textOf } from '../../support/extents.ts';

const seed = 20260204;
const anyLimit = fc.constantFrom(1, 7, 50, maxBins);

test.each<[start: string, end: string, unit: CalendarUnit, bins: number]>([
  ['2026-02-03T10:15', '2026-02-03T10:16', 'hour', 1],
  ['2026-02-03T10:00', '2026-02-03T12:00', 'hour', 2],
  ['2026-02-03T23:30', '2026-02-04T00:30', 'hour', 2],
  ['2026-02-03', '2026-02-04', 'hour', 24],
  ['2026-02-03T18:00', '2026-02-04T06:00', 'hour', 12],
  ['2026-02-02', '2026-02-05', 'hour', 72],
  ['2026-01-23', '2026-02-05', 'day', 13],
  ['2025-11-04', '2026-02-05', 'day', 93],
  ['2025-11-03', '2026-02-05', 'week', 14],
  ['2024-02-05', '2026-02-05', 'week', 105],
  ['2022-02-24', '2026-02-05', 'month', 49],
  ['1989-01-01', '2026-02-05', 'year', 38],
  ['1827-06-01', '2026-02-05', 'year', 200],
  ['0001-01-01T00:00', '0001-01-01T00:01', 'hour', 1],
  ['0001-01-01', '0001-03-05', 'day', 63],
  ['0001-01-01', '0001-12-31', 'week', 52],
  ['6000-12-31T23:59', '6001-01-01', 'hour', 1],
  ['6000-11-01', '6001-01-01', 'day', 61],
  ['6000-01-01', '6001-01-01', 'week', 53],
  ['5990-01-01', '6001-01-01', 'month', 132],
])('from %s to %s there is a bar for every %s, %i in all', (start, end, unit, bins) => {
  const chosen = chooseBins(period(start, end), maxBins);
  expect(chosen).toMatchObject({ unit, step: 1 });
  expect(chosen.edges.length - 1).toBe(bins);
});

test('bins ascend, cover the extent and have no empty bin at either end', () => {
  fc.assert(
    fc.property(anyExtent, anyLimit, (extent, limit) => {
      const edges = [...chooseBins(extent, limit).edges];
      expect(edges.length).toBeGreaterThanOrEqual(2);
      expect(edges.length - 1).toBeLessThanOrEqual(limit);
      expect(edges.every((edge, index) => edge > (edges[index - 1] ?? -Infinity))).toBe(true);
      expect(edges[0]).toBeLessThanOrEqual(extent.start);
      expect(edges[1]).toBeGreaterThan(extent.start);
      expect(edges.at(-1)).toBeGreaterThanOrEqual(extent.end);
      expect(edges.at(-2)).toBeLessThan(extent.end);
    }),
    { seed },
  );
});

test('a bin is whole units of the calendar, and years together begin at their multiples', () => {
  fc.assert(
    fc.property(anyExtent, anyLimit, (extent, limit) => {
      const { unit, step, edges } = chooseBins(extent, limit);
      if (step === 1) {
        expect(edges.subarray(1)).toEqual(
          edges.subarray(0, -1).map((edge) => nextUnit(minute(edge), unit)),
        );
        expect(startOfUnit(minute(edges[0] ?? 1), unit)).toBe(edges[0]);
        return;
      }
      expect(unit).toBe('year');
      for (const edge of edges) {
        const { year } = civilOfMinute(minute(edge));
        expect(year % step === 0 || year === 1 || year === 6001).toBe(true);
        expect(startOfUnit(minute(edge), 'year')).toBe(edge);
      }
    }),
    { seed },
  );
});

test('a finer unit is never passed over where it would do', () => {
  const { edges, unit } = chooseBins(period('2026-01-23', '2026-02-05'), 12);
  expect(unit).toBe('week');
  expect([...edges]).toEqual(
    ['2026-01-19', '2026-01-26', '2026-02-02', '2026-02-09'].map((text) => at(text)),
  );
});

test('the whole calendar fits into the limit', () => {
  const { step, edges } = chooseBins(period('0001-01-01', '6000-12-31'), maxBins);
  expect(step).toBe(50);
  expect(edges.length - 1).toBe(121);
});

test('a timeline without room for a bar is refused', () => {
  expect(() => chooseBins(period('2026-01-23', '2026-02-05'), 0)).toThrow(
    /at least 1 bin, got.* 0/,
  );
});

test('the domain of the timeline is its bins from end to end', () => {
  fc.assert(
    fc.property(anyExtent, (extent) => {
      const domain = domainOf(extent);
      const { edges } = chooseBins(extent, maxBins);
      expect(contains(domain, extent)).toBe(true);
      expect([domain.start, domain.end]).toEqual([edges[0], edges.at(-1)]);
    }),
    { seed },
  );
  expect(textOf(domainOf(period('2022-02-24', '2026-02-05')))).toBe('2022-02-01 to 2026-03-01');
});
