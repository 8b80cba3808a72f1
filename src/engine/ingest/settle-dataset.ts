import { textIn } from '../../core/incident/localized-text.ts';
import { compareExports, type ExportComparison } from '../../core/revision/compare-exports.ts';
import { isNewerExport } from '../../core/revision/is-newer-export.ts';
import { fingerprint } from '../../core/table/fingerprint.ts';
import type { Records } from '../../core/table/records.ts';
import {
  LoadError,
  type DatasetDescription,
  type DatasetSource,
  type LocalFile,
} from '../protocol.ts';
import { freeId, type KeptDataset, type KeptDatasets } from './kept-dataset.ts';
import type { ReadDataset } from './read-dataset.ts';
import { recordsOfRemoved, type RemovedIncidents } from './removed-incidents.ts';
import { renameDataset } from './rename-dataset.ts';

/** What was read, as it is to be loaded beside what is. */
export interface SettledDataset extends ReadDataset {
  /** What it no longer has of the export whose place it takes; `null` where there is nothing. */
  readonly removed: RemovedDataset | null;
}

export interface RemovedDataset {
  readonly description: DatasetDescription;
  readonly incidents: RemovedIncidents;
  readonly records: Records;
}

/**
 * Finds out which id a dataset is loaded under and whether it takes the place of an older export.
 * A file that is none of a dataset takes the place of none that is loaded.
 *
 * @throws LoadError `id-taken` where the file states an id that another kind of dataset has
 */
export function settleDataset(
  source: DatasetSource,
  read: ReadDataset,
  kept: KeptDatasets,
): SettledDataset {
  // Addresses are told apart where they are read.
  if (source.type !== 'file') return { ...read, removed: null };
  const older = source.comparesAs === 'own' ? null : findOlder(source, read, kept);
  if (older !== null) return asRevision(read, older, kept);
  return { ...renameDataset(read, idOf(source, read, kept)), removed: null };
}

interface OlderExport {
  readonly dataset: KeptDataset;
  readonly comparison: ExportComparison;
  /** Records of the older one without an id of their source. */
  readonly withoutId: ReadonlySet<number>;
}

/** Of several the one with which it shares most. */
function findOlder(
  { loadsAs }: LocalFile,
  { identity }: ReadDataset,
  kept: KeptDatasets,
): OlderExport | null {
  if (identity === null) return null;
  let best: OlderExport | null = null;
  for (const [id, dataset] of kept) {
    const older = dataset.identity;
    if (older === null || older.format !== identity.format) continue;
    if (loadsAs !== undefined && loadsAs !== id) continue;
    const comparison = compareExports(older.rows, identity.rows);
    if (!isNewerExport(older, identity, comparison)) continue;
    if (best !== null && best.comparison.shared >= comparison.shared) continue;
    best = { dataset, comparison, withoutId: new Set(older.rows.withoutId) };
  }
  return best;
}

function asRevision(
  read: ReadDataset,
  { dataset, comparison, withoutId }: OlderExport,
  kept: KeptDatasets,
): SettledDataset {
  const { id } = dataset.description;
  const { counts, standings, removed: numbers } = comparison;
  const renamed = renameDataset(read, id);
  const removedId =
    numbers.length === 0 ? null : (dataset.removedId ?? freeId(kept, `${id}.removed`));
  return {
    ...renamed,
    columns: renamed.columns.map((columns) => ({
      ...columns,
      revision: Uint8Array.from(columns.record, (record) => standings[record] ?? 0),
    })),
    report: { ...renamed.report, revision: { ...counts, removedDatasetId: removedId } },
    removed:
      removedId === null
        ? null
        : removedFrom(dataset, read, { datasetId: id, id: removedId, numbers, withoutId }),
  };
}

function removedFrom(
  { description, records }: KeptDataset,
  newer: ReadDataset,
  incidents: RemovedIncidents,
): RemovedDataset {
  return {
    description: {
      id: incidents.id,
      version: fingerprint(`${description.version} ${newer.description.version}`),
      rows: incidents.numbers.length,
    },
    incidents,
    records: recordsOfRemoved(records, incidents),
  };
}

function idOf(
  source: LocalFile,
  { description, identity }: ReadDataset,
  kept: KeptDatasets,
): string {
  const wanted = source.loadsAs ?? description.id;
  const holder = kept.get(wanted);
  if (holder !== undefined && source.comparesAs !== 'own' && identity?.statedId === wanted) {
    throw new LoadError('id-taken', `${source.name}: ${wanted} is loaded`, {
      refusal: { code: 'dataset-id-taken', id: wanted, holder: textIn(holder.title, 'en').text },
    });
  }
  return freeId(kept, wanted);
}
