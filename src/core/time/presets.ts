import { ceilToUnit } from './calendar-unit.ts';
import { minute, minutesPerDay, type Interval, type TimeWindow } from './interval.ts';

/** The last `days` calendar days, the dataset's own last day included. */
export function lastDays(extent: Interval, days: number): TimeWindow {
  const end = ceilToUnit(extent.end, 'day');
  return { start: minute(end - days * minutesPerDay), end };
}

/** `null` is all time. */
export function sameWindow(a: TimeWindow | null, b: TimeWindow | null): boolean {
  if (a === null || b === null) return a === b;
  return a.start === b.start && a.end === b.end;
}
