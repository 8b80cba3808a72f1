import { lazy, Suspense, useState } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { isFiltered, resetFilters } from '../shared/choose-view.ts';
import { useIsNarrow } from '../shared/use-is-narrow.ts';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { KindFilter } from './KindFilter.tsx';
import fold from './Fold.module.css';
import styles from './FilterPanel.module.css';

const MoreFilters = lazy(() => import('./MoreFilters.tsx'));
const ActiveFilters = lazy(() => import('./ActiveFilters.tsx'));

/** Kinds, everything else folded, and what is in force; chips come last, so that a choice does not move what is being chosen. */
export function FilterPanel() {
  const { view } = useAtlas();
  const filter = useStore(view, (state) => state.filter);
  const isNarrow = useIsNarrow();
  const [showsMore, setShowsMore] = useState(isNarrow);
  const { filters } = useMessages();
  const canReset = isFiltered(filter);
  return (
    <div role="group" aria-label={filters.label} className={styles['filters']}>
      <KindFilter />
      <details open={isNarrow} onToggle={({ currentTarget }) => setShowsMore(currentTarget.open)}>
        <summary className={fold['heading']}>{filters.more}</summary>
        {showsMore && (
          <Suspense fallback={null}>
            <MoreFilters />
          </Suspense>
        )}
      </details>
      {canReset && (
        <Suspense fallback={null}>
          <ActiveFilters />
        </Suspense>
      )}
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
