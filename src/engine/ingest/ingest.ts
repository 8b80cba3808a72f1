import { textIn } from '../../core/incident/localized-text.ts';
import type { LoadReport } from '../../core/incident/load-report.ts';
import type { IncidentTable } from '../../core/table/incident-table.ts';
import {
  LoadError,
  type DatasetDescription,
  type DatasetSource,
  type LoadProgress,
  type LocalFile,
  type RawRowOfFile,
} from '../protocol.ts';
import type { SourceReader } from './read-source.ts';
import type { RecordSource } from '../record-source.ts';
import type { SlicedRunner } from '../run-sliced.ts';
import { memoryAtRest } from './memory-estimate.ts';
import { mergeDataset, type GroupedTable } from './merge-dataset.ts';
import type { ReadDataset } from './read-dataset.ts';
import { createRecordStore } from './record-store.ts';

/**
 * Reads sources and keeps their records. A dataset is loaded in three steps, of which only the
 * last changes anything, so that each may be aborted or fail: `read` it, `merge` it with the
 * table that the engine has, `keep` it once the engine has the merged one.
 */
export interface Ingest extends RecordSource {
  read(
    source: DatasetSource,
    signal: AbortSignal,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<LoadReport>;
  /** With what was read last. */
  merge(
    table: IncidentTable | null,
    signal: AbortSignal,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<MergedTable>;
  /** What was read last. */
  keep(): void;
  /** As `Loader.rawRows`. */
  rawRows(
    source: LocalFile,
    rows: readonly number[],
    signal: AbortSignal,
  ): Promise<readonly RawRowOfFile[]>;
}

/** All that the engine counts from. */
export interface MergedTable extends GroupedTable {
  /** In the order in which their rows were put into the table. */
  readonly datasets: readonly DatasetDescription[];
}

interface Kept {
  readonly description: DatasetDescription;
  readonly title: string;
  readonly bytes: number;
}

/** @param budget bytes that all datasets may take together */
export function createIngest(
  { read: readSource, rawRows }: SourceReader,
  runner: SlicedRunner,
  budget: number,
): Ingest {
  const store = createRecordStore(runner);
  const kept = new Map<string, Kept>();
  let last: ReadDataset | null = null;

  /** A file that somebody brings takes the place of none that is loaded; addresses are told apart where they are read. */
  const refuseTakenId = (source: DatasetSource, { description: { id } }: ReadDataset): void => {
    const holder = kept.get(id);
    if (source.type !== 'file' || holder === undefined) return;
    throw new LoadError('id-taken', `${source.name}: ${id} is loaded`, {
      refusal: { code: 'dataset-id-taken', id, holder: holder.title },
    });
  };

  const lastRead = (): ReadDataset => {
    if (last === null) throw new Error('expected a dataset that was read, got none');
    return last;
  };

  return {
    rawRows,
    incidents: store.incidents,
    search: store.search,
    async read(source, signal, progress) {
      last = null;
      const taken = [...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0);
      const read = await readSource(source, { signal, available: budget - taken, progress });
      signal.throwIfAborted();
      refuseTakenId(source, read);
      last = read;
      return read.report;
    },
    async merge(table, signal, onProgress) {
      signal.throwIfAborted();
      const { description, columns, report, bytes } = lastRead();
      onProgress({ phase: 'grouping', rows: report.rows, of: report.rows, bytes });
      const others = [...kept.values()].map((dataset) => dataset.description);
      const datasets = [...others.filter(({ id }) => id !== description.id), description];
      return { ...mergeDataset(table, description.id, columns), datasets };
    },
    keep() {
      const read = lastRead();
      const { description, records, report } = read;
      last = null;
      store.put(description.id, records);
      kept.delete(description.id);
      const title = textIn(report.title, 'en').text;
      kept.set(description.id, { description, title, bytes: memoryAtRest(read) });
      read.loaded();
    },
  };
}
