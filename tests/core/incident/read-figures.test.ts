import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNoteLog } from '../../../src/core/incident/field.ts';
import type { FigureRange } from '../../../src/core/incident/figure-range.ts';
import type { RowNote } from '../../../src/core/incident/load-report.ts';
import { readFigures, readRange } from '../../../src/core/incident/read-figures.ts';

const seed = 20260204;
const unknown = { low: null, best: null, high: null };
const count = fc.nat({ max: 100_000 });

test('a whole number is exactly that, as a number or as digits', () => {
  fc.assert(
    fc.property(count, (value) => {
      const range = { low: value, best: value, high: value };
      expect(read(value)).toEqual({ range, notes: [] });
      expect(read(` ${value} `)).toEqual({ range, notes: [] });
    }),
    { seed },
  );
});

test.each([undefined, null, '', '  ', {}])('%o is unknown, never 0, and needs no note', (value) => {
  expect(read(value)).toEqual({ range: unknown, notes: [] });
});

test.each([-99, -1, 1.5, Number.NaN, 1e300, 'Unknown', 'NA', '5+', '-1', true, [5]])(
  '%o is unknown, never 0, and noted',
  (value) => {
    const { range, notes } = read(value);
    expect(range).toEqual(unknown);
    expect(notes).toMatchObject([{ row: 7, field: 'killed', action: 'ignored' }]);
  },
);

test('at least five is 5 or more: what is left out stays unknown', () => {
  expect(read({ low: 5 })).toEqual({ range: { low: 5, best: null, high: null }, notes: [] });
  expect(read({ high: 20 }).range).toEqual({ low: null, best: null, high: 20 });
  expect(read({ low: null, best: 4, high: '' }).range).toEqual({ low: null, best: 4, high: null });
});

test('one bad bound leaves the others as they are', () => {
  const { range, notes } = read({ low: 'some', best: 4, high: 9 });
  expect(range).toEqual({ low: null, best: 4, high: 9 });
  expect(notes).toMatchObject([{ field: 'killed.low', value: 'some' }]);
});

test('bounds stand as they are given unless they fall', () => {
  const bound = fc.option(fc.nat({ max: 20 }));
  fc.assert(
    fc.property(bound, bound, bound, (low, best, high) => {
      const { range, notes } = read({ low, best, high });
      const known = [low, best, high].filter((value) => value !== null);
      const rises = known.join() === known.toSorted((a, b) => a - b).join();
      expect(range).toEqual(rises ? { low, best, high } : unknown);
      expect(notes).toHaveLength(rises ? 0 : 1);
    }),
    { seed, numRuns: 500 },
  );
});

test('whatever stands for a figure, its bounds are whole numbers in order or unknown', () => {
  const part = fc.oneof(count, fc.anything({ withBigInt: true, withObjectString: true }));
  const keys = fc.constantFrom('low', 'best', 'high', '__proto__', 'toString');
  fc.assert(
    fc.property(fc.oneof(part, fc.dictionary(keys, part)), (value) => {
      const { low, best, high } = read(value).range;
      const known = [low, best, high].filter((bound) => bound !== null);
      expect(known.every((bound) => Number.isSafeInteger(bound) && bound >= 0)).toBe(true);
      expect(known).toEqual(known.toSorted((a, b) => a - b));
    }),
    { seed, numRuns: 1000 },
  );
});

test('a figure keeps its unit, its note and who reported it', () => {
  const log = createNoteLog(7);
  const value = [
    { what: 'launched', unit: { en: 'drones', uk: 'дронів' }, low: 101, reportedBy: 'Air Force' },
    { what: 'sunk', best: 1 },
    { high: 3 },
    'two ships',
  ];
  expect(readFigures({ path: 'figures', value }, log)).toEqual([
    {
      what: 'launched',
      unit: { en: 'drones', uk: 'дронів' },
      range: { low: 101, best: null, high: null },
      reportedBy: 'Air Force',
    },
    { what: 'other', range: { low: null, best: 1, high: null } },
    { what: 'other', range: { low: null, best: null, high: 3 } },
  ]);
  expect(log.notes.map(({ field, action }) => [field, action])).toEqual([
    ['figures[1].what', 'assumed'],
    ['figures[2].what', 'assumed'],
    ['figures[3]', 'ignored'],
  ]);
});

function read(value: unknown): {
  readonly range: FigureRange;
  readonly notes: readonly RowNote[];
} {
  const log = createNoteLog(7);
  return { range: readRange({ path: 'killed', value }, log), notes: log.notes };
}
