import { createStore } from 'zustand/vanilla';

/**
 * What is opened beside list and map. On a wide page filters stand above the list and figures
 * and table in a drawer over the map; on a phone each is a tab of the sheet.
 */
export const sections = ['incidents', 'filters', 'figures', 'table'] as const;
export type Section = (typeof sections)[number];

/** Of which incidents bars and figures are: all that were found, or those whose point is in view. */
export const scopes = ['whole', 'view'] as const;
export type Scope = (typeof scopes)[number];

/** How the interface stands on this computer; kept between visits, never in the link. */
export interface LayoutState {
  readonly listOpen: boolean;
  readonly timelineOpen: boolean;
  readonly section: Section;
  /** Whether the sheet of a phone takes most of the page. */
  readonly sheetTall: boolean;
  /** `whole` at every visit: a part that is taken for all would mislead. */
  readonly scope: Scope;
  /** Whether single keys act; without them every control is still reached by Tab. */
  readonly singleKeys: boolean;
  /** Whether what is brought is kept on this computer. */
  readonly keepsFiles: boolean;
}

export type LayoutStore = ReturnType<typeof createLayoutStore>;

export const layoutKey = 'incident-atlas.layout';

/** `storage` may be absent or refuse (private windows): then the layout lasts for this visit. */
export function createLayoutStore(storage: Pick<Storage, 'getItem' | 'setItem'> | null) {
  const store = createStore<LayoutState>()(() => readLayout(readStored(storage)));
  store.subscribe((state) => {
    try {
      storage?.setItem(layoutKey, JSON.stringify({ schemaVersion: 1, ...state }));
    } catch {
      // Full or forbidden storage costs only the memory of the layout.
    }
  });
  return store;
}

function readStored(storage: Pick<Storage, 'getItem'> | null): object {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(layoutKey) ?? 'null');
    return typeof stored === 'object' && stored !== null ? stored : {};
  } catch {
    return {};
  }
}

function readLayout(stored: object): LayoutState {
  const section: unknown = Reflect.get(stored, 'section');
  return {
    listOpen: Reflect.get(stored, 'listOpen') !== false,
    timelineOpen: Reflect.get(stored, 'timelineOpen') !== false,
    section: sections.find((known) => known === section) ?? 'incidents',
    sheetTall: Reflect.get(stored, 'sheetTall') === true,
    scope: 'whole',
    singleKeys: Reflect.get(stored, 'singleKeys') !== false,
    keepsFiles: Reflect.get(stored, 'keepsFiles') !== false,
  };
}
