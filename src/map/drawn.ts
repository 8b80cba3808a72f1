import type { Answer } from '../core/cluster/answer.ts';
import type { Drawn } from './map-view.ts';
import type { Scene } from './scene.ts';

/**
 * What stands in the buffers of the graphics card, told from the scene that was uploaded;
 * with fewer symbols there than in the scene (a lost context, a layer that never came up)
 * nothing is drawn.
 */
export function drawnOf(
  answer: Answer | null,
  scene: Scene,
  uploadedSymbols: number,
  project: (lon: number, lat: number) => readonly [x: number, y: number],
  { clientWidth, clientHeight }: { readonly clientWidth: number; readonly clientHeight: number },
): Drawn {
  const isUploaded = answer !== null && uploadedSymbols === scene.symbols.length;
  if (!isUploaded) return nothing;
  const { nodes } = answer;
  const drawnCells = new Set<string>();
  const drawnIds = new Set<string>();
  const badges = new Map<string, readonly [number, number]>();
  let hasSpread = false;
  for (const { hit, lon, lat, offset, leader } of scene.symbols) {
    if (hit.type === 'group') drawnCells.add(hit.cell);
    else if (hit.type === 'incident') {
      drawnIds.add(hit.id);
      hasSpread ||= leader;
    } else {
      const [x, y] = project(lon, lat);
      badges.set(hit.areaId, [x + offset[0], y + offset[1]]);
    }
  }
  const drawnNodes: Drawn['nodes'][number][] = [];
  for (let i = 0; i < nodes.length; i++) {
    const cell = nodes.cells[i] ?? '';
    const incident = nodes.incidents[i] ?? null;
    const isDrawn = incident === null ? drawnCells.has(cell) || hasSpread : drawnIds.has(incident);
    if (!isDrawn) continue;
    drawnNodes.push({
      cell,
      lon: nodes.lon[i] ?? 0,
      lat: nodes.lat[i] ?? 0,
      count: nodes.count[i] ?? 0,
      incident,
    });
  }
  return {
    version: answer.version,
    nodes: drawnNodes,
    areas: answer.areas.ids.map((id, row) => {
      const badge = badges.get(id);
      const inView =
        badge !== undefined &&
        badge[0] >= 0 &&
        badge[1] >= 0 &&
        badge[0] <= clientWidth &&
        badge[1] <= clientHeight;
      return {
        id,
        count: answer.areas.count[row] ?? 0,
        incident: answer.areas.incidents[row] ?? null,
        badge: inView ? badge : null,
      };
    }),
    nodesOutside: answer.nodesOutside,
    unlocated: answer.unlocated,
    total: answer.total,
  };
}

const nothing: Drawn = {
  version: 0,
  nodes: [],
  areas: [],
  nodesOutside: 0,
  unlocated: 0,
  total: 0,
};
