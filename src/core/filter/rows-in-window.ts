import type { IncidentTable } from '../table/incident-table.ts';
import { addRow, emptyRowSet, type RowSet } from '../table/row-set.ts';
import type { TimeWindow } from '../time/interval.ts';

/**
 * The rows whose intervals share a minute with the window. What starts in it is one run of rows;
 * of what started before, both orders say how many reach into it, and these are looked for in
 * the shorter of the two until all are found.
 */
export function rowsInWindow(table: IncidentTable, window: TimeWindow): RowSet {
  const { length, start, end, byEnd } = table;
  const rows = emptyRowSet(length);
  const earlier = firstWhere(length, (row) => (start[row] ?? 0) >= window.start);
  const until = firstWhere(length, (row) => (start[row] ?? 0) >= window.end);
  addRun(rows, earlier, until);
  const ended = firstWhere(length, (at) => (end[byEnd[at] ?? 0] ?? 0) > window.start);
  let missing = earlier - ended;
  if (ended === 0) addRun(rows, 0, earlier);
  else if (earlier < length - ended) {
    for (let row = earlier - 1; row >= 0 && missing > 0; row--) {
      if ((end[row] ?? 0) <= window.start) continue;
      addRow(rows, row);
      missing--;
    }
  } else {
    for (let at = ended; at < length && missing > 0; at++) {
      const row = byEnd[at] ?? 0;
      if (row >= earlier) continue;
      addRow(rows, row);
      missing--;
    }
  }
  return rows;
}

/** By halving; `length` where it holds nowhere. Where it holds, it holds of all that follow. */
function firstWhere(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Rows [from, to). */
function addRun(rows: RowSet, from: number, to: number): void {
  const firstWhole = Math.min(to, Math.ceil(from / 32) * 32);
  const lastWhole = Math.max(firstWhole, Math.floor(to / 32) * 32);
  for (let row = from; row < firstWhole; row++) addRow(rows, row);
  rows.fill(0xffff_ffff, firstWhole / 32, lastWhole / 32);
  for (let row = lastWhole; row < to; row++) addRow(rows, row);
}
