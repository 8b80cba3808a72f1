import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowBatches } from '../../../src/core/table/row-batches.ts';
import { addRow, emptyRowSet, fullRowSet, hasRow } from '../../../src/core/table/row-set.ts';

const seed = 20260204;

test('every row of a set comes once, in ascending order', () => {
  const rowsArbitrary = fc.oneof(
    fc.uniqueArray(fc.nat({ max: 9999 })),
    fc.uniqueArray(fc.nat({ max: 99 })),
  );
  fc.assert(
    fc.property(rowsArbitrary, fc.integer({ min: 0, max: 9900 }), (rows, runFrom) => {
      const set = emptyRowSet(10_000);
      const expected = new Set(rows);
      // A run makes whole words.
      for (let row = runFrom; row < runFrom + 100; row++) expected.add(row);
      for (const row of expected) addRow(set, row);
      expect(rowsIn(set)).toEqual([...expected].toSorted((a, b) => a - b));
    }),
    { seed },
  );
});

test.each([0, 1, 31, 32, 33, 1023, 1024, 1025, 5000])('all of %i rows are all rows', (length) => {
  expect(rowsIn(fullRowSet(length))).toEqual(Array.from({ length }, (_, row) => row));
});

test('where batches end inside of words no row is lost', () => {
  for (let gap = 2; gap < 40; gap++) {
    const set = fullRowSet(9000).map((word, at) => (at % gap === 0 ? word >>> (at % 31) : word));
    const expected = Array.from({ length: 9024 }, (_, row) => row).filter((row) =>
      hasRow(set, row),
    );
    expect(rowsIn(set)).toEqual(expected);
  }
});

test('a batch holds a thousand rows or so at most, and none is empty', () => {
  for (const set of [fullRowSet(9000), emptyRowSet(9000)]) {
    for (const batch of rowBatches(set)) {
      expect(batch.length).toBeGreaterThan(0);
      expect(batch.length).toBeLessThanOrEqual(1024);
    }
  }
});

function rowsIn(set: ReturnType<typeof fullRowSet>): number[] {
  return Array.from(rowBatches(set), (batch) => [...batch]).flat();
}
