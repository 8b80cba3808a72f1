import { addRow, emptyRowSet, hasRow, type RowSet } from '../../table/row-set.ts';
import { rankBits, type RankedBits } from './ranked-bits.ts';
import type { Tallies } from './tallies.ts';

/**
 * The rows of each tally by start, list after list, so that those of a window are found in one by
 * halving. Memory: four bytes a row and four a tally.
 */
export interface TimeLists {
  readonly rows: Uint32Array<ArrayBuffer>;
  /** Where each tally's list begins; one more than there are tallies. */
  readonly first: Uint32Array<ArrayBuffer>;
}

/** Cost: two looks at every row. */
export function createTimeLists({ length, ofRow }: Tallies): TimeLists {
  const first = new Uint32Array(length + 1);
  for (let row = 0; row < ofRow.length; row++) {
    const tally = ofRow[row] ?? 0;
    first[tally + 1] = (first[tally + 1] ?? 0) + 1;
  }
  for (let tally = 0; tally < length; tally++) {
    first[tally + 1] = (first[tally + 1] ?? 0) + (first[tally] ?? 0);
  }
  const rows = new Uint32Array(ofRow.length);
  const end = first.slice();
  for (let row = 0; row < ofRow.length; row++) {
    const tally = ofRow[row] ?? 0;
    const at = end[tally] ?? 0;
    rows[at] = row;
    end[tally] = at + 1;
  }
  return { rows, first };
}

/** Where `row` stands among ascending rows from `low` up to `high`, or would stand. */
export function placeAmong(rows: Uint32Array, low: number, high: number, row: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((rows[middle] ?? 0) < row) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Which entries of the lists a filter lets pass. */
export function markLists({ rows }: TimeLists, wanted: RowSet): RankedBits {
  const marks = emptyRowSet(rows.length);
  for (let index = 0; index < rows.length; index++) {
    if (hasRow(wanted, rows[index] ?? 0)) addRow(marks, index);
  }
  return rankBits(marks);
}
