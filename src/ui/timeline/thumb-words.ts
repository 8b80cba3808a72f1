import type { Locale } from '../../core/share/view-state.ts';
import { widenToUnit } from '../../core/time/calendar-unit.ts';
import { minute, type Interval, type TimeWindow } from '../../core/time/interval.ts';
import type { SliderScale, ThumbName } from '../../core/time/slider-scale.ts';
import { clockWords, dayWords, lastDayOf } from '../../i18n/date-words.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { intervalWords } from '../../i18n/time-words.ts';

/**
 * Where a thumb stands: the first and the last day of the period; on a scale of hours the
 * moment where it begins and the last hour in it ("4 February 2026, 17:00 to 18:00 local time").
 */
export function thumbWords(
  name: ThumbName,
  window: TimeWindow | null,
  extent: Interval,
  { unit, stepMinutes }: SliderScale,
  locale: Locale,
): string {
  const { start, end } = widenToUnit(window ?? extent, unit);
  switch (name) {
    case 'start':
      return unit === 'day'
        ? dayWords(start, locale)
        : messagesOf(locale).time.clock(dayWords(start, locale), clockWords(start, locale));
    case 'end':
      return unit === 'day'
        ? dayWords(lastDayOf({ start, end }), locale)
        : intervalWords({ start: minute(end - stepMinutes), end }, locale);
  }
}
