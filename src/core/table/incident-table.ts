import type { IncidentColumns } from './incident-columns.ts';

/**
 * Incidents of all datasets as columns: rows by start, those of one start in the order in which
 * they were given. Every point, area, value, list and figure is there once and some row has it;
 * all but areas, which come by id and then by level, are numbered in the order of their first row.
 */
export interface IncidentTable extends IncidentColumns {
  /** Rows by end; those of one end in the order of the table. */
  readonly byEnd: Uint32Array<ArrayBuffer>;
}
