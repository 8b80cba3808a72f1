import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../../src/core/slices.ts';
import { sortInSlices } from '../../src/core/sort-in-slices.ts';

const seed = 20260204;

test('it sorts as an array does, and keeps the order of what is alike', () => {
  const lengths = fc.constantFrom(0, 1, 2047, 2048, 2049, 7000);
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 5000 }), (length, distinct) => {
      const items = Array.from({ length }, (_, index) => ({
        key: (index * 7919) % distinct,
        index,
      }));
      const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
      expect(finish(sortInSlices(items, byKey))).toEqual(items.toSorted(byKey));
    }),
    { seed, numRuns: 30 },
  );
});

test('it pauses after each few thousand comparisons', () => {
  let compared = 0;
  const items = Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 20_011);
  const sorting = sortInSlices(items, (a, b) => {
    compared++;
    return a - b;
  });
  let before = 0;
  while (sorting.next().done !== true) {
    expect(compared - before).toBeLessThan(25_000);
    before = compared;
  }
  expect(before).toBeGreaterThan(20_000);
});
