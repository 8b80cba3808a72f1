import { createStore } from 'zustand/vanilla';

/** Which panels stand open on this computer; kept between visits, never in the link. */
export interface LayoutState {
  readonly listOpen: boolean;
  readonly timelineOpen: boolean;
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
  const initial: LayoutState = { listOpen: true, timelineOpen: true };
  try {
    const stored: unknown = JSON.parse(storage?.getItem(storageKey) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return initial;
    return {
      listOpen: 'listOpen' in stored ? stored.listOpen !== false : initial.listOpen,
      timelineOpen: 'timelineOpen' in stored ? stored.timelineOpen !== false : initial.timelineOpen,
    };
  } catch {
    return initial;
  }
}
