import type { IncidentTable } from '../../src/core/table/incident-table.ts';
import type { TimeWindow } from '../../src/core/time/interval.ts';

/** Finds the rows of a period by bisection, as any page would that keeps its incidents by start. */
export function periodOf({
  length,
  start,
  end,
}: Pick<IncidentTable, 'length' | 'start' | 'end'>): (
  window: TimeWindow,
  visit: (row: number) => void,
) => void {
  let longest = 0;
  for (let row = 0; row < length; row++) {
    longest = Math.max(longest, (end[row] ?? 0) - (start[row] ?? 0));
  }
  return (window, visit) => {
    const last = firstFrom(start, window.end);
    for (let row = firstFrom(start, window.start - longest); row < last; row++) {
      if ((end[row] ?? 0) > window.start) visit(row);
    }
  };
}

/** First row that starts at a minute or later. */
function firstFrom(start: Int32Array, minute: number): number {
  let low = 0;
  let high = start.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((start[middle] ?? 0) < minute) low = middle + 1;
    else high = middle;
  }
  return low;
}
