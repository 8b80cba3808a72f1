import { kinds } from '../../incident/kinds.ts';
import { createCodes } from '../../table/code-array.ts';
import { hasRow } from '../../table/row-set.ts';
import { unlocatedCode } from '../../table/place-column.ts';
import { levelOf, type ClusterIndex } from './cluster-index.ts';
import { kindRanksOf, type CountColumns, type FilteredIndex } from './filtered-index.ts';
import { createGroupCounts, sumGroup, type GroupCounts } from './group-counts.ts';
import type { Sight } from './groups-in-sight.ts';
import { countKind } from './kind-ranks.ts';
import { findLasting } from './latest-ends.ts';
import { eachMarked } from './marked-rows.ts';
import { searchLists } from './search-lists.ts';
import {
  cheapestWay,
  makingLists,
  stepCosts,
  type Standing,
  type StepCosts,
  type Way,
} from './step-costs.ts';
import { columnOf, tallyOf } from './tallies.ts';
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
  /** What searches would have saved so far. */
  missed: number;
}

/** How the counts came to the window, and how many incidents were looked at one by one. */
export interface Step {
  readonly method: 'none' | 'incremental' | 'recount' | 'search';
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
    ofPlace: new Uint32Array(unlocatedCode(table.place) + 1),
    ofKind: new Uint32Array(kinds.length),
    groups: null,
    zoom: -1,
    standing: { type: 'everywhere', edges: noEdges },
    missed: 0,
  };
}

/**
 * Brings the counts to a window, for what is in sight at least, by the cheapest way. A search
 * needs lists that cost a look at every row: they are made when searches would have saved as much.
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
  const unpaid = Math.max(0, makingLists(index, filtered) - counts.missed);
  const way = choose({ ...costs, search: costs.search + unpaid });
  if (unpaid > 0) counts.missed += Math.max(0, costs[way] - costs.search);
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

function isRightFor(standing: Standing, edges: WindowEdges, sight: Sight): boolean {
  return (
    (standing.type === 'everywhere' || standing.sight === sight) &&
    standing.edges.startedByEnd === edges.startedByEnd &&
    standing.edges.endedByStart === edges.endedByStart
  );
}

/** Adds groups of another zoom up from their points: looks at no incident. */
function showZoom(counts: WindowCounts, zoom: number): void {
  if (counts.zoom === zoom) return;
  counts.zoom = zoom;
  counts.groups = createGroupCounts(counts.index, zoom);
  sumGroups(counts);
}

function sumGroups(counts: WindowCounts): void {
  const { groups, index, zoom } = counts;
  if (groups === null) return;
  const { length } = levelOf(index.hierarchy, zoom);
  for (let group = 0; group < length; group++) sumGroup(groups, index, counts, group);
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
  let touched = 0;
  if (filtered.everything === null) {
    clear(counts);
    touched += countStarted(counts, 0, length, 1);
    filtered.everything = copyOf(counts);
  } else {
    const { ofTally, rowOfTally, ofPlace, ofKind } = filtered.everything;
    counts.ofTally.set(ofTally);
    counts.rowOfTally.set(rowOfTally);
    counts.ofPlace.set(ofPlace);
    counts.ofKind.set(ofKind);
    sumGroups(counts);
  }
  touched += countStarted(counts, edges.startedByEnd, length, -1);
  touched += countEnded(counts, 0, edges.endedByStart, -1);
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
  if (groups !== null) for (const group of sight.groups) sumGroup(groups, index, counts, group);
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
  const looked = findLasting(index.latestEnds, edges.startedByStart, edges.start, rows);
  let length = 0;
  for (const row of rows) {
    if (filtered.rows === null || hasRow(filtered.rows, row)) rows[length++] = row;
  }
  countRows(counts, rows, length, 1);
  return looked;
}

/** The one place where incidents are counted. */
function countRows(
  { index, groups, ofTally, rowOfTally, ofPlace, ofKind }: WindowCounts,
  rows: Uint32Array,
  length: number,
  step: 1 | -1,
): void {
  const { table, tallies } = index;
  const { place: places, kind: kindOfRow } = table;
  const points = places.lon.length;
  for (let at = 0; at < length; at++) {
    const row = rows[at] ?? 0;
    const place = places.codes[row] ?? 0;
    const kind = kindOfRow[row] ?? 0;
    const tally = tallyOf(tallies, place, place < points ? kind : columnOf(table, row));
    const before = ofPlace[place] ?? 0;
    ofTally[tally] = (ofTally[tally] ?? 0) + step;
    rowOfTally[tally] = (rowOfTally[tally] ?? 0) ^ row;
    ofPlace[place] = before + step;
    ofKind[kind] = (ofKind[kind] ?? 0) + step;
    if (groups === null || place >= points) continue;
    const group = groups.ofPoint[place] ?? 0;
    const cell = group * kinds.length + kind;
    groups.incidents[cell] = (groups.incidents[cell] ?? 0) + step;
    if (before !== 0 && before + step !== 0) continue;
    groups.points[group] = (groups.points[group] ?? 0) + step;
    groups.point[group] = (groups.point[group] ?? 0) ^ place;
  }
}

function clear({ ofTally, rowOfTally, ofPlace, ofKind, groups }: WindowCounts): void {
  for (const column of [ofTally, rowOfTally, ofPlace, ofKind]) column.fill(0);
  if (groups === null) return;
  for (const column of [groups.incidents, groups.points, groups.point]) column.fill(0);
}

function copyOf({ ofTally, rowOfTally, ofPlace, ofKind }: CountColumns): CountColumns {
  return {
    ofTally: ofTally.slice(),
    rowOfTally: rowOfTally.slice(),
    ofPlace: ofPlace.slice(),
    ofKind: ofKind.slice(),
  };
}
