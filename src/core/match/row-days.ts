import type { IncidentTable } from '../table/incident-table.ts';
import { minutesPerDay } from '../time/interval.ts';

/** Days since 1970-01-01 of the civil day that the row begins on. */
export function firstDay({ start }: Pick<IncidentTable, 'start'>, row: number): number {
  return Math.floor((start[row] ?? 0) / minutesPerDay);
}

/** Of the day that its last minute lies on. */
export function lastDay({ end }: Pick<IncidentTable, 'end'>, row: number): number {
  return Math.floor(((end[row] ?? 0) - 1) / minutesPerDay);
}
