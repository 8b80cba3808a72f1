import type { CodeArray } from '../table/code-array.ts';
import type { NamedListColumn } from '../table/named-columns.ts';
import { emptyRowSet, type RowSet } from '../table/row-set.ts';

/** The rows whose code is marked with 1: one look at each row. */
export function packRows(codes: CodeArray, marks: Uint8Array): RowSet {
  const { length } = codes;
  const rows = emptyRowSet(length);
  let row = 0;
  for (let word = 0; word < rows.length; word++) {
    const end = Math.min(row + 32, length);
    let bits = 0;
    for (let bit = 0; row < end; row++, bit++) bits |= (marks[codes[row] ?? 0] ?? 0) << bit;
    rows[word] = bits;
  }
  return rows;
}

/** One entry a list: 1 where one of its values is marked or, of an empty one, the code after the last value. */
export function markLists(
  { lists: { offsets, codes }, values }: Pick<NamedListColumn, 'lists' | 'values'>,
  marks: Uint8Array,
): Uint8Array {
  const marksOfLists = new Uint8Array(offsets.length - 1);
  for (let list = 0; list < marksOfLists.length; list++) {
    const from = offsets[list] ?? 0;
    const to = offsets[list + 1] ?? 0;
    let mark = from === to ? (marks[values.length] ?? 0) : 0;
    for (let index = from; index < to; index++) mark |= marks[codes[index] ?? 0] ?? 0;
    marksOfLists[list] = mark;
  }
  return marksOfLists;
}
