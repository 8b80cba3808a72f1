import type { IncidentTable } from '../../table/incident-table.ts';
import { addRow, emptyRowSet, hasRow, type RowSet } from '../../table/row-set.ts';
import { rankBits, type RankedBits } from './ranked-bits.ts';
import { columnOf, tallyOf, type Tallies } from './tallies.ts';

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
export function createTimeLists(table: IncidentTable, tallies: Tallies): TimeLists {
  const first = new Uint32Array(tallies.length + 1);
  for (let row = 0; row < table.length; row++) {
    const tally = tallyOf(tallies, table.place.codes[row] ?? 0, columnOf(table, row));
    first[tally + 1] = (first[tally + 1] ?? 0) + 1;
  }
  for (let tally = 0; tally < tallies.length; tally++) {
    first[tally + 1] = (first[tally + 1] ?? 0) + (first[tally] ?? 0);
  }
  const rows = new Uint32Array(table.length);
  const end = first.slice();
  for (let row = 0; row < table.length; row++) {
    const tally = tallyOf(tallies, table.place.codes[row] ?? 0, columnOf(table, row));
    const at = end[tally] ?? 0;
    rows[at] = row;
    end[tally] = at + 1;
  }
  return { rows, first };
}

/** Where `row` stands in the tally's list, or would stand. */
export function placeInList({ rows, first }: TimeLists, tally: number, row: number): number {
  let low = first[tally] ?? 0;
  let high = first[tally + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which entries of the lists a filter lets pass. */
export function markLists({ rows }: TimeLists, wanted: RowSet): RankedBits {
  const marks = emptyRowSet(rows.length);
  for (let index = 0; index < rows.length; index++) {
    if (hasRow(wanted, rows[index] ?? 0)) addRow(marks, index);
  }
  return rankBits(marks);
}
