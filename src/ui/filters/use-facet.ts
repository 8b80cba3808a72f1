import { useEffect } from 'react';
import type { Facet } from '../../core/cluster/summary.ts';
import type { CountedField } from '../../core/filter/filter.ts';
import { releaseFacet, wantFacet } from '../../state/facet-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useStore } from '../shared/use-store.ts';

/** The facet's values, asked for as long as the caller is shown; `null` while they are counted for the first time. */
export function useFacet(field: CountedField, limit: number, contains: string): Facet | null {
  const { facets, answers } = useAtlas();
  useEffect(() => wantFacet(facets, { field, limit, contains }), [facets, field, limit, contains]);
  useEffect(() => () => releaseFacet(facets, field), [facets, field]);
  return useStore(answers, (state) => state.timeline?.summary.facets[field] ?? null);
}
