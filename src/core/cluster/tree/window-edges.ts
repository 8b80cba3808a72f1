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
  const startsBefore = (time: number): number =>
    firstIndex(length, (row) => (start[row] ?? 0) >= time);
  const endsBy = (time: number): number =>
    firstIndex(length, (index) => (end[byEnd[index] ?? 0] ?? 0) > time);
  return {
    start: window.start,
    startedByStart: startsBefore(window.start),
    startedByEnd: startsBefore(window.end),
    endedByStart: endsBy(window.start),
    endedByEnd: endsBy(window.end),
  };
}

/** The first index of a sequence for which it holds, once it holds to the end; `length` where it never does. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
