import { minute, minutesPerDay, type Interval, type Minute } from '../core/time/interval.ts';
import { parseCivilTime } from '../core/time/parse-civil-time.ts';
import type { Locale } from '../core/share/view-state.ts';

/** "4 February 2026", "4 лютого 2026 р.", "1 January 1 AD": the civil day that holds the minute. */
export function dayWords(at: Minute, locale: Locale): string {
  const { day, earlyDay } = formats[locale];
  return (isEarly(at) ? earlyDay : day).format(dateOf(at));
}

/**
 * "3 to 4 February 2026": the days from `first` to `last`, both inclusive, one day where they
 * are the same. `join` stands between the two ends; `null` keeps the dash of the language.
 */
export function dayRangeWords(
  first: Minute,
  last: Minute,
  locale: Locale,
  join: string | null,
): string {
  // «31 грудня 2025 на 1 січня 2026 рр.» would be wrong: each year keeps its own «р.» beside a word.
  if (join !== null && yearNumber(first) !== yearNumber(last)) {
    return `${dayWords(first, locale)}${join}${dayWords(last, locale)}`;
  }
  // The words are the same, and far quicker come by: a list has a range in every row.
  if (isSameDay(first, last)) return dayWords(first, locale);
  const { day, earlyDay } = formats[locale];
  const parts = (isEarly(first) ? earlyDay : day).formatRangeToParts(dateOf(first), dateOf(last));
  const separator = parts.findIndex(
    (part, index) => part.source === 'shared' && parts[index - 1]?.source === 'startRange',
  );
  return parts
    .map((part, index) => (index === separator && join !== null ? join : part.value))
    .join('');
}

/** "05:30". */
export function clockWords(at: Minute, locale: Locale): string {
  return formats[locale].clock.format(dateOf(at));
}

/** "May 2022", «травень 2022 р.» */
export function monthWords(at: Minute, locale: Locale): string {
  const { month, earlyMonth } = formats[locale];
  return (isEarly(at) ? earlyMonth : month).format(dateOf(at));
}

/** Whether the year has fewer than four digits, so that a day or a month could be read into it. */
export function isEarly(at: Minute): boolean {
  return dateOf(at).getUTCFullYear() < 1000;
}

export function yearNumber(at: Minute): string {
  return String(dateOf(at).getUTCFullYear());
}

/** "4 February 2026" of an ISO day; what is no ISO day is given back as it stands. */
export function isoDayWords(iso: string, locale: Locale): string {
  const parsed = parseCivilTime(iso);
  const isDay = parsed.outcome === 'read' && parsed.unit === 'day';
  return isDay ? dayWords(parsed.interval.start, locale) : iso;
}

/** Whether both ends fall on midnight, so that the interval is whole days. */
export function isWholeDays({ start, end }: Interval): boolean {
  return start % minutesPerDay === 0 && end % minutesPerDay === 0;
}

/** Whether one civil day holds both minutes. */
export function isSameDay(one: Minute, other: Minute): boolean {
  return Math.floor(one / minutesPerDay) === Math.floor(other / minutesPerDay);
}

/** A minute of the last day that the half-open interval touches. */
export function lastDayOf({ end }: Interval): Minute {
  return minute(end - 1);
}

interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  /** With the era, for years below 1000. */
  readonly earlyDay: Intl.DateTimeFormat;
  readonly earlyMonth: Intl.DateTimeFormat;
  readonly clock: Intl.DateTimeFormat;
}

function dateOf(at: Minute): Date {
  return new Date(at * 60_000);
}

function createFormats(tag: string): Formats {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  return {
    day: format({ day: 'numeric', month: 'long', year: 'numeric' }),
    month: format({ month: 'long', year: 'numeric' }),
    earlyDay: format({ day: 'numeric', month: 'long', year: 'numeric', era: 'short' }),
    earlyMonth: format({ month: 'long', year: 'numeric', era: 'short' }),
    clock: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
}

const formats: Readonly<Record<Locale, Formats>> = {
  en: createFormats('en-GB'),
  uk: createFormats('uk'),
};
