import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AreaSum, AreaSums } from '../../../src/core/context/area-sums.ts';
import { classOf, classStarts, sumClasses } from '../../../src/core/context/sum-classes.ts';
import { leadingType, sumsInWindow } from '../../../src/core/context/sums-in-window.ts';
import { minute, type Interval } from '../../../src/core/time/interval.ts';

function interval(start: number, end: number): Interval {
  return { start: minute(start), end: minute(end) };
}

function sum(
  [area, type, period]: readonly [area: number, type: number, period: number],
  events: number | null,
  unknown = 0,
): AreaSum {
  return {
    area,
    type,
    period,
    values: { events, fatalities: null },
    unknown: { events: unknown, fatalities: 1 },
  };
}

function layerOf(sums: readonly AreaSum[]): AreaSums {
  return {
    type: 'sums',
    title: 'Sums',
    attribution: '',
    licence: '',
    types: ['a', 'b'],
    periods: [interval(0, 10), interval(10, 20), interval(20, 30)],
    areas: [
      { areaId: 'UA-12', name: 'One' },
      { areaId: 'UA-51', name: 'Two' },
      { areaId: null, name: 'Three' },
    ],
    sums,
  };
}

const events = { measure: 'events', type: 0 } as const;
const layer = layerOf([
  sum([0, 0, 0], 5),
  sum([0, 0, 1], 7),
  sum([1, 0, 1], 0),
  sum([2, 0, 2], null, 2),
  sum([0, 1, 0], 100),
]);

describe('the sums of a period', () => {
  test.each([
    ['one whole period', interval(0, 10), [5, null, null], false],
    ['a part of one counts it whole and says so', interval(3, 4), [5, null, null], true],
    ['two of them are added up', interval(0, 20), [12, 0, null], false],
    ['parts of two count both whole', interval(9, 11), [12, 0, null], true],
    ['none', interval(30, 40), [null, null, null], false],
    ['all time', null, [12, 0, null], false],
  ])('%s', (_, window, values, isCut) => {
    const found = sumsInWindow(layer, events, window);
    const byName = new Map(found.areas.map(({ name, value }) => [name, value]));
    expect(['One', 'Two', 'Three'].map((name) => byName.get(name))).toEqual(values);
    expect(found.isCut).toBe(isCut);
  });

  test('another type is never added', () => {
    expect(sumsInWindow(layer, { ...events, type: 1 }, null).areas).toEqual([
      { areaId: 'UA-12', name: 'One', value: 100, unknown: 0 },
    ]);
  });

  test('the largest come first, those of which nothing is known last', () => {
    const names = sumsInWindow(layer, events, null).areas.map(({ name }) => name);
    expect(names).toEqual(['One', 'Two', 'Three']);
    expect(sumsInWindow(layer, events, null).areas.at(-1)).toMatchObject({ unknown: 2 });
  });

  test('whatever the rows, an area has the sum of its rows in the periods that are touched', () => {
    const place = fc.integer({ min: 0, max: 2 });
    const value = fc.option(fc.integer({ min: 0, max: 50 }));
    const rows = fc.uniqueArray(fc.tuple(place, fc.integer({ min: 0, max: 1 }), place, value), {
      selector: ([area, type, period]) => `${area} ${type} ${period}`,
    });
    const edges = fc.uniqueArray(fc.integer({ min: -5, max: 35 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(rows, edges, (of, ends) => {
        const [start = 0, end = 1] = ends.toSorted((a, b) => a - b);
        const found = sumsInWindow(
          layerOf(of.map(([area, type, period, number]) => sum([area, type, period], number))),
          events,
          interval(start, end),
        );
        for (const [area, name] of ['One', 'Two', 'Three'].entries()) {
          const own = of.filter(([each, type]) => each === area && type === 0);
          const known = own.flatMap(([, , period, number]) =>
            number !== null && period * 10 < end && period * 10 + 10 > start ? [number] : [],
          );
          const expected = known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
          expect(found.areas.find((each) => each.name === name)?.value).toBe(
            own.length === 0 ? undefined : expected,
          );
        }
      }),
      { seed: 20260204, numRuns: 300 },
    );
  });

  test('the type with the most events leads', () => {
    expect(leadingType(layer)).toBe(1);
    expect(leadingType(layerOf([]))).toBe(0);
  });
});

describe('the shades of sums', () => {
  test('0 has none, and every other number has the class that holds it', () => {
    const starts = classStarts(layer, events);
    expect(starts).toEqual([1, 5, 20, 100, 500]);
    expect([0, 1, 4, 5, 19, 20, 99, 100, 499, 500, 9999].map((of) => classOf(of, starts))).toEqual([
      null,
      0,
      0,
      1,
      1,
      2,
      2,
      3,
      3,
      4,
      4,
    ]);
  });

  test('of large sums they are wider, and the same in every window', () => {
    const large = layerOf([sum([0, 0, 0], 300_000), sum([0, 0, 1], 40_000), sum([1, 0, 0], 3)]);
    const starts = classStarts(large, events);
    expect(starts).toHaveLength(sumClasses);
    expect(starts).toEqual([1, 500, 2000, 10_000, 50_000]);
    expect(classOf(340_000, starts)).toBe(4);
    expect(classOf(3, starts)).toBe(0);
  });
});
