import type { ClusterHierarchy } from '../../core/cluster/cluster-hierarchy.ts';
import { groupPoints, incidentsAtPoints } from '../../core/cluster/group-points.ts';
import { buildIncidentTable, withoutDataset } from '../../core/table/build-table.ts';
import type { IncidentColumns } from '../../core/table/incident-columns.ts';
import type { IncidentTable } from '../../core/table/incident-table.ts';

export interface GroupedTable {
  readonly table: IncidentTable;
  readonly hierarchy: ClusterHierarchy;
}

/** The table with the rows of one dataset added or replaced, and the groups of its points. */
export function mergeDataset(
  table: IncidentTable | null,
  dataset: string,
  columns: readonly IncidentColumns[],
): GroupedTable {
  const others = table === null ? [] : [withoutDataset(table, dataset)];
  const merged = buildIncidentTable([...others, ...columns]);
  return { table: merged, hierarchy: groupPoints(merged.place, incidentsAtPoints(merged.place)) };
}
