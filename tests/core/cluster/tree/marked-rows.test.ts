import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachMarked } from '../../../../src/core/cluster/tree/marked-rows.ts';
import { rankBits } from '../../../../src/core/cluster/tree/ranked-bits.ts';
import { addRow, emptyRowSet } from '../../../../src/core/table/row-set.ts';

test('the marked rows of any stretch of an order are handed on, each once and in that order', () => {
  const orders = fc.integer({ min: 0, max: 5000 }).chain((length) =>
    fc.record({
      length: fc.constant(length),
      isReversed: fc.boolean(),
      every: fc.constantFrom(0, 1, 2, 33, 1000),
      ends: fc.tuple(fc.integer({ min: 0, max: length }), fc.integer({ min: 0, max: length })),
    }),
  );
  fc.assert(
    fc.property(orders, ({ length, isReversed, every, ends }) => {
      const rows = Uint32Array.from({ length }, (_, row) => (isReversed ? length - 1 - row : row));
      const marks = emptyRowSet(length);
      for (let index = 0; index < length; index += every || 1) addRow(marks, index);
      const [from, to] = [Math.min(...ends), Math.max(...ends)];

      const handedOn: number[] = [];
      const count = eachMarked(
        isReversed ? rows : null,
        every === 0 ? null : rankBits(marks),
        from,
        to,
        (chunk, chunkLength) => handedOn.push(...chunk.subarray(0, chunkLength)),
      );
      const plain = [...rows].filter(
        (_, index) => index >= from && index < to && index % (every || 1) === 0,
      );
      expect(handedOn).toEqual(plain);
      expect(count).toBe(plain.length);
    }),
    { seed: 20260204, numRuns: 100 },
  );
});

test('an empty stretch, also one that ends before it begins, hands nothing on', () => {
  expect(eachMarked(null, null, 7, 7, () => {})).toBe(0);
  expect(eachMarked(null, null, 7, 3, () => {})).toBe(0);
  expect(eachMarked(null, rankBits(emptyRowSet(64).fill(0xffff_ffff)), 40, 3, () => {})).toBe(0);
  expect(eachMarked(null, rankBits(emptyRowSet(64).fill(0xffff_ffff)), 7, 3, () => {})).toBe(0);
});
