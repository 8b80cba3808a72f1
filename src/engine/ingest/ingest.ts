import type { LoadReport } from '../../core/incident/load-report.ts';
import type { IncidentTable } from '../../core/table/incident-table.ts';
import type {
  DatasetDescription,
  DatasetSource,
  LoadProgress,
  LocalFile,
  RawRowOfFile,
} from '../protocol.ts';
import type { SourceReader } from './read-source.ts';
import type { RecordSource } from '../record-source.ts';
import type { SlicedRunner } from '../run-sliced.ts';
import { partsOf, type KeptDataset } from './kept-dataset.ts';
import { memoryAtRest, memoryOfIdentity } from './memory-estimate.ts';
import { mergeDatasets, type GroupedTable } from './merge-datasets.ts';
import { createRecordStore } from './record-store.ts';
import { columnsOfRemoved } from './removed-incidents.ts';
import { settleDataset, type SettledDataset } from './settle-dataset.ts';

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
  /**
   * The table without a dataset and what its newer export left out; `null` where there is no
   * such dataset. Nothing is changed until it is to `forget` it.
   */
  without(
    table: IncidentTable,
    datasetId: string,
    signal: AbortSignal,
  ): Promise<MergedTable | null>;
  /** Gives back what is kept of a dataset and of what its newer export left out. */
  forget(datasetId: string): void;
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

/** @param budget bytes that all datasets may take together */
export function createIngest(
  { read: readSource, rawRows }: SourceReader,
  runner: SlicedRunner,
  budget: number,
): Ingest {
  const store = createRecordStore(runner);
  const kept = new Map<string, KeptDataset>();
  let last: SettledDataset | null = null;
  let bytesOfRemoved = 0;

  const lastRead = (): SettledDataset => {
    if (last === null) throw new Error('expected a dataset that was read, got none');
    return last;
  };

  const forget = (id: string): void => {
    for (const part of partsOf(kept, id)) {
      kept.delete(part);
      store.remove(part);
    }
    for (const [holder, dataset] of kept) {
      if (dataset.removedId === id) kept.set(holder, { ...dataset, removedId: null });
    }
  };

  const descriptionsWithout = (gone: readonly string[]): readonly DatasetDescription[] =>
    [...kept.values()].map(({ description }) => description).filter(({ id }) => !gone.includes(id));

  const keepDataset = (dataset: KeptDataset): void => {
    store.put(dataset.description.id, dataset.records);
    kept.set(dataset.description.id, dataset);
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
      last = settleDataset(source, read, kept);
      return last.report;
    },
    async merge(table, signal, onProgress) {
      signal.throwIfAborted();
      const { description, columns, removed, report, bytes } = lastRead();
      onProgress({ phase: 'grouping', rows: report.rows, of: report.rows, bytes });
      const gone = partsOf(kept, description.id);
      const removedColumns =
        removed === null || table === null ? [] : [columnsOfRemoved(table, removed.incidents)];
      bytesOfRemoved = removed === null ? 0 : memoryAtRest({ ...removed, columns: removedColumns });
      return {
        ...mergeDatasets(table, gone, [...columns, ...removedColumns]),
        datasets: [
          ...descriptionsWithout(gone),
          description,
          ...(removed === null ? [] : [removed.description]),
        ],
      };
    },
    keep() {
      const read = lastRead();
      const { description, records, removed, identity } = read;
      const { title } = read.report;
      last = null;
      forget(description.id);
      keepDataset({
        description,
        title,
        bytes: memoryAtRest(read) + memoryOfIdentity(identity),
        records,
        identity,
        removedId: removed?.description.id ?? null,
      });
      if (removed !== null) {
        keepDataset({
          description: removed.description,
          title,
          bytes: bytesOfRemoved,
          records: removed.records,
          identity: null,
          removedId: null,
        });
      }
      read.loaded();
    },
    async without(table, datasetId, signal) {
      signal.throwIfAborted();
      if (!kept.has(datasetId)) return null;
      const gone = partsOf(kept, datasetId);
      return { ...mergeDatasets(table, gone, []), datasets: descriptionsWithout(gone) };
    },
    forget,
  };
}
