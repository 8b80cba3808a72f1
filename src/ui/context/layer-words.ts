import type { AreaSums, SumMeasure } from '../../core/context/area-sums.ts';
import {
  openStart,
  type ContextLayer,
  type ContextTime,
} from '../../core/context/context-layer.ts';
import { shownFeatures } from '../../core/context/shown-features.ts';
import { sumsInWindow } from '../../core/context/sums-in-window.ts';
import type { Locale } from '../../core/share/view-state.ts';
import { minute, minutesPerDay, type Interval, type TimeWindow } from '../../core/time/interval.ts';
import { dayWords, isWholeDays, lastDayOf, monthWords } from '../../i18n/date-words.ts';
import { panelMessagesOf } from '../../i18n/panel-messages.ts';
import { intervalWords } from '../../i18n/time-words.ts';
import { nextUnit, startOfUnit } from '../../core/time/calendar-unit.ts';
import type { ContextEntry } from '../../state/context-store.ts';

/** What of a layer is on the map in this period: “as of 4 February 2026”; '' where it is always all of it. */
export function shownWords(
  { content, choice }: ContextEntry,
  window: TimeWindow | null,
  locale: Locale,
): string {
  return content.type === 'shapes'
    ? shapesWords(content.layer, window, locale)
    : sumsWords(content.layer, choice, window, locale);
}

function shapesWords(layer: ContextLayer, window: TimeWindow | null, locale: Locale): string {
  const words = panelMessagesOf(locale).context;
  const { features, snapshot } = shownFeatures(layer, window);
  const parts: string[] = [];
  if (snapshot !== null) {
    const stated = layer.features.flatMap(({ time }) =>
      time.type === 'snapshot' && time.stated.start === snapshot ? [time.stated] : [],
    )[0];
    if (stated !== undefined) parts.push(words.asOf(dateWords(stated, locale)));
  }
  const during = layer.features.filter(({ time }) => time.type === 'during').length;
  if (during > 0) {
    const shown = features.filter((index) => layer.features[index]?.time.type === 'during');
    parts.push(words.during(shown.length, during));
  }
  if (features.length > 0) return parts.join('; ');
  return layer.dates !== null && window !== null && window.end <= layer.dates.start
    ? words.notYet(dayWords(layer.dates.start, locale))
    : words.nothing;
}

function sumsWords(
  layer: AreaSums,
  choice: { readonly measure: SumMeasure; readonly type: number },
  window: TimeWindow | null,
  locale: Locale,
): string {
  const words = panelMessagesOf(locale).context;
  const { periods } = sumsInWindow(layer, choice, window);
  return periods.length === 0
    ? words.noSums(periodsWords(layer.periods, locale))
    : words.sumsOf(periodsWords(periods, locale));
}

/** “January 2025”, “January 2025 – March 2025”: from the first to the last. */
export function periodsWords(periods: readonly Interval[], locale: Locale): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (!periods.every(isMonth)) {
    return intervalWords({ start: first.start, end: last.end }, locale);
  }
  const [from, to] = [monthWords(first.start, locale), monthWords(last.start, locale)];
  return from === to ? from : `${from} – ${to}`;
}

function isMonth({ start, end }: Interval): boolean {
  return startOfUnit(start, 'month') === start && nextUnit(start, 'month') === end;
}

/** What a layer says of its dates as a whole; '' where it says none. */
export function datesWords({ dates, snapshots }: ContextLayer, locale: Locale): string {
  if (dates === null) return '';
  const words = panelMessagesOf(locale).context;
  const span = dateWords(dates, locale);
  return snapshots.length > 1 ? words.states(snapshots.length, span) : words.dated(span);
}

/** Of one feature; '' where it states no time. */
export function timeWords(time: ContextTime, locale: Locale): string {
  const words = panelMessagesOf(locale).context;
  switch (time.type) {
    case 'always':
      return '';
    case 'snapshot':
      return words.asOf(dateWords(time.stated, locale));
    case 'during':
      return time.interval.start === openStart
        ? `… – ${dayWords(lastDayOf(time.interval), locale)}`
        : dateWords(time.interval, locale);
  }
}

/** “4 February 2026”, “January 2025”. */
export function dateWords(interval: Interval, locale: Locale): string {
  if (isMonth(interval)) return monthWords(interval.start, locale);
  if (isWholeDays(interval)) return intervalWords(interval, locale);
  // A moment is told with the day that it was on; its clock is in the properties.
  const start = minute(Math.floor(interval.start / minutesPerDay) * minutesPerDay);
  const end = minute(Math.ceil(interval.end / minutesPerDay) * minutesPerDay);
  return intervalWords({ start, end }, locale);
}
