import type { ClusterHierarchy } from '../../src/core/cluster/cluster-hierarchy.ts';
import type { ClusterView, TreeQuery } from '../../src/core/cluster/cluster-tree.ts';
import { containsPoint } from '../../src/core/geo/bbox.ts';
import { unproject } from '../../src/core/geo/mercator.ts';
import { kinds } from '../../src/core/incident/kinds.ts';
import type { IncidentTable } from '../../src/core/table/incident-table.ts';
import { hasRow } from '../../src/core/table/row-set.ts';
import { isRowInWindow, isRowOnlyPossible } from '../../src/core/table/row-window.ts';
import { textAt } from '../../src/core/table/text-column.ts';
import type { TimeWindow } from '../../src/core/time/interval.ts';

/*
 * What a cluster tree must answer, by looking at every row of the table once for every window:
 * no counts are kept and nothing is looked up.
 */

/** The rows that the query and the window let pass. */
export function shownRows(
  table: IncidentTable,
  { rows, kinds: chosen }: Pick<TreeQuery, 'rows' | 'kinds'>,
  window: TimeWindow,
): readonly number[] {
  return Array.from({ length: table.length }, (_, row) => row).filter(
    (row) =>
      isRowInWindow(table, row, window) &&
      (rows === null || hasRow(rows, row)) &&
      chosen[table.kind[row] ?? -1] === 1,
  );
}

/** In the form of `plainForm`. */
export function plainAnswer(
  table: IncidentTable,
  hierarchy: ClusterHierarchy,
  query: TreeQuery,
  window: TimeWindow,
): ReturnType<typeof plainForm> {
  const shown = shownRows(table, query, window);
  const { codes, lon, areas } = table.place;
  const isPoint = (row: number): boolean => (codes[row] ?? 0) < lon.length;
  const areaOf = (row: number) => areas[(codes[row] ?? 0) - lon.length];

  const zoom = Math.max(0, Math.min(Math.floor(query.zoom), hierarchy.levels.length - 1));
  const groupOfPoint = groupsOfPoints(hierarchy, zoom);
  const rowsOfGroup = new Map<number, number[]>();
  for (const row of shown.filter(isPoint)) {
    const group = groupOfPoint.get(codes[row] ?? -1) ?? -1;
    rowsOfGroup.set(group, [...(rowsOfGroup.get(group) ?? []), row]);
  }
  const nodes = [...rowsOfGroup]
    .toSorted(([a], [b]) => a - b)
    .map(([group, rows]) => nodeOf(table, hierarchy, { zoom, group, rows }));
  const inView = nodes.filter(({ at }) => containsPoint(query.bbox, at));

  return {
    nodes: inView,
    areas: areas
      .map((area) => ({ area, rows: shown.filter((row) => areaOf(row) === area) }))
      .filter(({ rows }) => rows.length > 0)
      .map(({ area, rows }) => ({
        ...area,
        count: rows.length,
        countByKind: countByKind(table, rows),
        incident: idOfOne(table, rows),
        inferred: rows.every((row) => table.inferredPlace[row] === 1) ? 1 : 0,
      })),
    nodesOutside: shown.filter(isPoint).length - inView.reduce((sum, { count }) => sum + count, 0),
    unlocated: shown.filter((row) => !isPoint(row) && areaOf(row) === undefined).length,
    total: shown.length,
    possible: shown.filter((row) => isRowOnlyPossible(table, row, window)).length,
    all: table.length,
  };
}

/** Columns as objects, so that an answer and what it should be can be compared. */
export function plainForm(answer: ReturnType<ClusterView['at']>) {
  const { nodes, areas, ...counts } = answer;
  const byKind = (all: Uint32Array, index: number): readonly number[] => [
    ...all.subarray(index * kinds.length, (index + 1) * kinds.length),
  ];
  return {
    nodes: Array.from({ length: nodes.length }, (_, node) => ({
      group: nodes.groups[node] ?? -1,
      at: [nodes.lon[node] ?? NaN, nodes.lat[node] ?? NaN] as const,
      count: nodes.count[node] ?? 0,
      countByKind: byKind(nodes.countByKind, node),
      incident: textAt(nodes.ids, node),
      placeClass: nodes.placeClass[node] ?? -1,
      radiusMeters: nodes.radiusMeters[node] ?? -1,
      inferred: nodes.inferred[node] ?? -1,
      coincident: nodes.coincident[node] ?? -1,
    })),
    areas: Array.from({ length: areas.length }, (_, area) => ({
      id: areas.ids[area],
      level: areas.level[area],
      count: areas.count[area] ?? 0,
      countByKind: byKind(areas.countByKind, area),
      incident: areas.incidents[area] ?? '',
      inferred: areas.inferred[area] ?? -1,
    })),
    ...counts,
  };
}

function groupsOfPoints(
  { order, levels }: ClusterHierarchy,
  zoom: number,
): ReadonlyMap<number, number> {
  const { length = 0, first = new Uint32Array() } = levels[zoom] ?? {};
  return new Map(
    Array.from({ length }, (_, group) =>
      Array.from(order.subarray(first[group], first[group + 1]), (point): [number, number] => [
        point,
        group,
      ]),
    ).flat(),
  );
}

function nodeOf(
  table: IncidentTable,
  { levels }: ClusterHierarchy,
  { zoom, group, rows }: { zoom: number; group: number; rows: readonly number[] },
) {
  const { place, placeClass, radius, inferredPlace } = table;
  const points = new Set(rows.map((row) => place.codes[row] ?? -1));
  const [point = -1] = points;
  const [one = -1] = rows;
  const isOne = rows.length === 1;
  const level = levels[zoom];
  return {
    group,
    at:
      points.size === 1
        ? ([place.lon[point] ?? NaN, place.lat[point] ?? NaN] as const)
        : unproject(level?.x[group] ?? NaN, level?.y[group] ?? NaN),
    count: rows.length,
    countByKind: countByKind(table, rows),
    incident: idOfOne(table, rows),
    placeClass: isOne ? (placeClass[one] ?? -1) : 255,
    radiusMeters: isOne ? (radius.meters[radius.codes[one] ?? -1] ?? 0) : 0,
    inferred: isOne ? (inferredPlace[one] ?? -1) : 0,
    coincident: !isOne && points.size === 1 ? 1 : 0,
  };
}

function countByKind(table: IncidentTable, rows: readonly number[]): readonly number[] {
  return kinds.map((_, kind) => rows.filter((row) => table.kind[row] === kind).length);
}

/** Empty where there are several. */
function idOfOne({ ids }: IncidentTable, rows: readonly number[]): string {
  return rows.length === 1 ? textAt(ids, rows[0] ?? -1) : '';
}
