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
      const column = dictionaryColumn(values);
      expect(Array.from(column.codes, (code) => column.values[code] ?? null)).toEqual(values);
      expect(new Set(column.values).size).toBe(column.values.length);
    }),
    { seed },
  );
});

test('values are numbered by their first row', () => {
  const column = dictionaryColumn(['b', null, 'a', 'b', 'c']);
  expect(column.values).toEqual(['b', 'a', 'c']);
  expect([...column.codes]).toEqual([0, 3, 1, 0, 2]);
});

test('a mark stands at the codes of the wanted values, at that of none where nothing is wanted, and at no other', () => {
  fc.assert(
    fc.property(valuesArbitrary, valuesArbitrary, (values, chosen) => {
      const column = dictionaryColumn(values);
      const wanted = chosen.map((value) => value ?? '');
      const marked = markCodes(column, wanted);
      expect(marked.length).toBe(column.values.length + 1);
      expect(Array.from(column.codes, (code) => marked[code] === 1)).toEqual(
        values.map((value) => wanted.includes(value ?? '')),
      );
    }),
    { seed },
  );
});
