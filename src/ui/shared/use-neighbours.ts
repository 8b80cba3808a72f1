import type { IncidentListingHandle } from './use-incident-listing.ts';
import { useAtlas } from './atlas-context.ts';
import { selectIncident } from './choose-view.ts';
import { useStore } from './use-store.ts';

/** Where the selection stands in the list. */
export interface Neighbours {
  readonly previous: string | null;
  readonly hasNext: boolean;
  readonly selectPrevious: () => void;
  /** At the end of what was read it reads on. */
  readonly selectNext: () => void;
}

/** Without a selection the next is the first of the list; of a selection outside the list as well. */
export function useNeighbours({ listing, showMore }: IncidentListingHandle): Neighbours {
  const { view } = useAtlas();
  const selection = useStore(view, (state) => state.selection);
  const index = listing.rows.findIndex(({ id }) => id === selection);
  const previous = listing.rows[index - 1]?.id ?? null;
  const next = listing.rows[index + 1]?.id ?? null;

  const selectNext = async (): Promise<void> => {
    const id = next ?? (await showMore())?.id;
    if (id !== undefined) selectIncident(view, id);
  };

  return {
    previous,
    hasNext: next !== null || listing.next !== null,
    selectPrevious() {
      if (previous !== null) selectIncident(view, previous);
    },
    selectNext: () => void selectNext(),
  };
}
