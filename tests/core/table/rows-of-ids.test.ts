import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../../../src/core/slices.ts';
import { rowsOfIds } from '../../../src/core/table/rows-of-ids.ts';
import { textColumn } from '../../../src/core/table/text-column.ts';

const seed = 20260204;

/** Some end alike, some are short, some have letters of several bytes. */
const idArbitrary = fc.oneof(
  fc
    .tuple(fc.constantFrom('reports', 'survey', 'ї', ''), fc.nat({ max: 30 }))
    .map(([dataset, number]) => `${dataset}:${number}:same end`),
  fc.string({ maxLength: 5, unit: fc.constantFrom('a', 'B', 'ї', '😀', ':') }),
);

test('each id gives the row that has it, or −1', () => {
  fc.assert(
    fc.property(fc.uniqueArray(idArbitrary), fc.array(idArbitrary), (ids, others) => {
      const wanted = [...others, ...ids.toReversed()];
      expect([...rowsOf(ids, wanted)]).toEqual(wanted.map((id) => ids.indexOf(id)));
    }),
    { seed, numRuns: 300 },
  );
});

test('of thousands of rows and of ids none is lost, and one that is asked for twice is found twice', () => {
  const ids = Array.from({ length: 40_000 }, (_, row) => `generated:${row}`);
  const rows = Array.from({ length: 3000 }, (_, index) => (index * 7919) % 40_000);
  const wanted = rows.map((row) => `generated:${row}`);
  expect([...rowsOf(ids, [...wanted, ...wanted])]).toEqual([...rows, ...rows]);
});

test('an id is not taken for another of the same hash', () => {
  // Both have the FNV-1a hash 0x5e4daa9d; the third makes the second look wanted by its end.
  expect([...rowsOf(['liquid'], ['costarring', 'xxquid', 'liquid'])]).toEqual([-1, -1, 0]);
});

test('nothing is looked for where nothing is wanted', () => {
  expect([...rowsOf(['a'], [])]).toEqual([]);
  expect([...rowsOf([], ['a'])]).toEqual([-1]);
});

function rowsOf(ids: readonly string[], wanted: readonly string[]): Int32Array {
  return finish(rowsOfIds(textColumn(ids), wanted));
}
