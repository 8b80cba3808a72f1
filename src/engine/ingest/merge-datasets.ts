import type { ClusterHierarchy } from '../../core/cluster/cluster-hierarchy.ts';
import { groupPoints, incidentsAtPoints } from '../../core/cluster/group-points.ts';
import { buildIncidentTable, withoutDataset } from '../../core/table/build-table.ts';
import type { IncidentColumns } from '../../core/table/incident-columns.ts';
import type { IncidentTable } from '../../core/table/incident-table.ts';

export interface GroupedTable {
  readonly table: IncidentTable;
  readonly hierarchy: ClusterHierarchy;
}

/**
 * The table without the rows of some datasets and with those of the columns, and the groups of
 * its points.
 */
export function mergeDatasets(
  table: IncidentTable | null,
  gone: readonly string[],
  columns: readonly IncidentColumns[],
): GroupedTable {
  const rest = table === null ? [] : [gone.reduce(withoutDataset, table)];
  const merged = buildIncidentTable([...rest, ...columns]);
  return { table: merged, hierarchy: groupPoints(merged.place, incidentsAtPoints(merged.place)) };
}
