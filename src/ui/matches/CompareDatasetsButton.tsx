import { lazy, Suspense, useState } from 'react';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useDatasetsOn } from './use-datasets-on.ts';

const CompareDatasets = lazy(() => import('./CompareDatasets.tsx'));

/** Opens the comparison of two datasets; not there while fewer than two are on. */
export function CompareDatasetsButton({ className }: { readonly className?: string | undefined }) {
  const { matches } = usePanelMessages();
  const areSeveral = useDatasetsOn().length > 1;
  const [isOpen, setOpen] = useState(false);
  if (!areSeveral && !isOpen) return null;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className={className}
        onClick={() => setOpen(true)}
      >
        {matches.compareDatasets}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <CompareDatasets onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
