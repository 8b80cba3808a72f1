import type { Interval } from '../../core/time/interval.ts';
import { shownPeriodWords } from '../../i18n/view-words.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useLocale, useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './Timeline.module.css';

/** "3 to 4 February 2026, 6 incidents": period and count of one answer, so that they belong together. */
export function PeriodWords({ extent }: { readonly extent: Interval | null }) {
  const { view, answers } = useAtlas();
  const window = useStore(view, (state) => state.window);
  const answer = useStore(answers, (state) => state.answer);
  const load = useStore(answers, (state) => state.load);
  const locale = useLocale();
  const { app, list, timeline } = useMessages();

  const words = (): string => {
    if (extent === null) return load === 'loading' ? app.loading : list.noData;
    const period = answer?.window ?? window ?? extent;
    const dates = shownPeriodWords(period, extent, locale);
    return answer === null ? dates : timeline.period(dates, answer.total);
  };
  return <p className={styles['period']}>{words()}</p>;
}
