import { ceilToUnit, startOfUnit } from './calendar-unit.ts';
import {
  minute,
  minutesPerDay,
  minutesPerHour,
  type Interval,
  type TimeWindow,
} from './interval.ts';

/** Whole steps of the two thumbs: days, or hours where the domain is 3 days or less. */
export interface SliderScale {
  readonly origin: number;
  readonly stepMinutes: number;
  /** Steps in the domain; thumbs stand at 0 to `steps − 1`, the step that they include. */
  readonly steps: number;
}

export function sliderScale(extent: Interval): SliderScale {
  const unit = extent.end - extent.start <= 3 * minutesPerDay ? 'hour' : 'day';
  const stepMinutes = unit === 'hour' ? minutesPerHour : minutesPerDay;
  const origin = startOfUnit(extent.start, unit);
  const end = ceilToUnit(extent.end, unit);
  return { origin, stepMinutes, steps: Math.max(1, (end - origin) / stepMinutes) };
}

/** First and last step that the window touches, within the domain. */
export function thumbsOfWindow(
  scale: SliderScale,
  window: TimeWindow,
): { readonly start: number; readonly end: number } {
  const start = Math.floor((window.start - scale.origin) / scale.stepMinutes);
  const end = Math.ceil((window.end - scale.origin) / scale.stepMinutes) - 1;
  const clampedStart = clamp(start, 0, scale.steps - 1);
  return { start: clampedStart, end: Math.max(clampedStart, clamp(end, 0, scale.steps - 1)) };
}

/** Both steps inclusive; a pair in the wrong order is pushed apart by the thumb that moved. */
export function windowOfThumbs(scale: SliderScale, start: number, end: number): TimeWindow {
  const first = clamp(Math.min(start, end), 0, scale.steps - 1);
  const last = clamp(Math.max(start, end), 0, scale.steps - 1);
  return {
    start: minute(scale.origin + first * scale.stepMinutes),
    end: minute(scale.origin + (last + 1) * scale.stepMinutes),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
