import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { FacetQuery } from '../core/cluster/summary.ts';
import type { CountedField } from '../core/filter/filter.ts';

/** Which values of facets the interface shows at this moment, so that only these are counted. */
export interface FacetState {
  readonly queries: ReadonlyMap<CountedField, FacetQuery>;
}

export type FacetStore = ReturnType<typeof createFacetStore>;

/** Shown always: the checkboxes of kinds, and the country that most incidents are in. */
const always: readonly FacetQuery[] = [
  { field: 'kind', limit: 100 },
  { field: 'country', limit: 2 },
];

const alwaysByField = new Map(always.map((query) => [query.field, query]));

export function createFacetStore() {
  return createStore<FacetState>()(
    subscribeWithSelector((): FacetState => ({ queries: alwaysByField })),
  );
}

/** Asks for a facet, in the place of the former question about its field. */
export function wantFacet(facets: FacetStore, query: FacetQuery): void {
  facets.setState(({ queries }) => ({ queries: new Map([...queries, [query.field, query]]) }));
}

export function releaseFacet(facets: FacetStore, field: CountedField): void {
  facets.setState(({ queries }) => {
    const left = new Map(queries);
    const usual = alwaysByField.get(field);
    if (usual === undefined) left.delete(field);
    else left.set(field, usual);
    return { queries: left };
  });
}
