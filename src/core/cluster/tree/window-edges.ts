import type { IncidentTable } from '../../table/incident-table.ts';
import type { TimeWindow } from '../../time/interval.ts';

/**
 * A window as it cuts the rows by start and the rows by end. Those in the window are the rows
 * before `startedByEnd` without the first `endedByStart` by end: whatever has ended before the
 * window had started before its end.
 */
export interface WindowEdges {
  /** The window's start, civil minutes. */
  readonly start: number;
  /** Rows that start before the window's start; before its end. */
  readonly startedByStart: number;
  readonly startedByEnd: number;
  /** Rows that end at the window's start or before; at its end or before. */
  readonly endedByStart: number;
  readonly endedByEnd: number;
}

/** Before anything started. */
export const noEdges: WindowEdges = {
  start: -2147483648,
  startedByStart: 0,
  startedByEnd: 0,
  endedByStart: 0,
  endedByEnd: 0,
};

/** Cost: four searches by halving. */
export function edgesOf(
  { length, start, end, byEnd }: IncidentTable,
  window: TimeWindow,
): WindowEdges {
  const startedByStart = rowsBefore(start, 0, length, window.start);
  const startedByEnd = rowsBefore(start, startedByStart, length, window.end);
  // Whatever ends by a minute started before it.
  const endedByStart = rowsEndingBy(end, byEnd, 0, startedByStart, window.start);
  const endedByEnd = rowsEndingBy(end, byEnd, endedByStart, startedByEnd, window.end);
  return { start: window.start, startedByStart, startedByEnd, endedByStart, endedByEnd };
}

/** How many start before `time`, known to be at least `least` and at most `most`. */
export function rowsBefore(start: Int32Array, least: number, most: number, time: number): number {
  let low = least;
  let high = most;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((start[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many end at `time` or before, known to be at least `least` and at most `most`. */
function rowsEndingBy(
  end: Int32Array,
  byEnd: Uint32Array,
  least: number,
  most: number,
  time: number,
): number {
  let low = least;
  let high = most;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((end[byEnd[middle] ?? 0] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
