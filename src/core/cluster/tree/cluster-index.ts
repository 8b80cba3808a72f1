import type { IncidentTable } from '../../table/incident-table.ts';
import type { ClusterHierarchy, ClusterLevel } from '../cluster-hierarchy.ts';
import { listLongRows, type LongRows } from './long-rows.ts';
import { shortWay } from '../short-way.ts';
import { numberTallies, rankOfTally, type Tallies } from './tallies.ts';
import { createTimeLists, type TimeLists } from './time-lists.ts';

/** What stays the same whatever the filter, the window and the part of the map. */
export interface ClusterIndex {
  readonly table: IncidentTable;
  readonly hierarchy: ClusterHierarchy;
  readonly tallies: Tallies;
  readonly long: LongRows;
  /** Of each zoom: how far the farthest point lies from the center of its group, east or south, parts of the world's width. */
  readonly spread: readonly number[];
  /** Made when first a search of the lists pays. */
  lists: TimeLists | null;
}

/** Cost: four looks at every row, one at every point for each zoom. */
export function createClusterIndex(
  table: IncidentTable,
  hierarchy: ClusterHierarchy,
): ClusterIndex {
  return {
    table,
    hierarchy,
    tallies: numberTallies(table, hierarchy.order),
    long: listLongRows(table),
    spread: hierarchy.levels.map((_, zoom) => spreadOf(hierarchy, zoom)),
    lists: null,
  };
}

export function listsOf(index: ClusterIndex): TimeLists {
  index.lists ??= createTimeLists(index.tallies);
  return index.lists;
}

/** @throws RangeError where there is no such zoom */
export function levelOf({ levels }: ClusterHierarchy, zoom: number): ClusterLevel {
  const level = levels[zoom];
  if (level === undefined) {
    throw new RangeError(`groups are there for zooms 0 to ${levels.length - 1}, got ${zoom}`);
  }
  return level;
}

/** The run of tallies of a group's points. */
export function talliesOfGroup(
  { hierarchy, tallies: { firstOfRank } }: ClusterIndex,
  zoom: number,
  group: number,
): { readonly from: number; readonly to: number } {
  const { first } = levelOf(hierarchy, zoom);
  return {
    from: firstOfRank[first[group] ?? 0] ?? 0,
    to: firstOfRank[first[group + 1] ?? 0] ?? 0,
  };
}

/** The point of a tally of the group. */
export function pointOfTally(
  { hierarchy, tallies }: ClusterIndex,
  zoom: number,
  group: number,
  tally: number,
): number {
  const { first } = levelOf(hierarchy, zoom);
  const rank = rankOfTally(tallies, tally, first[group] ?? 0, first[group + 1] ?? 0);
  return hierarchy.order[rank] ?? 0;
}

function spreadOf(hierarchy: ClusterHierarchy, zoom: number): number {
  const level = levelOf(hierarchy, zoom);
  // In the last one every point is alone, in the order of the tree.
  const points = levelOf(hierarchy, hierarchy.levels.length - 1);
  let spread = 0;
  for (let group = 0; group < level.length; group++) {
    const x = level.x[group] ?? 0;
    const y = level.y[group] ?? 0;
    const end = level.first[group + 1] ?? 0;
    for (let rank = level.first[group] ?? 0; rank < end; rank++) {
      const east = Math.abs(shortWay(x, points.x[rank] ?? 0));
      const south = Math.abs((points.y[rank] ?? 0) - y);
      spread = Math.max(spread, east, south);
    }
  }
  return spread;
}
