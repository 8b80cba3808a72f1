import type { Answer } from '../core/cluster/answer.ts';
import type { AreaFeature } from '../core/geo/basemap.ts';
import { containsPoint } from '../core/geo/bbox.ts';
import { polygonContains } from '../core/geo/polygon.ts';
import { areaHit } from './badge-symbols.ts';
import type { MapHit } from './map-view.ts';
import type { SceneSymbol } from './scene.ts';
import type { Viewport } from './viewport.ts';

/** CSS pixels around a symbol that still count as on it, for fingers and unsteady hands. */
const slack = 3;

/** The topmost symbol at a point of the canvas, on any copy of the world; the last of the scene lies on top. */
export function pickSymbol(
  symbols: readonly SceneSymbol[],
  { project, worldSize }: Pick<Viewport, 'project' | 'worldSize'>,
  [x, y]: readonly [number, number],
): MapHit | null {
  for (let i = symbols.length - 1; i >= 0; i--) {
    const symbol = symbols[i];
    if (symbol === undefined) continue;
    const [anchorX, anchorY] = project(symbol.lon, symbol.lat);
    const east = x - anchorX - symbol.offset[0];
    const dx = east - worldSize * Math.round(east / worldSize);
    const dy = y - anchorY - symbol.offset[1];
    const reach = symbol.radius + slack;
    const isHit =
      symbol.shape === 'circle'
        ? Math.hypot(dx, dy) <= reach
        : Math.abs(dx) <= reach && Math.abs(dy) <= reach;
    if (isHit) return symbol.hit;
  }
  return null;
}

/** The region with incidents that lies under a place. A country is not: it is only outlined, and everything else lies in it. */
export function pickArea(
  answer: Answer | null,
  areas: ReadonlyMap<string, AreaFeature>,
  place: readonly [lon: number, lat: number],
): MapHit | null {
  if (answer === null) return null;
  const { ids, level } = answer.areas;
  for (let row = 0; row < answer.areas.length; row++) {
    const area = areas.get(ids[row] ?? '');
    if (area === undefined || level[row] === 'country') continue;
    if (!containsPoint(area.bbox, place)) continue;
    if (polygonContains(area.geometry, ...place)) return areaHit(answer.areas, row);
  }
  return null;
}
