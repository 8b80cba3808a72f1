import type { Answer } from '../core/cluster/answer.ts';
import type { KindCount, MapSymbol, PixelBox, SymbolContent } from '../core/cluster/map-symbol.ts';
import { kinds } from '../core/incident/kinds.ts';
import { placeClasses } from '../core/incident/place.ts';
import { sumOfRows } from './badge-symbols.ts';
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
 * that marks a selection is none of them.
 */
export function symbolsInView(
  { answer, spreadCell, symbols }: Scene,
  { project }: Pick<Viewport, 'project'>,
  box: PixelBox,
): SymbolInView[] {
  if (answer === null) return [];
  const contentOf = contentsOf(answer, spreadCell);
  const inView = symbols.flatMap((symbol): SymbolInView[] => {
    const { hit, lon, lat, offset, radius, shape, mark } = symbol;
    const [anchorX, anchorY] = project(lon, lat);
    const x = anchorX + offset[0];
    const y = anchorY + offset[1];
    if (mark.type === 'none' || !isInBox(x, y, box)) return [];
    const isBadge = hit.type === 'area' || hit.type === 'stack';
    return [
      {
        key: keyOf(hit),
        x,
        y,
        radius,
        shape: shape === 'stack' ? 'square' : shape,
        isSpread: symbol.leader ? !isBadge : isCell(hit, spreadCell),
        content: contentOf(symbol),
        hit,
        lon,
        lat,
      },
    ];
  });
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

function contentsOf(
  { nodes, areas }: Answer,
  spreadCell: string | null,
): (symbol: SceneSymbol) => SymbolContent {
  const rowOfNode = new Map<string, number>();
  nodes.cells.forEach((cell, row) => rowOfNode.set(nodes.incidents[row] ?? cell, row));
  const rowOfArea = new Map(areas.ids.map((id, row) => [`${id} ${areas.level[row]}`, row]));
  const countsOfAreas = (hits: readonly AreaHit[]): KindCount[] => {
    const rows = hits.map(({ areaId, level }) => rowOfArea.get(`${areaId} ${level}`) ?? -1);
    return countsOf(sumOfRows(areas.countByKind, rows), 0);
  };

  return ({ hit, mark, hollow, dashed }) => {
    switch (hit.type) {
      case 'incident': {
        const row = rowOfNode.get(hit.id);
        const known = row === undefined ? undefined : placeClasses[nodes.placeClass[row] ?? -1];
        return {
          type: 'incident',
          id: hit.id,
          kind: mark.type === 'glyph' ? mark.kind : 'other',
          precision: known ?? (hollow ? 'given' : null),
          inferred: dashed,
        };
      }
      case 'group': {
        if (hit.cell === spreadCell) {
          return { type: 'rest', count: mark.type === 'count' ? mark.count : hit.count };
        }
        const row = rowOfNode.get(hit.cell) ?? -1;
        return { type: 'group', count: hit.count, counts: countsOf(nodes.countByKind, row) };
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

function isCell(hit: MapHit, cell: string | null): boolean {
  return hit.type === 'group' && hit.cell === cell;
}

function isInBox(x: number, y: number, { left, top, right, bottom }: PixelBox): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
