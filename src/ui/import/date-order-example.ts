import type { DateOrder } from '../../core/import/mapping.ts';
import type { Locale } from '../../core/share/view-state.ts';
import { daysInMonth } from '../../core/time/civil-time.ts';
import { dayOfYearWords } from '../../i18n/day-of-year-words.ts';

/** "3/4/2022" is "3 April" or "4 March"; `null` where the text does not begin with two such numbers. */
export function exampleWords(example: string, order: DateOrder, locale: Locale): string | null {
  const [, first = '', second = ''] = /^\s*(\d{1,2})\D{1,2}(\d{1,2})(?!\d)/.exec(example) ?? [];
  const [day, month] = (order === 'day-first' ? [first, second] : [second, first]).map(Number);
  if (day === undefined || month === undefined) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(leapYear, month)) return null;
  return dayOfYearWords(month, day, locale);
}

const leapYear = 2000;
