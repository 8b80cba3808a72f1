import type { Incident } from '../core/incident/incident.ts';
import type { RowSet } from '../core/table/row-set.ts';

/** Where whole incidents and their texts are kept: a table has only their record numbers. */
export interface RecordSource {
  /** In the order of `records`. */
  incidents(
    dataset: string,
    records: Uint32Array<ArrayBuffer>,
    signal: AbortSignal,
  ): Promise<readonly Incident[]>;
  /** Of each dataset the records whose texts hold every word of the query, as a text clause means it. */
  search(query: string, signal: AbortSignal): Promise<ReadonlyMap<string, RowSet>>;
}
