import { widenToUnit } from '../../core/time/calendar-unit.ts';
import type { Interval } from '../../core/time/interval.ts';
import { sameWindow } from '../../core/time/presets.ts';
import { sliderScale } from '../../core/time/slider-scale.ts';
import { intervalWords } from '../../i18n/time-words.ts';
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
    const whole = sameWindow(period, extent)
      ? widenToUnit(extent, sliderScale(extent).unit)
      : period;
    const dates = intervalWords(whole, locale);
    return answer === null ? dates : timeline.period(dates, answer.total);
  };
  return <p className={styles['period']}>{words()}</p>;
}
