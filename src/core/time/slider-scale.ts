import { domainOf } from './bins.ts';
import { civilOfMinute, daysInMonth, minuteOfCivil } from './civil-time.ts';
import {
  minute,
  minutesPerDay,
  minutesPerHour,
  type Interval,
  type Minute,
  type TimeWindow,
} from './interval.ts';

/** Whole steps of the two thumbs: days, or hours where the extent is 3 days or less. */
export interface SliderScale {
  readonly unit: 'hour' | 'day';
  /** What the timeline shows: the extent, widened to whole bins. */
  readonly domain: Interval;
  readonly stepMinutes: number;
  /** Steps in the domain; a thumb stands at 0 to `steps − 1`, the step that it includes. */
  readonly steps: number;
}

/** Both inclusive, `start` at most `end`. */
export interface Thumbs {
  readonly start: number;
  readonly end: number;
}

export type ThumbName = keyof Thumbs;

/** How far a key moves a thumb; `single` is one step. */
export type ThumbMove =
  | { readonly to: 'first' | 'last' }
  | { readonly by: 'single' | 'week' | 'month'; readonly direction: 1 | -1 };

export function sliderScale(extent: Interval): SliderScale {
  const unit = extent.end - extent.start <= 3 * minutesPerDay ? 'hour' : 'day';
  const stepMinutes = unit === 'hour' ? minutesPerHour : minutesPerDay;
  const domain = domainOf(extent);
  return { unit, domain, stepMinutes, steps: (domain.end - domain.start) / stepMinutes };
}

/** First and last step that the window touches; those at the ends where it lies outside. */
export function thumbsOfWindow(scale: SliderScale, window: TimeWindow): Thumbs {
  const { domain, stepMinutes, steps } = scale;
  const first = Math.floor((window.start - domain.start) / stepMinutes);
  const last = Math.ceil((window.end - domain.start) / stepMinutes) - 1;
  return { start: clamp(first, 0, steps - 1), end: clamp(last, 0, steps - 1) };
}

export function windowOfThumbs(scale: SliderScale, { start, end }: Thumbs): TimeWindow {
  const { domain, stepMinutes } = scale;
  return {
    start: minute(domain.start + start * stepMinutes),
    end: minute(domain.start + (end + 1) * stepMinutes),
  };
}

/** One thumb put at a step; it stops at the other, so that at least one step is left. */
export function placeThumb(
  scale: SliderScale,
  thumbs: Thumbs,
  name: ThumbName,
  step: number,
): Thumbs {
  switch (name) {
    case 'start':
      return { start: clamp(step, 0, thumbs.end), end: thumbs.end };
    case 'end':
      return { start: thumbs.start, end: clamp(step, thumbs.start, scale.steps - 1) };
  }
}

/**
 * The step a key leads to, which may lie outside the domain. On a scale of hours a `week` is
 * 6 hours and a `month` a day. A calendar month keeps the day of the month or takes its last.
 */
export function stepAfter(scale: SliderScale, step: number, move: ThumbMove): number {
  if ('to' in move) return move.to === 'first' ? 0 : scale.steps - 1;
  switch (move.by) {
    case 'single':
      return step + move.direction;
    case 'week':
      return step + move.direction * (scale.unit === 'hour' ? 6 : 7);
    case 'month':
      return scale.unit === 'hour'
        ? step + move.direction * 24
        : step + daysToMonth(minute(scale.domain.start + step * minutesPerDay), move.direction);
  }
}

/** Days from a day to the same day of the next or the previous month; 31 where the calendar ends. */
function daysToMonth(at: Minute, direction: 1 | -1): number {
  const { year, month, day } = civilOfMinute(at);
  const months = year * 12 + month - 1 + direction;
  const there = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  if (there.year < 1 || there.year > 6000) return direction * 31;
  const date = { ...there, day: Math.min(day, daysInMonth(there.year, there.month)) };
  return (minuteOfCivil(date) - Math.floor(at / minutesPerDay) * minutesPerDay) / minutesPerDay;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
