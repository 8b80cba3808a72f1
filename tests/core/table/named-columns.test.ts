import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namedColumn, namedListColumn } from '../../../src/core/table/named-columns.ts';
import { valuesOfList } from '../../support/table-rows.ts';

const seed = 20260204;
const key = fc.constantFrom('', 'a', 'b', 'c', '__proto__');

test('a row of a column has the value that it was given, or none', () => {
  fc.assert(
    fc.property(fc.array(fc.option(key)), (keys) => {
      const column = namedColumn(new Int32Array(keys.length), (row) => named(keys[row] ?? null));
      const read = Array.from(column.codes, (code) => column.values[code] ?? null);
      expect(read).toEqual(keys.map((given) => given || null));
    }),
    { seed },
  );
});

test('a row of a list has each of its values once, in the order given', () => {
  fc.assert(
    fc.property(fc.array(fc.array(key)), (rows) => {
      const column = namedListColumn(new Int32Array(rows.length), (row) =>
        (rows[row] ?? []).flatMap((value) => named(value) ?? []),
      );
      expect(rows.map((_, row) => valuesOfList(column, row))).toEqual(
        rows.map((given) => [...new Set(given.filter((value) => value !== ''))]),
      );
    }),
    { seed },
  );
});

test('rows share a list where they have the same values in the same order', () => {
  const rows = [['a', 'b'], ['b', 'a'], [], ['a', 'b'], ['a', 'a', '', 'b'], ['']];
  const { codes } = namedListColumn(new Int32Array(rows.length), (row) =>
    (rows[row] ?? []).map((value) => ({ key: value, label: value })),
  );
  expect([...codes]).toEqual([0, 1, 2, 0, 0, 2]);
});

test('the words of a value are those of the earliest row, of several the first', () => {
  const rows = [
    { start: 5, label: 'late' },
    { start: 3, label: { en: 'a', uk: 'а' } },
    { start: 3, label: 'as early' },
    { start: 4, label: 'later' },
  ];
  const starts = Int32Array.from(rows, ({ start }) => start);
  const value = (row: number) => ({ key: 'a', label: rows[row]?.label ?? '' });
  expect(namedColumn(starts, value).labels).toEqual([{ en: 'a', uk: 'а' }]);
  expect(namedListColumn(starts, (row) => [value(row)]).labels).toEqual([{ en: 'a', uk: 'а' }]);
});

function named(value: string | null) {
  return value === null ? null : { key: value, label: value };
}
