import { layoutKey } from '../../state/layout-store.ts';
import type { KeptInventory } from '../../state/kept-store.ts';
import { createCopiesOfData, type CopiesOfData } from '../offline/copies-of-data.ts';
import { mappingPrefix } from '../remembered-mappings.ts';
import { bytesOf, type KeptFile } from './kept-list.ts';

/** Before the names of all that this page writes into the storage. */
const ownPrefix = 'incident-atlas';

/** What is kept on this computer, and how much of it. */
export async function takeInventory(
  files: readonly KeptFile[],
  storage: Storage | null,
): Promise<KeptInventory> {
  const entries = ownEntries(storage);
  const answers = entries.filter(([name]) => name.startsWith(mappingPrefix));
  const layout = entries.filter(([name]) => name === layoutKey);
  return {
    files: files.map((file) => ({ name: file.name, bytes: bytesOf(file), keptOn: file.keptOn })),
    copies: (await copiesOfData()?.measure()) ?? { count: 0, bytes: 0 },
    answers: { count: answers.length, bytes: bytesOfEntries(answers) },
    layout: { isKept: layout.length > 0, bytes: bytesOfEntries(layout) },
    isPersistent: (await navigator.storage?.persisted?.()) ?? false,
  };
}

/** All but the files: copies of datasets, answers, layout. Those of the application itself stay. */
export async function forgetAllElse(storage: Storage | null): Promise<void> {
  for (const [name] of ownEntries(storage)) storage?.removeItem(name);
  await copiesOfData()?.forgetAll();
}

function ownEntries(storage: Storage | null): readonly (readonly [name: string, value: string])[] {
  if (storage === null) return [];
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return names
    .filter((name) => name.startsWith(ownPrefix))
    .map((name) => [name, storage.getItem(name) ?? '']);
}

function bytesOfEntries(entries: readonly (readonly [name: string, value: string])[]): number {
  return new Blob(entries.flat()).size;
}

/** Plain http has no store for copies. */
function copiesOfData(): CopiesOfData | null {
  if (!('caches' in globalThis)) return null;
  return createCopiesOfData(new URL('./', document.baseURI).href);
}
