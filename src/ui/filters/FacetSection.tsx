import type { FacetField } from '../../core/filter/filter.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { FacetChoice } from './FacetChoice.tsx';
import { FilterSection } from './FilterSection.tsx';
import { chosenOf } from './toggle-value.ts';

export function FacetSection({ field }: { readonly field: FacetField }) {
  const { view } = useAtlas();
  const chosen = useStore(view, (state) => chosenOf(state.filter, field));
  const { filterPanel } = usePanelMessages();
  return (
    <FilterSection
      title={filterPanel.sections[field]}
      chosen={chosen === null ? null : filterPanel.chosen(chosen.length)}
    >
      <FacetChoice field={field} />
    </FilterSection>
  );
}
