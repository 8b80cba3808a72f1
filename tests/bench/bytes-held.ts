import { createClusterTree, type ClusterTree } from '../../src/core/cluster/cluster-tree.ts';
import type { ClusterHierarchy } from '../../src/core/cluster/cluster-hierarchy.ts';
import type { IncidentTable } from '../../src/core/table/incident-table.ts';
import { tableBytes } from '../../src/core/table/table-bytes.ts';
import { prepareView } from './count-updates.ts';
import { collectGarbage } from './measure.ts';
import { compare, state, targetAt, type Result } from './results.ts';
import { wholeSupercluster } from './superclusters.ts';
import { jumps } from './time-steps.ts';
import { boxAround, cameraAt, zooms } from './views.ts';

/** Memory a row: the columns, the groups and what the tree keeps once each zoom was asked for. */
export function bytesHeld(table: IncidentTable, hierarchy: ClusterHierarchy): Result[] {
  const n = table.length;
  const { columns, dictionaries, texts } = tableBytes(table);
  const name = 'index and filter columns, bytes a row';
  const ours = (columns + askedTree(table, hierarchy).bytes()) / n;
  const rival = bytesOf(() => wholeSupercluster(table));
  const theirs = (rival.buffers + rival.objects) / n;
  return [
    compare({
      n,
      name,
      rival: 'limit of 45',
      ours,
      theirs: 45,
      unit: 'bytes',
      target: targetAt(n, 1),
    }),
    compare({ n, name, rival: 'supercluster', ours, theirs, unit: 'bytes' }),
    state(n, 'words of the facets, beside the columns, bytes a row', dictionaries / n, 'bytes'),
    state(n, 'ids, beside the columns, bytes a row', texts / n, 'bytes'),
  ];
}

/** The groups, what is made of them at once, and what one view makes when it is asked at each zoom. */
function askedTree(table: IncidentTable, hierarchy: ClusterHierarchy): ClusterTree {
  const tree = createClusterTree(table, hierarchy);
  const { before } = jumps(table, 0);
  for (const zoom of zooms) prepareView(tree, boxAround(cameraAt(table, zoom)), zoom).at(before);
  return tree;
}

interface Bytes {
  readonly buffers: number;
  readonly objects: number;
}

/** Right where Node was started with `--expose-gc`. */
function bytesOf(make: () => unknown): Bytes {
  collectGarbage();
  const before = process.memoryUsage();
  const made = make();
  collectGarbage();
  const after = process.memoryUsage();
  // Looked at last, so that it is held until then.
  if (made === undefined) throw new Error('expected something that holds memory');
  return {
    buffers: after.arrayBuffers - before.arrayBuffers,
    objects: after.heapUsed - before.heapUsed,
  };
}
