import { cellOfNode, incidentOfNode } from '../core/cluster/answer.ts';
import type { Drawn } from './map-view.ts';
import type { Scene } from './scene.ts';
import type { Viewport } from './viewport.ts';

/**
 * What a frame showed, told from the scene that it drew and from the areas whose shapes
 * MapLibre's worker has taken; either is `null` while there is none. Nothing is shown until
 * all is: while a badge waits for its area's shape too.
 */
export function drawnOf(
  scene: Scene | null,
  shapes: ReadonlySet<string> | null,
  viewport: Viewport,
): Drawn {
  const answer = scene?.answer ?? null;
  if (scene === null || answer === null || shapes === null) return nothing;
  const { nodes, areas } = answer;
  const badges = new Map<string, readonly [number, number]>();
  for (const { hit, lon, lat, offset } of scene.symbols) {
    if (hit.type === 'group' || hit.type === 'incident') continue;
    const [x, y] = viewport.project(lon, lat);
    for (const { areaId, level } of hit.type === 'stack' ? hit.areas : [hit]) {
      badges.set(`${areaId} ${level}`, [x + offset[0], y + offset[1]]);
      if (!shapes.has(areaId)) return nothing;
    }
  }
  const rows = new Set(scene.nodes.order);
  // Its members stand for it.
  if (scene.spreadNode !== null) rows.add(scene.spreadNode.node);
  return {
    version: answer.version,
    window: answer.window,
    nodes: [...rows]
      .toSorted((a, b) => a - b)
      .map((node) => ({
        cell: cellOfNode(answer, node),
        lon: nodes.lon[node] ?? 0,
        lat: nodes.lat[node] ?? 0,
        count: nodes.count[node] ?? 0,
        incident: incidentOfNode(nodes, node),
      })),
    areas: areas.ids.flatMap((id, row): Drawn['areas'][number][] => {
      const level = areas.level[row] ?? 'admin1';
      const badge = badges.get(`${id} ${level}`);
      if (badge === undefined) return [];
      return [
        {
          id,
          level,
          count: areas.count[row] ?? 0,
          incident: areas.incidents[row] ?? null,
          badge: isWithin(badge, viewport) ? badge : null,
        },
      ];
    }),
    nodesOutside: answer.nodesOutside,
    unlocated: answer.unlocated,
    total: answer.total,
  };
}

function isWithin([x, y]: readonly [number, number], { width, height }: Viewport): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

const nothing: Drawn = {
  version: 0,
  window: null,
  nodes: [],
  areas: [],
  nodesOutside: 0,
  unlocated: 0,
  total: 0,
};
