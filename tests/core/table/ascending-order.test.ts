import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ascendingOrder } from '../../../src/core/table/ascending-order.ts';

const seed = 20260204;

const keysArbitrary = fc.oneof(
  fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 60, size: 'max' }),
  fc.array(fc.integer({ min: 25_000_000, max: 29_500_000 }), { maxLength: 60, size: 'max' }),
  // Apart by one digit or another of a number of 32 bits.
  fc.array(
    fc.integer({ min: 0, max: 31 }).map((bit) => (1 << bit) | 5),
    { maxLength: 60 },
  ),
  fc.array(fc.oneof(fc.constantFrom(-2147483648, 2147483647, -1, 0), fc.integer()), {
    maxLength: 60,
    size: 'max',
  }),
);

test('positions go from the least key to the greatest, those of one key as given', () => {
  fc.assert(
    fc.property(keysArbitrary, (keys) => {
      const positions = [...keys.keys()];
      expect([...ascendingOrder(Int32Array.from(keys))]).toEqual(
        positions.toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0)),
      );
    }),
    { seed, numRuns: 500 },
  );
});

test('keys are left as they are', () => {
  const keys = Int32Array.of(3, -1, 2);
  ascendingOrder(keys);
  expect([...keys]).toEqual([3, -1, 2]);
});
