import fc from 'fast-check';
import { formatCivilTime } from '../../src/core/time/format-civil-time.ts';
import { minute, minutesPerDay, type Interval, type Minute } from '../../src/core/time/interval.ts';
import { parseCivilTime } from '../../src/core/time/parse-civil-time.ts';
import { earliest, latest } from './arbitrary-incidents.ts';

export const anyMinute = fc.integer({ min: earliest, max: latest - 1 }).map(minute);

/** From a minute to 6000 years, each order of magnitude as often as the others. */
export const anyExtent: fc.Arbitrary<Interval> = fc
  .tuple(
    anyMinute,
    fc.oneof(
      ...[3, 100, 800, 5000, 2_200_000].map((days) =>
        fc.integer({ min: 1, max: days * minutesPerDay }),
      ),
    ),
  )
  .map(([start, length]) => ({ start, end: minute(Math.min(latest, start + length)) }));

/** Where one day of the calendar is enough to say: `at('2026-02-04')`; the calendar ends at 6001-01-01. */
export function at(text: string): Minute {
  if (text === '6001-01-01') return latest;
  const parsed = parseCivilTime(text);
  if (parsed.outcome === 'refused') throw new Error(`${text}: ${parsed.reason.code}`);
  return parsed.interval.start;
}

/** The end is exclusive. */
export function period(start: string, end: string): Interval {
  return { start: at(start), end: at(end) };
}

/** As a test reads best when it fails. */
export function textOf(interval: Interval | null): string {
  if (interval === null) return 'all time';
  return `${formatCivilTime(interval.start)} to ${formatCivilTime(interval.end)}`;
}
