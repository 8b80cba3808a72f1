import type { Locale } from '../core/share/view-state.ts';

/** "3 April", «3 квітня»: a day of whatever year; `month` counts from 1. */
export function dayOfYearWords(month: number, day: number, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(leapYear, month - 1, day)));
}

/** Has every day that a year can have. */
const leapYear = 2000;

const tags: Readonly<Record<Locale, string>> = { en: 'en-GB', uk: 'uk' };
