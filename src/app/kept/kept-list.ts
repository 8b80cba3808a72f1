import type { Mapping } from '../../core/import/mapping.ts';
import { keptId, type KeptRole } from '../../state/kept-store.ts';
import { isRecord, readStoredMapping } from '../stored-mapping.ts';

/** A file in the folder of what is kept, as it was brought. */
export interface KeptPart {
  /** Its name in the folder. */
  readonly key: string;
  /** As it was brought: the name of the file, the address, or “Pasted table”. */
  readonly name: string;
  readonly bytes: number;
}

/** What is known of a kept file beside its bytes: all that reading it again takes. */
export interface KeptFile extends KeptPart {
  /** Id that it was read under where it names none itself. */
  readonly datasetId: string;
  /** Id of the dataset or layer that it became: of a newer export, that of the older. */
  readonly loadedAs: string;
  readonly mapping: Mapping | null;
  readonly comparesAs: 'revision' | 'own';
  /** Files that belong to it. */
  readonly companions: readonly KeptPart[];
  readonly role: KeptRole;
  /** Ascending as they were brought. */
  readonly order: number;
  /** ISO day. */
  readonly keptOn: string;
  /** Taken away by somebody who may still undo that. */
  readonly isAside: boolean;
}

/** As it stands in the database. */
export interface StoredList {
  readonly schemaVersion: 1;
  readonly files: readonly KeptFile[];
}

export type ReadList =
  | { readonly outcome: 'read'; readonly files: readonly KeptFile[] }
  /** Written by a newer version of this page: nothing is known of it. */
  | { readonly outcome: 'newer'; readonly schemaVersion: number };

const schemaVersion = 1;

export function storedList(files: readonly KeptFile[]): StoredList {
  return { schemaVersion, files };
}

/** What was stored, by whatever version; in the order in which the files were brought. */
export function readStoredList(stored: unknown): ReadList {
  if (!isRecord(stored)) return { outcome: 'read', files: [] };
  const version = stored['schemaVersion'];
  if (typeof version === 'number' && version > schemaVersion) {
    return { outcome: 'newer', schemaVersion: version };
  }
  const files = listOf(stored['files']).flatMap((file) => readFile(file) ?? []);
  return { outcome: 'read', files: files.toSorted((one, other) => one.order - other.order) };
}

/** As in the kept store. */
export function idOf({ role, loadedAs }: Pick<KeptFile, 'role' | 'loadedAs'>): string {
  return keptId(role, loadedAs);
}

/** Names in the folder of all that the files consist of. */
export function keysOf(files: readonly KeptFile[]): readonly string[] {
  return files.flatMap(({ key, companions }) => [key, ...companions.map((part) => part.key)]);
}

/** Bytes of the file and of what belongs to it. */
export function bytesOf({ bytes, companions }: KeptFile): number {
  return companions.reduce((sum, companion) => sum + companion.bytes, bytes);
}

function readFile(stored: unknown): KeptFile | null {
  const part = readPart(stored);
  if (part === null || !isRecord(stored)) return null;
  const { datasetId, loadedAs, order, keptOn } = stored;
  if (typeof datasetId !== 'string' || typeof order !== 'number') return null;
  return {
    ...part,
    datasetId,
    loadedAs: typeof loadedAs === 'string' ? loadedAs : datasetId,
    mapping: readStoredMapping(stored['mapping']),
    comparesAs: stored['comparesAs'] === 'own' ? 'own' : 'revision',
    companions: listOf(stored['companions']).flatMap((companion) => readPart(companion) ?? []),
    role: stored['role'] === 'context' ? 'context' : 'incidents',
    order,
    keptOn: typeof keptOn === 'string' ? keptOn : '',
    isAside: stored['isAside'] === true,
  };
}

function readPart(stored: unknown): KeptPart | null {
  if (!isRecord(stored)) return null;
  const { key, name, bytes } = stored;
  if (typeof key !== 'string' || typeof name !== 'string' || typeof bytes !== 'number') return null;
  return { key, name, bytes };
}

function listOf(stored: unknown): readonly unknown[] {
  return Array.isArray(stored) ? stored : [];
}
