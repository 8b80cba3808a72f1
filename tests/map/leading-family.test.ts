import fc from 'fast-check';
import { expect, test } from 'vitest';
import { families, familyOfKind, kinds } from '../../src/core/incident/kinds.ts';
import { leadingFamily, sumFamilies } from '../../src/map/leading-family.ts';
import { answerOf } from './answer-of.ts';

const seed = 20260204;

test('the family with most incidents leads, the first of the fixed order where several have as many', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 12 }), {
        minLength: 1,
        maxLength: 5,
      }),
      (rows) => {
        const { countByKind } = answerOf(rows.map((row) => ({ lon: 0, lat: 0, kinds: row }))).nodes;
        rows.forEach((row, index) => {
          const tally = families.map(
            (family) => row.filter((kind) => familyOfKind[kind] === family).length,
          );
          const counts = new Uint32Array(families.length).fill(99);
          sumFamilies(countByKind, index, counts);
          expect([...counts]).toEqual(tally);
          const most = Math.max(...tally);
          expect(leadingFamily(countByKind, index)).toBe(
            families.find((_, family) => tally[family] === most),
          );
        });
      },
    ),
    { seed },
  );
});
