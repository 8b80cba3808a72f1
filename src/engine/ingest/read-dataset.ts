import type { LoadReport } from '../../core/incident/load-report.ts';
import type { ExportIdentity } from '../../core/revision/is-newer-export.ts';
import type { IncidentColumns } from '../../core/table/incident-columns.ts';
import type { Records } from '../../core/table/records.ts';
import type { DatasetDescription, LoadProgress } from '../protocol.ts';

/** What a source was found to hold, before it is loaded. */
export interface ReadDataset {
  /** Its version follows from the content alone. */
  readonly description: DatasetDescription;
  readonly columns: readonly IncidentColumns[];
  readonly records: Records;
  readonly report: LoadReport;
  /** By what a newer export of it is known; `null` where none can be. */
  readonly identity: ExportIdentity | null;
  /** Memory that loading it takes, estimated. */
  readonly bytes: number;
  /** Called once it is loaded. */
  loaded(): void;
}

export interface Reading {
  readonly signal: AbortSignal;
  /** Bytes that may still be taken. */
  readonly available: number;
  progress(progress: LoadProgress): void;
}
