import { chooseBins, maxBins } from './bins.ts';
import { nextUnit, startOfUnit, type CalendarUnit } from './calendar-unit.ts';
import { minutesPerDay, type Interval, type Minute, type TimeWindow } from './interval.ts';

const units = ['hour', 'day', 'week', 'month', 'year'] as const satisfies CalendarUnit[];

const mostDaysInHours = 31;
/** Of a table; more are no help and slow to count. */
const mostPeriods = 4000;

const leastDays: Readonly<Record<CalendarUnit, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 28,
  year: 365,
};

/** The units that a table over the extent can have: hours up to a month, else up to 4,000 periods; years always. */
export function periodUnits(extent: Interval): readonly CalendarUnit[] {
  const days = (extent.end - extent.start) / minutesPerDay;
  return units.filter((unit) => {
    if (unit === 'year') return true;
    return unit === 'hour' ? days <= mostDaysInHours : days / leastDays[unit] <= mostPeriods;
  });
}

/** As the timeline counts. */
export function usualPeriodUnit(extent: Interval): CalendarUnit {
  return chooseBins(extent, maxBins).unit;
}

/**
 * Edges of the whole units that the window touches inside the extent; ascending, none where
 * the two do not meet. n edges make n − 1 periods.
 */
export function periodEdges(window: TimeWindow, extent: Interval, unit: CalendarUnit): Int32Array {
  const start = window.start > extent.start ? window.start : extent.start;
  const end = Math.min(window.end, extent.end);
  if (start >= end) return new Int32Array();
  const edges: Minute[] = [];
  let at = startOfUnit(start, unit);
  edges.push(at);
  while (at < end) {
    at = nextUnit(at, unit);
    edges.push(at);
  }
  return Int32Array.from(edges);
}
