import type { AreaFeature } from '../core/geo/basemap.ts';
import { polygonContains } from '../core/geo/polygon.ts';
import type { Answer } from '../core/cluster/answer.ts';
import type { MapHit } from './map-view.ts';
import type { SceneSymbol } from './scene.ts';

/** CSS pixels around a symbol that still count as on it, for fingers and unsteady hands. */
const slack = 3;

/** The topmost symbol at a point of the canvas; the last of the scene lies on top. */
export function pickSymbol(
  symbols: readonly SceneSymbol[],
  project: (lon: number, lat: number) => readonly [x: number, y: number],
  [x, y]: readonly [number, number],
): MapHit | null {
  for (let i = symbols.length - 1; i >= 0; i--) {
    const symbol = symbols[i];
    if (symbol === undefined) continue;
    const [anchorX, anchorY] = project(symbol.lon, symbol.lat);
    const dx = x - anchorX - symbol.offset[0];
    const dy = y - anchorY - symbol.offset[1];
    const reach = symbol.radius + slack;
    const isHit =
      symbol.shape === 'square'
        ? Math.abs(dx) <= reach && Math.abs(dy) <= reach
        : Math.hypot(dx, dy) <= reach;
    if (isHit) return symbol.hit;
  }
  return null;
}

/** The region with incidents that lies under a place. A country is not: it is only outlined, and everything else lies in it. */
export function pickArea(
  answer: Answer | null,
  areas: ReadonlyMap<string, AreaFeature>,
  [lon, lat]: readonly [number, number],
): MapHit | null {
  if (answer === null) return null;
  const { ids, count, incidents, level } = answer.areas;
  for (let row = 0; row < answer.areas.length; row++) {
    const area = areas.get(ids[row] ?? '');
    if (area === undefined || level[row] === 'country') continue;
    if (polygonContains(area.geometry, lon, lat)) {
      return { type: 'area', areaId: area.id, count: count[row] ?? 0, incident: incidents[row] ?? null };
    }
  }
  return null;
}
