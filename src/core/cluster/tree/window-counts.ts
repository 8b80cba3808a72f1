import { kinds } from '../../incident/kinds.ts';
import { createCodes } from '../../table/code-array.ts';
import { hasRow } from '../../table/row-set.ts';
import { talliesOfGroup, type ClusterIndex } from './cluster-index.ts';
import { kindRanksOf, type CountColumns, type FilteredIndex } from './filtered-index.ts';
import { countRows } from './count-rows.ts';
import {
  addTallies,
  clearGroup,
  clearGroups,
  createGroupCounts,
  type GroupCounts,
} from './group-counts.ts';
import type { Sight } from './groups-in-sight.ts';
import { countKind } from './kind-ranks.ts';
import { findLasting } from './long-rows.ts';
import { eachMarked } from './marked-rows.ts';
import { searchLists } from './search-lists.ts';
import {
  cheapestWay,
  makingCosts,
  stepCosts,
  waysToMake,
  type MakingCosts,
  type Standing,
  type StepCosts,
  type Way,
} from './step-costs.ts';
import { noEdges, type WindowEdges } from './window-edges.ts';

/**
 * What a window shows of one filter, in counts that move with the window: the order of the rows by
 * start tells what enters and the order by end what leaves, so that an incident is looked at once
 * when it enters and once when it leaves.
 */
export interface WindowCounts extends CountColumns {
  readonly index: ClusterIndex;
  readonly filtered: FilteredIndex;
  /** Of the zoom last asked for; `null` where its groups are added up when they are looked at. */
  groups: GroupCounts | null;
  zoom: number;
  standing: Standing;
  /** What each way that needs something made would have saved so far. */
  readonly missed: MakingCosts;
}

/** How the counts came to the window. */
export interface Step {
  readonly method: 'none' | 'incremental' | 'recount' | 'search';
  /** Incidents looked at one by one, but for what was made once to serve all windows. */
  readonly touched: number;
}

/** Of no window yet. */
export function createWindowCounts(index: ClusterIndex, filtered: FilteredIndex): WindowCounts {
  const { tallies, table } = index;
  return {
    index,
    filtered,
    ofTally: createCodes(tallies.length, tallies.mostRows + 1),
    rowOfTally: new Uint32Array(tallies.length),
    ofArea: new Uint32Array(table.place.areas.length + 1),
    ofKind: new Uint32Array(kinds.length),
    groups: null,
    zoom: -1,
    standing: { type: 'everywhere', edges: noEdges },
    missed: { complement: 0, search: 0 },
  };
}

/**
 * Brings the counts to a window, for what is in sight at least, by the cheapest way. What a way
 * needs to have made first is made when the way would have saved as much.
 *
 * @param choose another way for a test; `difference` only where its cost is finite
 */
export function moveCounts(
  counts: WindowCounts,
  edges: WindowEdges,
  sight: Sight,
  choose: (costs: StepCosts) => Way = cheapestWay,
): Step {
  showZoom(counts, sight.zoom);
  const { index, filtered, standing } = counts;
  if (isRightFor(standing, edges, sight)) return { method: 'none', touched: 0 };
  const costs = stepCosts(index, filtered, standing, edges, sight);
  const way = choose(withMaking(costs, makingCosts(index, filtered), counts.missed));
  for (const other of waysToMake) {
    counts.missed[other] += Math.max(0, costs[way] - costs[other]);
  }
  switch (way) {
    case 'difference':
      return { method: 'incremental', touched: moveByDifference(counts, standing.edges, edges) };
    case 'recount':
      return { method: 'recount', touched: countFromNothing(counts, edges) };
    case 'complement':
      return { method: 'recount', touched: countFromEverything(counts, edges) };
    case 'search':
      return { method: 'search', touched: countInSight(counts, edges, sight) };
  }
}

function withMaking(costs: StepCosts, making: MakingCosts, missed: MakingCosts): StepCosts {
  return {
    ...costs,
    complement: costs.complement + Math.max(0, making.complement - missed.complement),
    search: costs.search + Math.max(0, making.search - missed.search),
  };
}

function isRightFor(standing: Standing, edges: WindowEdges, sight: Sight): boolean {
  return (
    (standing.type === 'everywhere' || standing.sight === sight) &&
    standing.edges.startedByEnd === edges.startedByEnd &&
    standing.edges.endedByStart === edges.endedByStart
  );
}

/** Adds groups of another zoom up from the tallies: looks at no incident. */
function showZoom(counts: WindowCounts, zoom: number): void {
  if (counts.zoom === zoom) return;
  counts.zoom = zoom;
  counts.groups = createGroupCounts(counts.index, zoom);
  addAllTallies(counts);
}

function addAllTallies({ groups, index, ofTally }: WindowCounts): void {
  if (groups !== null) addTallies(groups, index, ofTally, 0, index.tallies.ofPoints);
}

/** What comes is counted before what goes, so that no count falls below 0. */
function moveByDifference(counts: WindowCounts, from: WindowEdges, to: WindowEdges): number {
  const touched =
    countStarted(counts, from.startedByEnd, to.startedByEnd, 1) +
    countEnded(counts, to.endedByStart, from.endedByStart, 1) +
    countStarted(counts, to.startedByEnd, from.startedByEnd, -1) +
    countEnded(counts, from.endedByStart, to.endedByStart, -1);
  counts.standing = { type: 'everywhere', edges: to };
  return touched;
}

function countFromNothing(counts: WindowCounts, edges: WindowEdges): number {
  clear(counts);
  const touched =
    countStarted(counts, edges.startedByStart, edges.startedByEnd, 1) + countLasting(counts, edges);
  counts.standing = { type: 'everywhere', edges };
  return touched;
}

function countFromEverything(counts: WindowCounts, edges: WindowEdges): number {
  const { filtered, index } = counts;
  const { length } = index.table;
  if (filtered.everything === null) {
    clear(counts);
    countStarted(counts, 0, length, 1);
    filtered.everything = copyOf(counts);
  } else {
    const { ofTally, rowOfTally, ofArea, ofKind } = filtered.everything;
    counts.ofTally.set(ofTally);
    counts.rowOfTally.set(rowOfTally);
    counts.ofArea.set(ofArea);
    counts.ofKind.set(ofKind);
    if (counts.groups !== null) clearGroups(counts.groups);
    addAllTallies(counts);
  }
  const touched =
    countStarted(counts, edges.startedByEnd, length, -1) +
    countEnded(counts, 0, edges.endedByStart, -1);
  counts.standing = { type: 'everywhere', edges };
  return touched;
}

/** What lasts into the window is counted wherever it is: where nothing was looked up it does no harm. */
function countInSight(counts: WindowCounts, edges: WindowEdges, sight: Sight): number {
  const { index, filtered, groups } = counts;
  searchLists(counts, edges, sight);
  const touched = countLasting(counts, edges);
  for (let kind = 0; kind < kinds.length; kind++) {
    counts.ofKind[kind] = countKind(kindRanksOf(filtered, index), filtered.marked, edges, kind);
  }
  if (groups !== null) {
    for (const group of sight.groups) {
      const { from, to } = talliesOfGroup(index, sight.zoom, group);
      clearGroup(groups, group);
      addTallies(groups, index, counts.ofTally, from, to);
    }
  }
  counts.standing = { type: 'in sight', edges, sight };
  return touched;
}

/** Rows by start; none where `from` is not before `to`. */
function countStarted(counts: WindowCounts, from: number, to: number, step: 1 | -1): number {
  const { byStart } = counts.filtered.marked;
  return eachMarked(null, byStart, from, to, (rows, length) => {
    countRows(counts, rows, length, step);
  });
}

/** Rows by end; none where `from` is not before `to`. */
function countEnded(counts: WindowCounts, from: number, to: number, step: 1 | -1): number {
  const { byEnd } = counts.filtered.marked;
  return eachMarked(counts.index.table.byEnd, byEnd, from, to, (rows, length) => {
    countRows(counts, rows, length, step);
  });
}

/** Counts what began before the window and lasts into it; answers how many rows it looked at. */
function countLasting(counts: WindowCounts, edges: WindowEdges): number {
  const { index, filtered } = counts;
  const rows = new Uint32Array(edges.startedByStart - edges.endedByStart);
  const looked = findLasting(index.long, index.table, edges, rows);
  const { rows: wanted } = filtered;
  const passing = wanted === null ? rows : rows.filter((row) => hasRow(wanted, row));
  countRows(counts, passing, passing.length, 1);
  return looked;
}

function clear({ ofTally, rowOfTally, ofArea, ofKind, groups }: WindowCounts): void {
  for (const column of [ofTally, rowOfTally, ofArea, ofKind]) column.fill(0);
  if (groups !== null) clearGroups(groups);
}

function copyOf({ ofTally, rowOfTally, ofArea, ofKind }: CountColumns): CountColumns {
  return {
    ofTally: ofTally.slice(),
    rowOfTally: rowOfTally.slice(),
    ofArea: ofArea.slice(),
    ofKind: ofKind.slice(),
  };
}
