import { incidentsAtPoints } from '../../src/core/cluster/group-points.ts';
import { padBbox, type Bbox } from '../../src/core/geo/bbox.ts';
import type { Camera } from '../../src/core/share/view-state.ts';
import type { IncidentTable } from '../../src/core/table/incident-table.ts';
import { viewportOf } from '../../src/map/viewport.ts';

/** CSS pixels of the map. */
export const viewSize = { width: 1280, height: 800 };
export const zooms = [2.5, 6, 10] as const;

/** Over the point with the most incidents. */
export function cameraAt(table: IncidentTable, zoom: number): Camera {
  const { lon, lat } = table.place;
  const weights = incidentsAtPoints(table.place);
  let most = 0;
  for (let point = 0; point < weights.length; point++) {
    if ((weights[point] ?? 0) > (weights[most] ?? 0)) most = point;
  }
  return { lon: lon[most] ?? 0, lat: lat[most] ?? 0, zoom };
}

/** What the map shows. */
export function boxOf(camera: Camera): Bbox {
  const { width, height } = viewSize;
  const { unproject } = viewportOf(camera, width, height);
  const [west, north] = unproject(0, 0);
  const [east, south] = unproject(width, height);
  return [west, south, east, north];
}

/** With half its size on each side: what the page prepares its views for. */
export function boxAround(camera: Camera): Bbox {
  return padBbox(boxOf(camera), 0.5);
}
