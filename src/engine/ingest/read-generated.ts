import type { LoadReport } from '../../core/incident/load-report.ts';
import type { IncidentColumns } from '../../core/table/incident-columns.ts';
import { unlocatedCode } from '../../core/table/place-column.ts';
import { generatedDataset } from '../../importers/generated/generated-dataset.ts';
import type { GeneratedDataset } from '../protocol.ts';
import { memoryOfGenerated, refuseBeyond } from './memory-estimate.ts';
import type { ReadDataset, Reading } from './read-dataset.ts';

/** @param giveWay lets an abort come in; called between two batches */
export async function readGenerated(
  { rows, seed }: GeneratedDataset,
  { signal, available, progress }: Reading,
  giveWay: () => Promise<void>,
): Promise<ReadDataset> {
  signal.throwIfAborted();
  const bytes = memoryOfGenerated(rows);
  refuseBeyond(available, bytes, `A set of ${rows} generated incidents`);
  // Most readers never ask for it.
  const [{ generatedColumns }, { generatedRecords }] = await Promise.all([
    import('../../importers/generated/generated-columns.ts'),
    import('../../importers/generated/generated-records.ts'),
  ]);
  const { id, title } = generatedDataset;
  const columns: IncidentColumns[] = [];
  let done = 0;
  let unlocated = 0;
  for (const batch of generatedColumns({ rows, seed })) {
    columns.push(batch);
    done += batch.length;
    unlocated += countUnlocated(batch);
    progress({ phase: 'reading', rows: done, of: rows, bytes });
    await giveWay();
    signal.throwIfAborted();
  }
  const report: LoadReport = {
    datasetId: id,
    title,
    generated: true,
    rows,
    placed: rows - unlocated,
    unlocated,
    rejected: 0,
    warned: 0,
    notes: [],
    notesTotal: 0,
    file: null,
  };
  return {
    description: { id, version: `${rows} ${seed}`, rows },
    columns,
    records: generatedRecords({ rows, seed }),
    report,
    identity: null,
    bytes,
    loaded: () => undefined,
  };
}

function countUnlocated({ place }: IncidentColumns): number {
  const neither = unlocatedCode(place);
  let count = 0;
  for (const code of place.codes) if (code === neither) count++;
  return count;
}
