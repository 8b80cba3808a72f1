import { ceilToUnit, nextUnit, startOfUnit, type CalendarUnit } from './calendar-unit.ts';
import { minutesPerDay, type Interval, type Minute } from './interval.ts';

/** More bars than this are thinner than they can be told apart. */
export const maxBins = 200;

export interface Bins {
  readonly unit: CalendarUnit;
  /** Units in one bin; more than 1 only where years alone would be too many. */
  readonly step: number;
  /** Ascending civil minutes that cover the extent; n edges make n − 1 bins. */
  readonly edges: Int32Array;
}

const longest: readonly (readonly [CalendarUnit, days: number])[] = [
  ['hour', 3],
  ['day', 93],
  ['week', 2 * 366],
  ['month', 12 * 366],
];

/**
 * Bins aligned to the calendar: hours up to 3 days, days up to 3 months, weeks up to 2 years,
 * months up to 12 years, then years, so many together that there are at most `limit` bins.
 */
export function chooseBins(extent: Interval, limit: number): Bins {
  const days = (extent.end - extent.start) / minutesPerDay;
  const unit = longest.find(([, most]) => days <= most)?.[0] ?? 'year';
  let step = 1;
  let edges = edgesOf(extent, unit, step);
  while (edges.length - 1 > limit) {
    step *= 2;
    edges = edgesOf(extent, unit, step);
  }
  return { unit, step, edges };
}

/** The extent, widened to whole units of its bins: the domain of the timeline. */
export function domainOf(extent: Interval): Interval {
  const { unit } = chooseBins(extent, maxBins);
  return { start: startOfUnit(extent.start, unit), end: ceilToUnit(extent.end, unit) };
}

function edgesOf(extent: Interval, unit: CalendarUnit, step: number): Int32Array {
  const edges: Minute[] = [startOfUnit(extent.start, unit)];
  for (let at = edges[0]; at !== undefined && at < extent.end;) {
    for (let i = 0; i < step; i++) at = nextUnit(at, unit);
    edges.push(at);
  }
  return Int32Array.from(edges);
}
