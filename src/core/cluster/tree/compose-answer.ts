import { kinds } from '../../incident/kinds.ts';
import type { Answer } from '../answer.ts';
import { areaColumns, countArea } from './area-columns.ts';
import { nodeColumns } from './node-columns.ts';
import type { Scene } from './scene.ts';
import type { WindowCounts } from './window-counts.ts';

/** An answer without what the engine says of it. */
export type WindowAnswer = Omit<Answer, 'viewId' | 'version' | 'window' | 'grouping'>;

/**
 * Reads an answer off counts that are right for the scene's sight. Looks at no incident but those
 * that stand alone, and allocates only what the answer carries.
 */
export function composeAnswer(counts: WindowCounts, scene: Scene, possible: number): WindowAnswer {
  const { table } = counts.index;
  const nodes = nodeColumns(counts, scene);
  const areas = areaColumns(counts, scene);
  const unlocated = countArea(counts, scene, table.place.areas.length);
  let total = 0;
  for (let kind = 0; kind < kinds.length; kind++) {
    if (scene.chosen[kind] === 1) total += counts.ofKind[kind] ?? 0;
  }
  const nodesOutside = total - sum(nodes.count) - sum(areas.count) - unlocated;
  return { nodes, areas, nodesOutside, unlocated, total, possible, all: table.length };
}

function sum(counts: Uint32Array): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
