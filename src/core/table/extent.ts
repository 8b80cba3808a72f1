import type { Bbox } from '../geo/bbox.ts';
import { ceilToUnit } from '../time/calendar-unit.ts';
import { minute, minutesPerDay, type Interval } from '../time/interval.ts';
import type { IncidentTable } from './incident-table.ts';

/** From the earliest start to the latest end; `null` where there are no rows. */
export function timeExtent(table: IncidentTable): Interval | null {
  if (table.length === 0) return null;
  const earliest = table.start[0] ?? NaN;
  const latest = table.end[table.byEnd.at(-1) ?? -1] ?? NaN;
  return { start: minute(earliest), end: minute(latest) };
}

/** With fewer incidents, none is an exception. */
const leastRowsWithBulk = 200;
/** Of the starts at either end, what may be an exception. */
const exceptionalShare = 0.005;
/** An extent that is not longer than so many bulks can be shown as it is. */
const leastLengthsOfExtent = 4;
/** An incident known to a longer time says little about when it ended. */
const longestToEnd = 31 * minutesPerDay;

/**
 * The span in which nearly all incidents lie; `null` where there are no rows. The middle 99 %
 * of the starts, and a quarter of their length on either side (a day at least), say which
 * incidents belong. The span runs from the earliest start of these to the latest end, but of
 * those longer than 31 days to the end of their first day, so that a vague time does not
 * lengthen it. With fewer than 200 rows, or where the extent is less than 4 times as long, it
 * is the whole extent.
 */
export function timeBulk(table: IncidentTable): Interval | null {
  const extent = timeExtent(table);
  if (extent === null || table.length < leastRowsWithBulk) return extent;
  // Rows stand by start.
  const exceptions = Math.floor(table.length * exceptionalShare);
  const low = table.start[exceptions] ?? extent.start;
  const high = table.start[table.length - 1 - exceptions] ?? extent.end;
  const reach = Math.max(minutesPerDay, (high - low) / 4);
  let start = high;
  let end = low;
  for (let row = 0; row < table.length; row++) {
    const from = table.start[row] ?? 0;
    if (from < low - reach || from > high + reach) continue;
    const to = table.end[row] ?? 0;
    start = Math.min(start, from);
    end = Math.max(end, to - from > longestToEnd ? endOfDay(from) : to);
  }
  if (extent.end - extent.start < leastLengthsOfExtent * (end - start)) return extent;
  return { start: minute(start), end: minute(end) };
}

function endOfDay(at: number): number {
  return ceilToUnit(minute(at + 1), 'day');
}

/** The narrowest box around all points, so it may cross the antimeridian; `null` where there are none. */
export function pointExtent(table: IncidentTable): Bbox | null {
  const { lon, lat } = table.place;
  if (lon.length === 0) return null;
  const south = lat.reduce((a, b) => Math.min(a, b));
  const north = lat.reduce((a, b) => Math.max(a, b));
  const eastward = lon.toSorted();
  let west = eastward[0] ?? NaN;
  let east = eastward.at(-1) ?? NaN;
  let widestGap = 360 - (east - west);
  // The box is what the widest gap between neighbours leaves.
  for (let index = 1; index < lon.length; index++) {
    const before = eastward[index - 1] ?? NaN;
    const after = eastward[index] ?? NaN;
    if (after - before <= widestGap) continue;
    widestGap = after - before;
    [west, east] = [after, before];
  }
  return [west, south, east, north];
}
