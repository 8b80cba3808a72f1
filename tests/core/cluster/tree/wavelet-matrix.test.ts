import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countBelow,
  createWaveletMatrix,
} from '../../../../src/core/cluster/tree/wavelet-matrix.ts';

const seed = 20260204;

test('it tells how many numbers of any stretch are below any number', () => {
  const matrices = fc.integer({ min: 1, max: 32 }).chain((width) =>
    fc.record({
      width: fc.constant(width),
      values: fc.array(fc.integer({ min: 0, max: 2 ** width - 1 }), {
        maxLength: 300,
        size: 'max',
      }),
      value: fc.integer({ min: 0, max: 2 ** width - 1 }),
    }),
  );
  fc.assert(
    fc.property(matrices, fc.nat(300), fc.nat(300), ({ width, values, value }, a, b) => {
      const matrix = createWaveletMatrix(Uint32Array.from(values), width);
      const from = Math.min(a, b, values.length);
      const to = Math.min(Math.max(a, b), values.length);
      for (const asked of [value, values[a % Math.max(values.length, 1)] ?? 0, 0]) {
        const plain = values.slice(from, to).filter((each) => each < asked).length;
        expect(countBelow(matrix, from, to, asked)).toBe(plain);
      }
    }),
    { seed, numRuns: 200 },
  );
});

test('it leaves the numbers that it is made of as they are', () => {
  const values = Uint32Array.of(5, 1, 4);
  createWaveletMatrix(values, 3);
  expect([...values]).toEqual([5, 1, 4]);
});
