import { clear, createStore, get, update } from 'idb-keyval';

/** Where it is written down which files are kept. */
export interface KeptMetadata {
  /** `undefined` where nothing was ever kept. */
  read(): Promise<unknown>;
  /** In one step, which no other page can come between. */
  change(edit: (stored: unknown) => unknown): Promise<void>;
  clear(): Promise<void>;
}

const listKey = 'files';

export function keptMetadata(): KeptMetadata {
  const store = createStore('incident-atlas-kept', 'lists');
  return {
    read: () => get(listKey, store),
    change: (edit) => update(listKey, edit, store),
    clear: () => clear(store),
  };
}
