import { createStore } from 'zustand/vanilla';

/** How the interface stands on this computer; kept between visits, never in the link. */
export interface LayoutState {
  readonly listOpen: boolean;
  readonly timelineOpen: boolean;
  /** Whether single keys act; without them every control is still reached by Tab. */
  readonly singleKeys: boolean;
}

export type LayoutStore = ReturnType<typeof createLayoutStore>;

const storageKey = 'incident-atlas.layout';

/** `storage` may be absent or refuse (private windows): then the layout lasts for this visit. */
export function createLayoutStore(storage: Pick<Storage, 'getItem' | 'setItem'> | null) {
  const store = createStore<LayoutState>()(() => readLayout(storage));
  store.subscribe((state) => {
    try {
      storage?.setItem(storageKey, JSON.stringify({ schemaVersion: 1, ...state }));
    } catch {
      // Full or forbidden storage costs only the memory of the layout.
    }
  });
  return store;
}

function readLayout(storage: Pick<Storage, 'getItem'> | null): LayoutState {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(storageKey) ?? 'null');
    return {
      listOpen: isNotOff(stored, 'listOpen'),
      timelineOpen: isNotOff(stored, 'timelineOpen'),
      singleKeys: isNotOff(stored, 'singleKeys'),
    };
  } catch {
    return { listOpen: true, timelineOpen: true, singleKeys: true };
  }
}

function isNotOff(stored: unknown, key: keyof LayoutState): boolean {
  if (typeof stored !== 'object' || stored === null) return true;
  return Reflect.get(stored, key) !== false;
}
