import { useEffect, useState } from 'react';
import { viewWords } from '../../i18n/view-words.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { countsWords } from '../shared/counts-words.ts';
import hidden from '../shared/hidden.module.css';
import { useLocale, useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './CountsLine.module.css';

/** How long the view must rest before it is put in words, so that a drag is not read aloud step by step. */
const restMilliseconds = 600;

/**
 * "6 of 7 incidents · 4 possibly in this period · 3 not on the map", and after it, for those
 * who listen, what a look at map and timeline tells. Both are silent while it plays.
 */
export function CountsLine() {
  const { answers, playback } = useAtlas();
  const answer = useStore(answers, (state) => state.answer);
  const load = useStore(answers, (state) => state.load);
  const isPlaying = useStore(playback, (state) => state.playing);
  const messages = useMessages();
  const { app, list } = messages;
  const summary = useRested(useViewWords());
  const words = (): string => {
    if (answer === null) return load === 'failed' ? list.noData : app.loading;
    return countsWords(answer, messages);
  };
  const live = isPlaying ? 'off' : 'polite';
  return (
    <>
      <p role="status" aria-live={live} className={styles['counts']}>
        {words()}
      </p>
      <p aria-live={live} className={hidden['hidden']}>
        {summary}
      </p>
    </>
  );
}

function useViewWords(): string {
  const { answers } = useAtlas();
  const answer = useStore(answers, (state) => state.answer);
  const extent = useStore(answers, (state) => state.extent);
  const timeline = useStore(answers, (state) => state.timeline);
  const locale = useLocale();
  if (answer === null || extent === null) return '';
  const { window: period, total } = answer;
  const countries = timeline?.summary.facets.country;
  const chosen = timeline?.filter.countries ?? null;
  return viewWords({ period, extent, total, countries, chosen }, locale);
}

/** The value once it has not changed for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
