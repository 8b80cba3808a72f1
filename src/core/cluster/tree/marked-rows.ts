import type { IncidentTable } from '../../table/incident-table.ts';
import { addRow, countRows, emptyRowSet, hasRow, type RowSet } from '../../table/row-set.ts';
import { onesBefore, rankBits, type RankedBits } from './ranked-bits.ts';

/** The rows that a filter lets pass, as marks on both orders; `null` where all pass. */
export interface MarkedRows {
  readonly length: number;
  /** Bit i is row i. */
  readonly byStart: RankedBits | null;
  /** Bit i is the row that is i-th by end. */
  readonly byEnd: RankedBits | null;
}

/** Cost: a look at every row, or none where all pass. */
export function markedRows(table: IncidentTable, rows: RowSet | null): MarkedRows {
  if (rows === null) return { length: table.length, byStart: null, byEnd: null };
  const byEnd = emptyRowSet(table.length);
  for (let index = 0; index < table.length; index++) {
    if (hasRow(rows, table.byEnd[index] ?? 0)) addRow(byEnd, index);
  }
  return { length: countRows(rows), byStart: rankBits(rows), byEnd: rankBits(byEnd) };
}

/** How many of the first `end` are marked. */
export function markedBefore(marks: RankedBits | null, end: number): number {
  return marks === null ? end : onesBefore(marks, end);
}

/** Handed on and used before the next one is filled. */
const chunk = new Uint32Array(2048);

/**
 * Hands on the marked rows of a stretch of an order, chunk by chunk; answers how many they are.
 *
 * @param order rows; `null` for the rows by their numbers, which is by start
 */
export function eachMarked(
  order: Uint32Array | null,
  marks: RankedBits | null,
  from: number,
  to: number,
  handOn: (rows: Uint32Array, length: number) => void,
): number {
  let length = 0;
  let total = 0;
  const flush = (): void => {
    handOn(chunk, length);
    total += length;
    length = 0;
  };
  if (marks === null) {
    for (let index = from; index < to; index++) {
      chunk[length++] = order === null ? index : (order[index] ?? 0);
      if (length === chunk.length) flush();
    }
  } else {
    for (let word = from >>> 5; word < Math.ceil(to / 32); word++) {
      let bits = marks.words[word] ?? 0;
      if (word === from >>> 5) bits &= -1 << (from & 31);
      if (word === to >>> 5) bits &= (1 << (to & 31)) - 1;
      for (; bits !== 0; bits &= bits - 1) {
        const index = word * 32 + 31 - Math.clz32(bits & -bits);
        chunk[length++] = order === null ? index : (order[index] ?? 0);
        if (length === chunk.length) flush();
      }
    }
  }
  flush();
  return total;
}
