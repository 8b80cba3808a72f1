import { lazy, Suspense, useState } from 'react';
import { ContextGroup } from '../context/context-parts.ts';
import { useHasContext } from '../context/use-has-context.ts';
import { DatasetGroup } from '../datasets/dataset-parts.ts';
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

/** Datasets where there are several, kinds, everything else folded, and what is in force; chips come last, so that a choice does not move what is being chosen. */
export function FilterPanel() {
  const { view, answers, datasets } = useAtlas();
  const filter = useStore(view, (state) => state.filter);
  const reports = useStore(answers, (state) => state.reports);
  const origins = useStore(datasets, (state) => state.origins);
  const isListed = reports.some(
    ({ datasetId }) => reports.length > 1 || origins.get(datasetId)?.isBrought,
  );
  const hasContext = useHasContext();
  const isNarrow = useIsNarrow();
  const [showsMore, setShowsMore] = useState(isNarrow);
  const { filters } = useMessages();
  const canReset = isFiltered(filter);
  return (
    <div role="group" aria-label={filters.label} className={styles['filters']}>
      {isListed && (
        <Suspense fallback={null}>
          <DatasetGroup />
        </Suspense>
      )}
      <KindFilter />
      <details open={isNarrow} onToggle={({ currentTarget }) => setShowsMore(currentTarget.open)}>
        <summary className={fold['heading']}>{filters.more}</summary>
        {showsMore && (
          <Suspense fallback={null}>
            <MoreFilters />
          </Suspense>
        )}
      </details>
      {hasContext && (
        <Suspense fallback={null}>
          <ContextGroup />
        </Suspense>
      )}
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
