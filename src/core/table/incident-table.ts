import type { IncidentColumns } from './incident-columns.ts';

/**
 * Incidents of all datasets as columns: rows by start, those of one start in the order in which
 * they were given. Every point, area and value is there once.
 */
export interface IncidentTable extends IncidentColumns {
  /** Rows by end. */
  readonly byEnd: Uint32Array<ArrayBuffer>;
}
