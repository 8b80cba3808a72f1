import { ceilToUnit } from './calendar-unit.ts';
import { contains, minute, minutesPerDay, type Interval, type TimeWindow } from './interval.ts';

/** Days of the presets beside all time. */
export const presetDays = [7, 30] as const;
export const longestPreset = Math.max(...presetDays);

/** The last `days` calendar days, the span's own last day included. */
export function lastDays(span: Interval, days: number): TimeWindow {
  const end = ceilToUnit(span.end, 'day');
  return { start: minute(end - days * minutesPerDay), end };
}

/** All time (`null`) where the window covers the whole extent, so that both have one name. */
export function windowOrAllTime(window: TimeWindow, extent: Interval): TimeWindow | null {
  return contains(window, extent) ? null : window;
}

/** `null` is all time. */
export function sameWindow(a: TimeWindow | null, b: TimeWindow | null): boolean {
  if (a === null || b === null) return a === b;
  return a.start === b.start && a.end === b.end;
}
