import { useAtlas } from '../shared/atlas-context.ts';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './CountsLine.module.css';

/** "6 of 7 incidents · 4 possibly in this period · 3 not on the map". Silent while it plays. */
export function CountsLine() {
  const { answers, playback } = useAtlas();
  const answer = useStore(answers, (state) => state.answer);
  const load = useStore(answers, (state) => state.load);
  const isPlaying = useStore(playback, (state) => state.playing);
  const { app, counts, list } = useMessages();
  const words = (): string => {
    if (answer === null) return load === 'failed' ? list.noData : app.loading;
    const { total, all, possible, unlocated } = answer;
    return [
      counts.incidents(total, all),
      ...(possible > 0 ? [counts.possible(possible)] : []),
      ...(unlocated > 0 ? [counts.unlocated(unlocated)] : []),
    ].join(' · ');
  };
  return (
    <p role="status" aria-live={isPlaying ? 'off' : 'polite'} className={styles['counts']}>
      {words()}
    </p>
  );
}
