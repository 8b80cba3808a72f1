import type { Locale } from '../../core/share/view-state.ts';
import { widenToUnit } from '../../core/time/calendar-unit.ts';
import type { Interval } from '../../core/time/interval.ts';
import { lastDayOf, yearNumber } from '../../i18n/date-words.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { intervalWords } from '../../i18n/time-words.ts';

/** A long time by its years ("2014–2026"), one within a year by its days. */
export function spanWords(span: Interval, locale: Locale): string {
  const first = yearNumber(span.start);
  const last = yearNumber(lastDayOf(span));
  return first === last
    ? intervalWords(widenToUnit(span, 'day'), locale)
    : messagesOf(locale).timeline.years(first, last);
}
