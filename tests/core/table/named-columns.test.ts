import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namedColumn, namedListColumn } from '../../../src/core/table/named-columns.ts';

const key = fc.constantFrom('', 'a', 'b', 'c');

test('a row of a column has the value that it was given, or none', () => {
  fc.assert(
    fc.property(fc.array(fc.option(key)), (keys) => {
      const column = namedColumn(keys.length, (row) => named(keys[row] ?? null));
      const read = Array.from(column.codes, (code) => column.values[code] ?? null);
      expect(read).toEqual(keys.map((given) => given || null));
    }),
  );
});

test('a row of a list has each of its values once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(key)), (rows) => {
      const column = namedListColumn(rows.length, (row) =>
        (rows[row] ?? []).flatMap((value) => named(value) ?? []),
      );
      const read = rows.map((_, row) =>
        Array.from(
          column.codes.slice(column.offsets[row], column.offsets[row + 1]),
          (code) => column.values[code],
        ),
      );
      expect(read).toEqual(
        rows.map((given) => [...new Set(given.filter((value) => value !== ''))]),
      );
    }),
  );
});

test('the words of a value are those of its first row', () => {
  const labels = [{ en: 'a', uk: 'а' }, 'a'];
  const column = namedColumn(2, (row) => ({ key: 'a', label: labels[row] ?? '' }));
  expect(column.labels).toEqual([{ en: 'a', uk: 'а' }]);
});

function named(value: string | null) {
  return value === null ? null : { key: value, label: value };
}
