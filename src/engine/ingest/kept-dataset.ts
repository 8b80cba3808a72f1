import type { LocalizedText } from '../../core/incident/incident.ts';
import type { ExportIdentity } from '../../core/revision/is-newer-export.ts';
import type { Records } from '../../core/table/records.ts';
import type { DatasetDescription } from '../protocol.ts';

/** What is known of a dataset that is loaded. */
export interface KeptDataset {
  readonly description: DatasetDescription;
  readonly title: LocalizedText;
  /** Memory that it goes on taking. */
  readonly bytes: number;
  readonly records: Records;
  /** `null` where no newer export of it can be known. */
  readonly identity: ExportIdentity | null;
  /** Dataset of what it no longer has of an older export; `null` where there is none. */
  readonly removedId: string | null;
}

/** By id, in the order in which they were loaded. */
export type KeptDatasets = ReadonlyMap<string, KeptDataset>;

/** The dataset and the one of what it no longer has: they come and go together. */
export function partsOf(kept: KeptDatasets, id: string): readonly string[] {
  const removedId = kept.get(id)?.removedId ?? null;
  return removedId === null ? [id] : [id, removedId];
}

/** The id, or where another has it `id-2` or the next that is free. */
export function freeId(kept: KeptDatasets, id: string): string {
  let free = id;
  for (let number = 2; kept.has(free); number++) free = `${id}-${number}`;
  return free;
}
