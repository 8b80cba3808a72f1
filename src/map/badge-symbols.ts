import type { AreaColumns } from '../core/cluster/answer.ts';
import type { AreaFeature } from '../core/geo/basemap.ts';
import { placeBadges, type BadgeAnchor, type Obstacle } from './badge-placement.ts';
import { emphasisOf } from './emphasis.ts';
import { leadingFamily } from './leading-family.ts';
import type { MapHit } from './map-view.ts';
import type { SceneInput, SceneSymbol } from './scene.ts';

/** Half of a badge's side. */
const badgeReach = 11;

interface Anchored extends BadgeAnchor {
  readonly row: number;
  readonly area: AreaFeature;
}

/**
 * A square for each row of the areas whose shape is known, at its label point or beside it
 * where points or other badges stand there.
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
  const anchors = columns.ids.flatMap((id, row): Anchored[] => {
    const area = areas.get(id);
    if (area === undefined) return [];
    const [x, y] = project(...area.labelPoint);
    return [{ id: `${id} ${columns.level[row]}`, x, y, reach: badgeReach, row, area }];
  });
  return placeBadges(anchors, obstacles).map(({ row, area, x, y, badgeX, badgeY }) => {
    const hit = areaHit(columns, row);
    return {
      hit,
      lon: area.labelPoint[0],
      lat: area.labelPoint[1],
      offset: [badgeX - x, badgeY - y],
      shape: 'square',
      radius: badgeReach,
      family: leadingFamily(columns.countByKind, row),
      hollow: false,
      dashed: columns.inferred[row] === 1,
      mark: { type: 'count', count: hit.count },
      shares: null,
      emphasis: emphasisOf(hit, selected, hovered),
      leader: badgeX !== x || badgeY !== y,
    };
  });
}

export function areaHit(columns: AreaColumns, row: number): Extract<MapHit, { type: 'area' }> {
  return {
    type: 'area',
    areaId: columns.ids[row] ?? '',
    level: columns.level[row] ?? 'admin1',
    count: columns.count[row] ?? 0,
    incident: columns.incidents[row] ?? null,
  };
}
