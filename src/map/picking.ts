import type { Answer } from '../core/cluster/answer.ts';
import type { AreaFeature } from '../core/geo/basemap.ts';
import { containsPoint } from '../core/geo/bbox.ts';
import { polygonContains } from '../core/geo/polygon.ts';
import { areaHit } from './badge-symbols.ts';
import { hitOfNode } from './lifted-nodes.ts';
import type { MapHit } from './map-view.ts';
import type { NodeSymbols } from './node-symbols.ts';
import type { Scene, SceneSymbol } from './scene.ts';
import type { Viewport } from './viewport.ts';

/** CSS pixels around a symbol that still count as on it, for fingers and unsteady hands. */
const slack = 3;

/** The topmost symbol at a point of the canvas, on any copy of the world: of those drawn later. */
export function pickSymbol(
  { answer, symbols, under, nodes }: Pick<Scene, 'answer' | 'symbols' | 'under' | 'nodes'>,
  viewport: Viewport,
  point: readonly [x: number, y: number],
): MapHit | null {
  const over = topmost(symbols.slice(under), viewport, point);
  if (over !== null) return over;
  const node = pickNode(nodes, viewport, point);
  if (node >= 0 && answer !== null) return hitOfNode(answer, node);
  return topmost(symbols.slice(0, under), viewport, point);
}

function topmost(
  symbols: readonly SceneSymbol[],
  { project, worldSize }: Viewport,
  [x, y]: readonly [number, number],
): MapHit | null {
  for (const symbol of symbols.toReversed()) {
    const [anchorX, anchorY] = project(symbol.lon, symbol.lat);
    const dx = acrossCopies(x - anchorX - symbol.offset[0], worldSize);
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

/** −1 where there is none. Cost: one look at every node at most. */
function pickNode(
  { x, y, radius, order }: NodeSymbols,
  { xOf, yOf, worldSize }: Viewport,
  point: readonly [x: number, y: number],
): number {
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at] ?? 0;
    const dx = acrossCopies(point[0] - xOf(x[node] ?? 0), worldSize);
    const dy = point[1] - yOf(y[node] ?? 0);
    if (Math.hypot(dx, dy) <= (radius[node] ?? 0) + slack) return node;
  }
  return -1;
}

/** Of the copies of a symbol the nearest counts. */
function acrossCopies(east: number, worldSize: number): number {
  return east - worldSize * Math.round(east / worldSize);
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
