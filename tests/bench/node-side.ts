import { createClusterTree } from '../../src/core/cluster/cluster-tree.ts';
import { groupPoints, incidentsAtPoints } from '../../src/core/cluster/group-points.ts';
import { buildIncidentTable } from '../../src/core/table/build-table.ts';
import { generatedColumns } from '../../src/importers/generated/generated-columns.ts';
import { bytesHeld } from './bytes-held.ts';
import { countUpdates } from './count-updates.ts';
import { csvScan } from './csv-scan.ts';
import { histogramPans } from './histogram-pans.ts';
import type { Result } from './results.ts';
import { superclusterOfIncidents, superclusterOfPoints } from './superclusters.ts';

/** The same incidents for everybody. */
export const seed = 20260204;

export interface NodeSide {
  readonly n: number;
  /** How often everybody has a turn. */
  readonly rounds: number;
  /** Of each kind of move in time, in a turn. */
  readonly steps: number;
}

/** All that can be measured without a browser, as it comes. */
export function* measureInNode({ n, rounds, steps }: NodeSide): Generator<Result, void> {
  const table = buildIncidentTable([...generatedColumns({ rows: n, seed })]);
  const hierarchy = groupPoints(table.place, incidentsAtPoints(table.place));
  yield* bytesHeld(table, hierarchy);
  const tree = createClusterTree(table, hierarchy);
  const rivals = [
    superclusterOfIncidents(table),
    superclusterOfPoints(table, null),
    superclusterOfPoints(table, 'one zoom'),
  ];
  yield* countUpdates({ table, tree, rivals, rounds, steps });
  yield* histogramPans(table, rounds);
  yield* csvScan(n, rounds);
}
