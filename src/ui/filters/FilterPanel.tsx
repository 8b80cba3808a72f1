import { useAtlas } from '../shared/atlas-context.ts';
import { isFiltered, resetFilters } from '../shared/choose-view.ts';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { ActiveFilters } from './ActiveFilters.tsx';
import { KindFilter } from './KindFilter.tsx';
import styles from './FilterPanel.module.css';

export function FilterPanel() {
  const { view } = useAtlas();
  const filter = useStore(view, (state) => state.filter);
  const { filters } = useMessages();
  const canReset = isFiltered(filter);
  return (
    <div role="group" aria-label={filters.label} className={styles['filters']}>
      <KindFilter />
      <ActiveFilters />
      <button
        type="button"
        className={styles['reset']}
        aria-disabled={!canReset}
        onClick={() => {
          if (canReset) resetFilters(view);
        }}
      >
        {filters.reset}
      </button>
    </div>
  );
}
