import { civilOfMinute } from './civil-time.ts';
import type { Minute } from './interval.ts';

/** ISO text that `parseCivilTime` reads back: `2026-02-03` at midnight, else `2026-02-03T18:00`. */
export function formatCivilTime(at: Minute): string {
  const { year, month, day, hour, minute } = civilOfMinute(at);
  const date = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  return hour === 0 && minute === 0 ? date : `${date}T${padded(hour, 2)}:${padded(minute, 2)}`;
}

/** ISO day that holds the minute: `2026-02-03`. */
export function isoDayOf(at: Minute): string {
  const { year, month, day } = civilOfMinute(at);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
