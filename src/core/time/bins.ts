import { nextUnit, startOfUnit, type CalendarUnit } from './calendar-unit.ts';
import { civilOfMinute, firstYear, lastYear, minuteOfCivil } from './civil-time.ts';
import { minute, minutesPerDay, type Interval, type Minute } from './interval.ts';

/** More bars than this are thinner than they can be told apart. */
export const maxBins = 200;

export interface Bins {
  readonly unit: CalendarUnit;
  /** Units in one bin; more than 1 only where years alone would be too many. */
  readonly step: number;
  /** Strictly ascending civil minutes that cover the extent; n edges make n − 1 bins. */
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
 * months up to 12 years, then years. Where that makes more than `limit` bins the next coarser
 * unit is taken, in the end 2, 5, 10, 20 … years together, which begin at their multiples.
 * Years before 1 and after 6000 are cut off.
 *
 * @throws RangeError where `limit` is below 1
 */
export function chooseBins(extent: Interval, limit: number): Bins {
  if (!(limit >= 1)) throw new RangeError(`a timeline needs at least 1 bin, got limit ${limit}`);
  const days = (extent.end - extent.start) / minutesPerDay;
  for (const [unit, most] of longest) {
    if (days > most) continue;
    const edges = unitEdges(extent, unit);
    if (edges.length - 1 <= limit) return { unit, step: 1, edges };
  }
  for (let step = 1; ; step = nextRound(step)) {
    // Spares the thousands of edges that would be too many.
    if (days / 366 / step > limit) continue;
    const edges = yearEdges(extent, step);
    if (edges.length - 1 <= limit) return { unit: 'year', step, edges };
  }
}

/** The extent, widened to the whole of its bins: what the timeline shows. */
export function domainOf(extent: Interval): Interval {
  const { edges } = chooseBins(extent, maxBins);
  return { start: minute(edges.at(0) ?? extent.start), end: minute(edges.at(-1) ?? extent.end) };
}

function unitEdges(extent: Interval, unit: CalendarUnit): Int32Array {
  const edges: Minute[] = [];
  let at = startOfUnit(extent.start, unit);
  edges.push(at);
  while (at < extent.end) {
    at = nextUnit(at, unit);
    edges.push(at);
  }
  return Int32Array.from(edges);
}

function yearEdges(extent: Interval, step: number): Int32Array {
  const edges: Minute[] = [];
  let year = Math.floor(civilOfMinute(extent.start).year / step) * step;
  let at = startOfYear(year);
  edges.push(at);
  while (at < extent.end) {
    year += step;
    at = startOfYear(year);
    edges.push(at);
  }
  return Int32Array.from(edges);
}

function startOfYear(year: number): Minute {
  const named = Math.min(lastYear + 1, Math.max(firstYear, year));
  return minuteOfCivil({ year: named, month: 1, day: 1 });
}

/** 1, 2, 5, 10, 20, 50 … */
function nextRound(step: number): number {
  return String(step).startsWith('2') ? step * 2.5 : step * 2;
}
