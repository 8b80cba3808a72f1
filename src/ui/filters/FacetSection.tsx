import type { FacetField } from '../../core/filter/filter.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { FacetChoice } from './FacetChoice.tsx';
import { FilterSection } from './FilterSection.tsx';
import { chosenOf } from './toggle-value.ts';

export function FacetSection({ field }: { readonly field: FacetField }) {
  const { view } = useAtlas();
  const chosen = useStore(view, (state) => chosenOf(state.filter, field));
  const { filters } = useMessages();
  return (
    <FilterSection
      title={filters.sections[field]}
      chosen={chosen === null ? null : filters.chosen(chosen.length)}
    >
      <FacetChoice field={field} />
    </FilterSection>
  );
}
