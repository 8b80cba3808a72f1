import { useId } from 'react';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { progressWords, type RunningState } from './job-words.ts';
import styles from './Jobs.module.css';

interface JobProgressProps {
  readonly name: string;
  readonly state: RunningState;
}

/** How far a file has come, as a bar and in words. */
export function JobProgress({ name, state }: JobProgressProps) {
  const locale = useLocale();
  const { importData } = usePanelMessages();
  const wordsId = useId();
  const words = progressWords(state, locale);
  // Of grouping nobody knows how long it takes; an estimate may fall short.
  const share =
    state.status !== 'grouping' && state.of !== null && state.of > 0
      ? { value: Math.min(1, (state.status === 'fetching' ? state.bytes : state.rows) / state.of) }
      : {};
  return (
    <>
      <progress
        aria-label={importData.progressOf(name)}
        aria-describedby={wordsId}
        aria-valuetext={words}
        className={styles['bar']}
        {...share}
      />
      <p id={wordsId} className={styles['quiet']}>
        {words}
      </p>
    </>
  );
}
