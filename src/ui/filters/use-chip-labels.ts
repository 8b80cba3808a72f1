import { useEffect } from 'react';
import type { CountedField } from '../../core/filter/filter.ts';
import { clausesOfIntent } from '../../core/filter/intent-filter.ts';
import { placeClasses } from '../../core/incident/place.ts';
import { releaseFacet, wantFacet } from '../../state/facet-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useStore } from '../shared/use-store.ts';
import { facetOfPart } from './chip-words.ts';
import { isFixed } from './toggle-value.ts';

/** As few as can be asked for; those that the filter names come besides. */
const namedOnly = 1;
/** All there are, but no number that a section asks for. */
const everyClass = 2 * placeClasses.length;

/** Sees to it that what the data calls the chosen values is known, and which classes of places a choice hides, also where no section asks for it. */
export function useChipLabels(): void {
  const { view, facets } = useAtlas();
  const filter = useStore(view, (state) => state.filter);
  const queries = useStore(facets, (state) => state.queries);

  useEffect(() => {
    const chosen = new Set<CountedField>(
      clausesOfIntent(filter).flatMap(({ part }) => {
        const field = facetOfPart(part);
        return field === null || (isFixed(field) && field !== 'place') ? [] : [field];
      }),
    );
    for (const field of chosen) {
      if (!queries.has(field)) wantFacet(facets, { field, limit: limitOf(field) });
    }
    for (const { field, limit } of queries.values()) {
      if (limit === limitOf(field) && !chosen.has(field)) releaseFacet(facets, field);
    }
  }, [facets, filter, queries]);

  useEffect(
    () => () => {
      for (const { field, limit } of facets.getState().queries.values()) {
        if (limit === limitOf(field)) releaseFacet(facets, field);
      }
    },
    [facets],
  );
}

function limitOf(field: CountedField): number {
  return field === 'place' ? everyClass : namedOnly;
}
