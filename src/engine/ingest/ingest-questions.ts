import type { Incident } from '../../core/incident/incident.ts';
import type { LoadReport } from '../../core/incident/load-report.ts';
import type { IncidentTable } from '../../core/table/incident-table.ts';
import type { RowSet } from '../../core/table/row-set.ts';
import type { ContextReading } from '../../importers/context/read-context-file.ts';
import type { DatasetSource, LocalFile, RawRowOfFile } from '../protocol.ts';
import type { MergedTable } from './ingest.ts';

/** What the engine worker asks the ingest worker. */
export type IngestQuestion =
  | { readonly type: 'read'; readonly source: DatasetSource }
  | { readonly type: 'merge'; readonly table: IncidentTable | null }
  | { readonly type: 'keep' }
  | { readonly type: 'without'; readonly table: IncidentTable; readonly datasetId: string }
  | { readonly type: 'forget'; readonly datasetId: string }
  | { readonly type: 'raw-rows'; readonly source: LocalFile; readonly rows: readonly number[] }
  | { readonly type: 'read-context'; readonly source: LocalFile }
  | {
      readonly type: 'incidents';
      readonly dataset: string;
      readonly records: Uint32Array<ArrayBuffer>;
    }
  | { readonly type: 'search'; readonly query: string };

/** What each question is answered with. */
export interface IngestAnswers {
  readonly read: LoadReport;
  readonly merge: MergedTable;
  readonly keep: null;
  readonly without: MergedTable | null;
  readonly forget: null;
  readonly 'raw-rows': readonly RawRowOfFile[];
  readonly 'read-context': ContextReading;
  readonly incidents: readonly Incident[];
  readonly search: ReadonlyMap<string, RowSet>;
}
