import type { Locale } from '../core/share/view-state.ts';
import type { CalendarUnit } from '../core/time/calendar-unit.ts';
import type { Interval } from '../core/time/interval.ts';
import { monthWords } from './date-words.ts';
import { messagesOf } from './messages.ts';
import { intervalWords, namedYear } from './time-words.ts';

/** One period of a table: "4 February 2026", "2 to 8 February 2026", "February 2026", "2026". */
export function periodWords(period: Interval, unit: CalendarUnit, locale: Locale): string {
  switch (unit) {
    case 'hour':
    case 'day':
    case 'week':
      return intervalWords(period, locale);
    case 'month':
      return monthWords(period.start, locale);
    case 'year':
      return messagesOf(locale).time.year(namedYear(period.start, locale));
  }
}
