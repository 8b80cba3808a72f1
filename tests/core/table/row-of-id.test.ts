import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowOfId } from '../../../src/core/table/row-of-id.ts';
import { textColumn } from '../../../src/core/table/text-column.ts';

test('an id finds its row, and one that is not there none', () => {
  const id = fc.oneof(
    fc.constantFrom('', 'a:1', 'a:11', 'a:2', 'b:1', 'a:і', 'a:i', 'a:😀', 'a:\uffff'),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(id), id, (ids, other) => {
      const table = { ids: textColumn(ids), length: ids.length };
      for (const wanted of [...ids, other])
        expect(rowOfId(table, wanted)).toBe(ids.indexOf(wanted));
    }),
    { seed: 20260204 },
  );
});
