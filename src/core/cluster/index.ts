/*
 * The temporal cluster tree by itself: clusters of a million incidents for any period, without
 * React or MapLibre. `tests/core/cluster/package-entry.test.ts` shows it from the incidents to an
 * answer.
 */
export { kinds, type Kind } from '../incident/kinds.ts';
export type { Incident } from '../incident/incident.ts';
export { buildIncidentTable } from '../table/build-table.ts';
export { columnsOfIncidents } from '../table/columns-of-incidents.ts';
export type { IncidentColumns } from '../table/incident-columns.ts';
export type { IncidentTable } from '../table/incident-table.ts';
export { addRow, emptyRowSet, type RowSet } from '../table/row-set.ts';
export { minute, type TimeWindow } from '../time/interval.ts';
export { incidentOfNode, type AreaColumns, type NodeColumns } from './answer.ts';
export {
  groupRadiusPixels,
  lastGroupZoom,
  type ClusterHierarchy,
  type ClusterLevel,
} from './cluster-hierarchy.ts';
export {
  createClusterTree,
  type ClusterTree,
  type ClusterView,
  type Step,
  type TreeQuery,
  type WindowAnswer,
} from './cluster-tree.ts';
export { groupPoints, incidentsAtPoints } from './group-points.ts';
