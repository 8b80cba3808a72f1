import type { Bbox } from '../geo/bbox.ts';
import { minute, type Interval } from '../time/interval.ts';
import type { IncidentTable } from './incident-table.ts';

/** From the earliest start to the latest end; `null` where there are no rows. */
export function timeExtent(table: IncidentTable): Interval | null {
  if (table.length === 0) return null;
  const earliest = table.start.reduce((a, b) => Math.min(a, b));
  const latest = table.end.reduce((a, b) => Math.max(a, b));
  return { start: minute(earliest), end: minute(latest) };
}

/** The narrowest box around all points, so it may cross the antimeridian; `null` where there are none. */
export function pointExtent(table: IncidentTable): Bbox | null {
  const { lon, lat, length } = table.locations;
  if (length === 0) return null;
  const south = lat.reduce((a, b) => Math.min(a, b));
  const north = lat.reduce((a, b) => Math.max(a, b));
  const eastward = lon.toSorted();
  let west = eastward[0] ?? NaN;
  let east = eastward.at(-1) ?? NaN;
  let widestGap = 360 - (east - west);
  // The box is what the widest gap between neighbours leaves.
  for (let index = 1; index < length; index++) {
    const before = eastward[index - 1] ?? NaN;
    const after = eastward[index] ?? NaN;
    if (after - before <= widestGap) continue;
    widestGap = after - before;
    [west, east] = [after, before];
  }
  return [west, south, east, north];
}
