import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextOne, onesBefore, rankBits } from '../../../../src/core/cluster/tree/ranked-bits.ts';
import { addRow, emptyRowSet } from '../../../../src/core/table/row-set.ts';

const bitsArbitrary = fc.array(fc.boolean(), { maxLength: 300, size: 'max' });

test('it tells how many bits are set before any, and which is the next', () => {
  fc.assert(
    fc.property(bitsArbitrary, (bits) => {
      const words = emptyRowSet(bits.length);
      for (const [index, isSet] of bits.entries()) if (isSet) addRow(words, index);
      const ranked = rankBits(words);
      for (let index = 0; index <= bits.length; index++) {
        expect(onesBefore(ranked, index)).toBe(bits.slice(0, index).filter(Boolean).length);
        const next = bits.indexOf(true, index);
        expect(nextOne(ranked, index)).toBe(next === -1 ? words.length * 32 : next);
      }
    }),
    { seed: 20260204, numRuns: 50 },
  );
});
