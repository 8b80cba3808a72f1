import type { Answer } from '../core/cluster/answer.ts';
import type { KindCount, MapSymbol, PixelBox, SymbolContent } from '../core/cluster/map-symbol.ts';
import { kinds } from '../core/incident/kinds.ts';
import { placeClasses } from '../core/incident/place.ts';
import { sumOfRows } from './badge-symbols.ts';
import { nodeOfHit, symbolOfNode } from './lifted-nodes.ts';
import type { AreaHit, MapHit } from './map-view.ts';
import { inReadingOrder } from './reading-order.ts';
import type { Scene, SceneSymbol } from './scene.ts';
import type { Viewport } from './viewport.ts';

/** A symbol and what a click on it hits. */
export interface SymbolInView extends MapSymbol {
  readonly hit: MapHit;
  readonly lon: number;
  readonly lat: number;
}

/**
 * The symbols of a scene whose centre lies in a box of the canvas, in reading order. The dot
 * that marks a selection is none of them. Cost: one look at every node, and a name for each in view.
 */
export function symbolsInView(scene: Scene, viewport: Viewport, box: PixelBox): SymbolInView[] {
  const { answer, spread, spreadNode, symbols, nodes } = scene;
  if (answer === null) return [];
  const contentOf = contentsOf(answer, spread?.cell ?? null);
  const inView: SymbolInView[] = [];
  const put = (symbol: SceneSymbol, node: number, x: number, y: number): void => {
    const { hit, lon, lat, radius, shape, leader } = symbol;
    const isBadge = hit.type === 'area' || hit.type === 'stack';
    inView.push({
      key: keyOf(hit),
      x,
      y,
      radius,
      shape: shape === 'stack' ? 'square' : shape,
      isSpread: leader ? !isBadge : node >= 0 && node === spreadNode?.node,
      content: contentOf(symbol, node),
      hit,
      lon,
      lat,
    });
  };
  for (const symbol of symbols) {
    const { lon, lat, offset, mark, isLifted } = symbol;
    if (mark.type === 'none' || isLifted) continue;
    const [x, y] = viewport.project(lon, lat);
    if (isInBox(x + offset[0], y + offset[1], box)) put(symbol, -1, x + offset[0], y + offset[1]);
  }
  for (const node of nodes.order) {
    const x = viewport.xOf(nodes.x[node] ?? 0);
    const y = viewport.yOf(nodes.y[node] ?? 0);
    if (isInBox(x, y, box)) put(symbolOfNode(answer, nodes, spreadNode, node, 'none'), node, x, y);
  }
  return inReadingOrder(inView);
}

function keyOf(hit: MapHit): string {
  switch (hit.type) {
    case 'incident':
      return `incident ${hit.id}`;
    case 'group':
      return `group ${hit.cell}`;
    case 'area':
      return `area ${hit.areaId} ${hit.level}`;
    case 'stack':
      return `stack ${hit.country}`;
  }
}

/** Of a symbol and the node that it is; −1 for one that is none. */
function contentsOf(
  answer: Answer,
  spreadCell: string | null,
): (symbol: SceneSymbol, node: number) => SymbolContent {
  const { nodes, areas } = answer;
  const rowOfArea = new Map(areas.ids.map((id, row) => [`${id} ${areas.level[row]}`, row]));
  const countsOfAreas = (hits: readonly AreaHit[]): KindCount[] => {
    const rows = hits.map(({ areaId, level }) => rowOfArea.get(`${areaId} ${level}`) ?? -1);
    return countsOf(sumOfRows(areas.countByKind, rows), 0);
  };

  return ({ hit, mark, hollow, dashed }, node) => {
    switch (hit.type) {
      case 'incident': {
        const row = node < 0 ? nodeOfHit(answer, hit) : node;
        return {
          type: 'incident',
          id: hit.id,
          kind: mark.type === 'glyph' ? mark.kind : 'other',
          precision: placeClasses[nodes.placeClass[row] ?? -1] ?? (hollow ? 'given' : null),
          inferred: dashed,
        };
      }
      case 'group': {
        if (hit.cell === spreadCell) {
          return { type: 'rest', count: mark.type === 'count' ? mark.count : hit.count };
        }
        return { type: 'group', count: hit.count, counts: countsOf(nodes.countByKind, node) };
      }
      case 'area': {
        const { areaId, level, count, incident } = hit;
        return { type: 'area', areaId, level, count, incident, counts: countsOfAreas([hit]) };
      }
      case 'stack': {
        const { country, count } = hit;
        return { type: 'stack', country, count, counts: countsOfAreas(hit.areas) };
      }
    }
  };
}

/** The most frequent first, else in the order of `kinds`. */
function countsOf(countByKind: Uint32Array, row: number): KindCount[] {
  return kinds
    .map((kind, index) => ({ kind, count: countByKind[row * kinds.length + index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

function isInBox(x: number, y: number, { left, top, right, bottom }: PixelBox): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
