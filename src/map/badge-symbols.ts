import type { AreaColumns } from '../core/cluster/answer.ts';
import { kinds } from '../core/incident/kinds.ts';
import { placeBadges, type BadgeAnchor, type Obstacles } from './badge-placement.ts';
import { rollUp, type AreaAnchor, type Roll } from './country-stacks.ts';
import { emphasisOf } from './emphasis.ts';
import { leadingFamily } from './leading-family.ts';
import type { AreaHit, MapHit } from './map-view.ts';
import type { NodeSymbols } from './node-symbols.ts';
import type { SceneInput, SceneSymbol } from './scene.ts';
import type { Viewport } from './viewport.ts';

/** The sheets under a stack take some room too. */
const sheets = 3;

type Place = readonly [lon: number, lat: number];

interface Anchored extends AreaAnchor {
  readonly row: number;
  readonly labelPoint: Place;
}

interface RollAnchor extends BadgeAnchor {
  readonly roll: Roll<Anchored>;
  readonly labelPoint: Place;
}

/**
 * A square for each row of the areas whose shape is known, or for all of a country where they
 * would stand in one another's way; at its label point or beside it where points or other
 * badges stand there.
 */
export function badgeSymbols(
  columns: AreaColumns,
  nodes: NodeSymbols,
  members: readonly SceneSymbol[],
  { areas, selected, hovered, viewport }: SceneInput,
): SceneSymbol[] {
  if (columns.length === 0) return [];
  const { project } = viewport;
  const anchors = columns.ids.flatMap((areaId, row): Anchored[] => {
    const area = areas.get(areaId);
    if (area === undefined) return [];
    const { labelPoint } = area;
    const [x, y] = project(...labelPoint);
    return [{ id: `${areaId} ${columns.level[row]}`, areaId, x, y, row, labelPoint }];
  });
  const badges = rollUp(anchors).flatMap((roll): RollAnchor[] => {
    const [first] = roll.members;
    if (first === undefined) return [];
    const count = roll.members.reduce((sum, { row }) => sum + (columns.count[row] ?? 0), 0);
    if (!roll.isStack) return [{ ...first, reach: badgeRadius(count), roll }];
    const labelPoint = areas.get(roll.country)?.labelPoint ?? first.labelPoint;
    const [x, y] = project(...labelPoint);
    const reach = badgeRadius(count) + 1 + sheets;
    return [{ id: roll.country, x, y, reach, labelPoint, roll }];
  });
  return placeBadges(badges, obstaclesOf(nodes, members, viewport)).map(
    ({ roll, labelPoint, reach, x, y, badgeX, badgeY }) => {
      const rows = roll.members.map(({ row }) => row);
      const hit = hitOf(roll, columns);
      return {
        hit,
        lon: labelPoint[0],
        lat: labelPoint[1],
        offset: [badgeX - x, badgeY - y],
        shape: roll.isStack ? 'stack' : 'square',
        radius: roll.isStack ? reach - sheets : reach,
        family: leadingFamily(sumOfRows(columns.countByKind, rows), 0),
        hollow: false,
        dashed: rows.every((row) => columns.inferred[row] === 1),
        mark: { type: 'count', count: hit.count },
        familyCounts: null,
        emphasis: emphasisOf(hit, selected, hovered),
        leader: badgeX !== x || badgeY !== y,
        isLifted: false,
      };
    },
  );
}

function obstaclesOf(
  { order, x, y, radius }: NodeSymbols,
  members: readonly SceneSymbol[],
  viewport: Viewport,
): Obstacles {
  const length = order.length + members.length;
  const obstacles = {
    length,
    x: new Float64Array(length),
    y: new Float64Array(length),
    reach: new Float64Array(length),
  };
  let at = 0;
  for (const node of order) {
    obstacles.x[at] = viewport.xOf(x[node] ?? 0);
    obstacles.y[at] = viewport.yOf(y[node] ?? 0);
    obstacles.reach[at++] = radius[node] ?? 0;
  }
  for (const { lon, lat, offset, radius: reach } of members) {
    const [left, top] = viewport.project(lon, lat);
    obstacles.x[at] = left + offset[0];
    obstacles.y[at] = top + offset[1];
    obstacles.reach[at++] = reach;
  }
  return obstacles;
}

/** Half of the side that a count needs to be read; a stack's is a little larger. */
function badgeRadius(count: number): number {
  return count < 100 ? 11 : count < 1000 ? 12 : 13.5;
}

export function areaHit(columns: AreaColumns, row: number): AreaHit {
  return {
    type: 'area',
    areaId: columns.ids[row] ?? '',
    level: columns.level[row] ?? 'admin1',
    count: columns.count[row] ?? 0,
    incident: columns.incidents[row] ?? null,
  };
}

/** Of several rows of `countByKind` as one. */
export function sumOfRows(countByKind: Uint32Array, rows: readonly number[]): Uint32Array {
  return Uint32Array.from(kinds, (_, kind) =>
    rows.reduce((sum, row) => sum + (countByKind[row * kinds.length + kind] ?? 0), 0),
  );
}

function hitOf(
  { country, isStack, members }: Roll<Anchored>,
  columns: AreaColumns,
): Extract<MapHit, { type: 'area' | 'stack' }> {
  const [first, ...others] = members.map(({ row }) => areaHit(columns, row));
  if (first === undefined) throw new Error('expected a badge to stand for areas, got none');
  if (!isStack) return first;
  const areas = [first, ...others];
  return { type: 'stack', country, count: areas.reduce((sum, { count }) => sum + count, 0), areas };
}
