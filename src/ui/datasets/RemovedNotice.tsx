import { useEffect, useRef } from 'react';
import { textIn } from '../../core/incident/localized-text.ts';
import type { RemovalState } from '../../state/dataset-store.ts';
import { JobProgress } from '../import/JobProgress.tsx';
import { useAtlas } from '../shared/atlas-context.ts';
import { bareReason } from '../shared/bare-reason.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './RemovedNotice.module.css';

/** Says that a dataset was taken away and brings it back, with progress. */
export function RemovedNotice({ id }: { readonly id: string }) {
  const { datasets, datasetCommands } = useAtlas();
  const removed = useStore(datasets, (state) => state.removed.get(id));
  const locale = useLocale();
  const words = usePanelMessages().datasets;
  const undo = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (datasets.getState().moved !== id) return;
    // What was used to take it away goes with it.
    undo.current?.focus();
    datasets.setState({ moved: null });
  }, [datasets, id]);

  if (removed === undefined) return null;
  const { state } = removed;
  const title = textIn(removed.title, locale).text;
  const isReturning = state.status === 'returning';
  const canUndo = state.status === 'removed' || state.status === 'failed';
  return (
    <div className={styles['notice']}>
      <div className={styles['words']}>
        <p>{sentenceOf(state, title, words)}</p>
        {isReturning && <JobProgress name={title} state={{ ...state, status: 'reading' }} />}
      </div>
      <button
        type="button"
        ref={undo}
        aria-label={words.undoOf(title)}
        aria-disabled={!canUndo}
        onClick={() => {
          if (canUndo) void datasetCommands.undoRemove(id);
        }}
      >
        {words.undo}
      </button>
    </div>
  );
}

function sentenceOf(
  state: RemovalState,
  title: string,
  words: ReturnType<typeof usePanelMessages>['datasets'],
): string {
  switch (state.status) {
    case 'removing':
      return words.beingRemoved(title);
    case 'removed':
      return words.removed(title);
    case 'returning':
      return words.returning(title);
    case 'failed':
      return words.returnFailed(title, bareReason(state.reason));
  }
}
