import type { IncidentTime } from '../core/incident/incident.ts';
import type { Locale } from '../core/share/view-state.ts';
import { minutesPerDay, type Interval, type Minute } from '../core/time/interval.ts';
import {
  clockWords,
  dayRangeWords,
  dayWords,
  isEarly,
  isSameDay,
  isWholeDays,
  lastDayOf,
  monthWords,
  yearNumber,
} from './date-words.ts';
import { messagesOf } from './messages.ts';

/** When an incident was, no more precisely than its source knows: "night of 3 to 4 February 2026". */
export function incidentTimeWords(time: IncidentTime, locale: Locale): string {
  const words = messagesOf(locale).time;
  const within = time.meaning === 'within';
  switch (time.precision) {
    case 'night':
      return words.night(dayRangeWords(time.start, lastDayOf(time), locale, words.nightJoin));
    case 'week': {
      const days = dayRangeWords(time.start, lastDayOf(time), locale, words.rangeJoin);
      return within ? words.withinWeek(days) : words.week(days);
    }
    case 'month':
      return within
        ? words.withinMonth(monthWords(time.start, locale))
        : monthWords(time.start, locale);
    case 'year': {
      const year = namedYear(time.start, locale);
      return within ? words.withinYear(year) : words.year(year);
    }
    case 'unknown':
      return words.unknownBetween(intervalWithinWords(time, locale));
    case 'instant':
    case 'day':
    case 'range':
      return within ? intervalWithinWords(time, locale) : intervalWords(time, locale);
  }
}

/** "2022"; "the year 476" where the number alone would not be taken for a year. */
export function namedYear(at: Minute, locale: Locale): string {
  const year = yearNumber(at);
  return isEarly(at) ? messagesOf(locale).time.earlyYear(year) : year;
}

/** A period in words: "3 to 4 February 2026"; with clock times where it is not whole days. */
export function intervalWords(interval: Interval, locale: Locale): string {
  const words = messagesOf(locale).time;
  const { start, end } = interval;
  if (isWholeDays(interval)) {
    return dayRangeWords(start, lastDayOf(interval), locale, words.rangeJoin);
  }
  const day = dayWords(start, locale);
  const from = clockWords(start, locale);
  if (end - start === 1) return words.clock(day, from);
  const to = clockWords(end, locale);
  if (isSameDay(start, lastDayOf(interval))) return words.clockRange(day, from, to);
  return words.fromTo(`${day}, ${from}`, `${dayWords(end, locale)}, ${to}`);
}

/** "some time on 3 or 4 February 2026". */
function intervalWithinWords(interval: Interval, locale: Locale): string {
  const words = messagesOf(locale).time;
  const { start, end } = interval;
  if (!isWholeDays(interval)) {
    if (end - start === 1) return intervalWords(interval, locale);
    const day = dayWords(start, locale);
    const from = clockWords(start, locale);
    const to = clockWords(end, locale);
    if (isSameDay(start, lastDayOf(interval))) return words.withinClockRange(day, from, to);
    return words.withinFromTo(`${day}, ${from}`, `${dayWords(end, locale)}, ${to}`);
  }
  const last = lastDayOf(interval);
  switch ((end - start) / minutesPerDay) {
    case 1:
      // A day is all that is claimed, whatever of it was meant.
      return dayWords(start, locale);
    case 2:
      return words.withinTwoDays(dayRangeWords(start, last, locale, words.twoDaysJoin));
    default:
      return words.withinDates(dayRangeWords(start, last, locale, words.betweenJoin));
  }
}
