import type { TimeWindow } from '../time/interval.ts';
import type { IncidentTable } from './incident-table.ts';

/** Whether the row's interval shares a minute with the window. */
export function isRowInWindow(table: IncidentTable, row: number, window: TimeWindow): boolean {
  return startOf(table, row) < window.end && endOf(table, row) > window.start;
}

/** Whether a row of the window may also have happened outside it: it means some time within an interval of which only a part is inside. */
export function isRowOnlyPossible(table: IncidentTable, row: number, window: TimeWindow): boolean {
  return (
    table.isWithin[row] === 1 &&
    (startOf(table, row) < window.start || endOf(table, row) > window.end)
  );
}

function startOf(table: IncidentTable, row: number): number {
  return table.start[row] ?? NaN;
}

function endOf(table: IncidentTable, row: number): number {
  return table.end[row] ?? NaN;
}
