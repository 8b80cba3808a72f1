import type { Slices } from '../../core/slices.ts';
import type { Records } from '../../core/table/records.ts';
import type { RowSet } from '../../core/table/row-set.ts';
import { EngineError } from '../protocol.ts';
import type { RecordSource } from '../record-source.ts';
import type { SlicedRunner } from '../run-sliced.ts';
import { searchRecords } from './search-records.ts';

export interface RecordStore extends RecordSource {
  /** Adds the records of a dataset or replaces them. */
  put(dataset: string, records: Records): void;
  remove(dataset: string): void;
}

/** Records in this thread; a search gives way between its slices. */
export function createRecordStore(runner: SlicedRunner): RecordStore {
  const recordsOf = new Map<string, Records>();

  return {
    put: (dataset, records) => void recordsOf.set(dataset, records),
    remove: (dataset) => void recordsOf.delete(dataset),
    async incidents(dataset, numbers, signal) {
      signal.throwIfAborted();
      const records = recordsOf.get(dataset);
      if (records === undefined) {
        throw new EngineError('unavailable', `no records of the dataset ${dataset} are kept`);
      }
      return records.incidents(numbers, signal);
    },
    search: (query, signal) => runner.run(searchAll([...recordsOf], query), signal),
  };
}

function* searchAll(
  datasets: readonly (readonly [dataset: string, records: Records])[],
  query: string,
): Slices<ReadonlyMap<string, RowSet>> {
  const found = new Map<string, RowSet>();
  for (const [dataset, records] of datasets) {
    found.set(dataset, yield* searchRecords(records, query));
  }
  return found;
}
