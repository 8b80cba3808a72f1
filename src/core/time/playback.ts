import { chooseBins, domainOf, maxBins } from './bins.ts';
import { nextUnit, startOfUnit } from './calendar-unit.ts';
import { minute, minutesPerDay, type Interval, type TimeWindow } from './interval.ts';

/** The first window of a playback: one unit of the timeline, at its start. */
export function firstWindow(extent: Interval): TimeWindow {
  const { start } = domainOf(extent);
  return { start, end: nextUnit(start, chooseBins(extent, maxBins).unit) };
}

/**
 * The window moved by one unit of the timeline, its width kept; `null` where it would leave
 * the domain. All time (`null`) steps to the first or, backwards, the last unit.
 */
export function stepWindow(
  window: TimeWindow | null,
  extent: Interval,
  direction: 1 | -1,
): TimeWindow | null {
  const domain = domainOf(extent);
  const { unit } = chooseBins(extent, maxBins);
  if (window === null) {
    if (direction === 1) return firstWindow(extent);
    const start = startOfUnit(minute(domain.end - 1), unit);
    return { start, end: domain.end };
  }
  const start =
    direction === 1
      ? nextUnit(window.start, unit)
      : startOfUnit(minute(Math.max(window.start - 1, domain.start - minutesPerDay)), unit);
  const width = window.end - window.start;
  // A window of one calendar unit stays one: months differ in length.
  const isUnit =
    startOfUnit(window.start, unit) === window.start && nextUnit(window.start, unit) === window.end;
  const end = isUnit ? nextUnit(start, unit) : minute(start + width);
  if (start >= domain.end || end <= domain.start || start < domain.start) return null;
  if (direction === 1 && end > domain.end && window.end >= domain.end) return null;
  return { start, end };
}
