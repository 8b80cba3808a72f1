import type { AreaColumns } from '../core/cluster/answer.ts';
import { kinds } from '../core/incident/kinds.ts';
import { placeBadges, type BadgeAnchor, type Obstacle } from './badge-placement.ts';
import { rollUp, type AreaAnchor, type Roll } from './country-stacks.ts';
import { emphasisOf } from './emphasis.ts';
import { leadingFamily } from './leading-family.ts';
import type { AreaHit, MapHit } from './map-view.ts';
import type { SceneInput, SceneSymbol } from './scene.ts';

/** Half of a badge's side. */
const badgeReach = 11;
/** A stack is a little larger than one badge; the sheets under it take some room too. */
const stackRadius = 12;
const stackReach = 15;

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
  points: readonly SceneSymbol[],
  { areas, selected, hovered, project }: SceneInput,
): SceneSymbol[] {
  const obstacles = points.map(({ lon, lat, offset, radius }): Obstacle => {
    const [x, y] = project(lon, lat);
    return { x: x + offset[0], y: y + offset[1], reach: radius };
  });
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
    if (!roll.isStack) return [{ ...first, reach: badgeReach, roll }];
    const labelPoint = areas.get(roll.country)?.labelPoint ?? first.labelPoint;
    const [x, y] = project(...labelPoint);
    return [{ id: roll.country, x, y, reach: stackReach, labelPoint, roll }];
  });
  return placeBadges(badges, obstacles).map(({ roll, labelPoint, x, y, badgeX, badgeY }) => {
    const rows = roll.members.map(({ row }) => row);
    const hit = hitOf(roll, columns);
    return {
      hit,
      lon: labelPoint[0],
      lat: labelPoint[1],
      offset: [badgeX - x, badgeY - y],
      shape: roll.isStack ? 'stack' : 'square',
      radius: roll.isStack ? stackRadius : badgeReach,
      family: leadingFamily(sumOfRows(columns.countByKind, rows), 0),
      hollow: false,
      dashed: rows.every((row) => columns.inferred[row] === 1),
      mark: { type: 'count', count: hit.count },
      shares: null,
      emphasis: emphasisOf(hit, selected, hovered),
      leader: badgeX !== x || badgeY !== y,
    };
  });
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
