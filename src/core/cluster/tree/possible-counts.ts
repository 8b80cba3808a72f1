import { kinds } from '../../incident/kinds.ts';
import type { IncidentTable } from '../../table/incident-table.ts';
import { addRow, emptyRowSet, hasRow } from '../../table/row-set.ts';
import { eachMarked, type MarkedRows } from './marked-rows.ts';
import { onesBefore, rankBits, type RankedBits } from './ranked-bits.ts';
import { countBelow, createWaveletMatrix, type WaveletMatrix } from './wavelet-matrix.ts';
import type { WindowEdges } from './window-edges.ts';

/**
 * Tells how many incidents are only possibly in a window: they mean some time within an interval
 * that reaches out of it. Those are the intervals that hold its start and those that hold its end,
 * less those that hold both. How many begin before one minute and end after another is counted in
 * a static structure, so no incident is looked at: the rows that mean "within" by their end, as a
 * sequence of their numbers, which are their order by start.
 *
 * Memory: 3.75 bytes for each such row of a million. Cost of a count: three walks of 20 steps, and
 * six more for each kind that is left out, or shown, whichever are fewer.
 */
export interface PossibleCounts {
  /** Bit i is the row that is i-th by end: set where it means "within". */
  readonly byEnd: RankedBits;
  readonly rows: WaveletMatrix;
  /** The same rows behind their kinds; made when first some kinds are left out. */
  rowsOfKinds: WaveletMatrix | null;
}

/** Enough for one more than the last kind. */
const kindBits = 32 - Math.clz32(kinds.length);

/** Cost: a look at every row, and one at each that means "within" for every bit. */
export function createPossibleCounts(table: IncidentTable, marked: MarkedRows): PossibleCounts {
  const byEnd = emptyRowSet(table.length);
  for (let index = 0; index < table.length; index++) {
    const isMarked = marked.byEnd === null || hasRow(marked.byEnd.words, index);
    if (isMarked && table.isWithin[table.byEnd[index] ?? 0] === 1) addRow(byEnd, index);
  }
  const marks = rankBits(byEnd);
  const rows = rowsIn(table, marks);
  return { byEnd: marks, rows: createWaveletMatrix(rows, bitsOfRow(table)), rowsOfKinds: null };
}

/** @param chosen 1 for each kind that counts, else 0 */
export function countPossible(
  possible: PossibleCounts,
  table: IncidentTable,
  edges: WindowEdges,
  chosen: Uint8Array,
): number {
  const { byEnd, rows } = possible;
  const ofKinds = (wanted: 0 | 1): number => {
    possible.rowsOfKinds ??= behindKinds(table, byEnd);
    let count = 0;
    for (let kind = 0; kind < kinds.length; kind++) {
      if (chosen[kind] !== wanted) continue;
      count += countReaching(byEnd, possible.rowsOfKinds, numberOf(table, kind, 0), edges);
    }
    return count;
  };
  const shown = chosen.reduce((count, isChosen) => count + isChosen, 0);
  if (shown * 2 < kinds.length) return ofKinds(1);
  const all = countReaching(byEnd, rows, 0, edges);
  return shown === kinds.length ? all : all - ofKinds(0);
}

/** Of the rows whose numbers in the sequence begin with `first`: those that reach out of the window. */
function countReaching(
  byEnd: RankedBits,
  sequence: WaveletMatrix,
  first: number,
  { startedByStart, startedByEnd, endedByStart, endedByEnd }: WindowEdges,
): number {
  /** Among the first `started` by start, and not among the first `ended` by end. */
  const countAcross = (started: number, ended: number): number => {
    const from = onesBefore(byEnd, ended);
    return (
      countBelow(sequence, from, sequence.length, first + started) -
      countBelow(sequence, from, sequence.length, first)
    );
  };
  return (
    countAcross(startedByStart, endedByStart) +
    countAcross(startedByEnd, endedByEnd) -
    countAcross(startedByStart, endedByEnd)
  );
}

function behindKinds(table: IncidentTable, byEnd: RankedBits): WaveletMatrix {
  const rows = rowsIn(table, byEnd);
  const numbers = rows.map((row) => numberOf(table, table.kind[row] ?? 0, row));
  return createWaveletMatrix(numbers, kindBits + bitsOfRow(table));
}

function numberOf(table: IncidentTable, kind: number, row: number): number {
  return kind * 2 ** bitsOfRow(table) + row;
}

/** By end. */
function rowsIn(table: IncidentTable, byEnd: RankedBits): Uint32Array {
  const rows = new Uint32Array(onesBefore(byEnd, table.length));
  let length = 0;
  eachMarked(table.byEnd, byEnd, 0, table.length, (chunk, count) => {
    for (let index = 0; index < count; index++) rows[length++] = chunk[index] ?? 0;
  });
  return rows;
}

/** Enough for as many as there are rows. */
function bitsOfRow({ length }: IncidentTable): number {
  return 32 - Math.clz32(length);
}
