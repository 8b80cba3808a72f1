import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dictionaryColumn, markCodes } from '../../../src/core/table/dictionary.ts';

const seed = 20260204;

/** Names of an object's own workings are values like any other. */
const valuesArbitrary = fc.array(
  fc.constantFrom('UA', 'UA-12', 'ua', '', '__proto__', 'constructor', null),
);

test('each row finds its value again, and none is kept twice', () => {
  fc.assert(
    fc.property(valuesArbitrary, (values) => {
      const column = columnOf(values);
      expect(Array.from(column.codes, (code) => column.values[code] ?? null)).toEqual(values);
      expect(new Set(column.values).size).toBe(column.values.length);
    }),
    { seed },
  );
});

test('values are numbered by their first row', () => {
  const column = columnOf(['b', null, 'a', 'b', 'c']);
  expect(column.values).toEqual(['b', 'a', 'c']);
  expect([...column.codes]).toEqual([0, -1, 1, 0, 2]);
});

test('a mark stands at the codes of the wanted values, and at no other', () => {
  fc.assert(
    fc.property(valuesArbitrary, valuesArbitrary, (values, chosen) => {
      const column = columnOf(values);
      const wanted = chosen.filter((value) => value !== null);
      const marked = markCodes(column, wanted);
      expect(Array.from(column.codes, (code) => marked[code] === 1)).toEqual(
        values.map((value) => value !== null && wanted.includes(value)),
      );
    }),
    { seed },
  );
});

function columnOf(values: readonly (string | null)[]) {
  return dictionaryColumn(values.length, (row) => values[row] ?? null);
}
