import { useId } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { progressWords, thingWords } from './load-words.ts';
import styles from './LoadingPanel.module.css';

/** How far the loading has come, and a way to end it. */
export default function LoadingPanel() {
  const { answers, cancelLoading } = useAtlas();
  const loading = useStore(answers, (state) => state.loading);
  const locale = useLocale();
  const { loadingData } = usePanelMessages();
  const titleId = useId();
  if (loading === null) return null;
  const { what, phase, rows, of } = loading;
  const words = progressWords(loading, locale);
  // Of grouping nobody knows how long it takes.
  const share = phase === 'reading' && of !== null ? { value: rows / of } : {};
  return (
    <div className={styles['panel']}>
      <div className={styles['words']}>
        <p id={titleId} className={styles['title']}>
          {loadingData.label(thingWords(what, locale))}
        </p>
        <progress
          aria-labelledby={titleId}
          aria-valuetext={words}
          className={styles['bar']}
          {...share}
        />
        <p className={styles['quiet']}>{words}</p>
      </div>
      <button type="button" onClick={cancelLoading}>
        {loadingData.cancel}
      </button>
    </div>
  );
}
