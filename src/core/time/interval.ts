/**
 * Whole minutes since 1970-01-01T00:00 in the event's own civil time; a signed 32-bit
 * integer, which covers years 1 to 6000. It names no zone and is never converted.
 */
export type Minute = number & { readonly __unit: 'civil minute' };

/** Half-open: `start` inclusive, `end` exclusive, `end − start` at least 1 minute. */
export interface Interval {
  readonly start: Minute;
  readonly end: Minute;
}

/** The period that is looked at. */
export type TimeWindow = Interval;

export const minutesPerHour = 60;
export const minutesPerDay = 1440;

/** @throws RangeError where `value` is not a whole number within 32 bits */
export function minute(value: number): Minute {
  if (!Number.isInteger(value) || value < -2147483648 || value > 2147483647) {
    throw new RangeError(`a civil minute is a 32-bit whole number, got ${value}`);
  }
  // The one place where a number becomes a minute.
  return value as Minute;
}

/** Whether the two share a minute: the test of an incident against a window. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && a.end > b.start;
}

/** Whether all of `inner` lies in `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
