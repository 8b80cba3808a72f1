import { kinds } from '../../incident/kinds.ts';
import { createCodes, type CodeArray } from '../../table/code-array.ts';
import { levelOf, type ClusterIndex } from './cluster-index.ts';

/** Counts of the groups of one zoom, moved along with the tallies: columns of groups × kinds, cell by cell. */
export interface GroupCounts {
  readonly zoom: number;
  /** Of each tally of a point: its group. */
  readonly ofTally: CodeArray;
  readonly incidents: Uint32Array<ArrayBuffer>;
  /** Tallies that have incidents: as many points as have some of this kind. */
  readonly tallies: Uint32Array<ArrayBuffer>;
  /** Their numbers joined by exclusive or: where there is one, that one. */
  readonly tally: Uint32Array<ArrayBuffer>;
}

/**
 * Groups of deeper zooms hold fewer points, and fewer of them are in view: to add these up costs
 * less than to move the counts of all.
 */
const leastPointsPerGroup = 8;

/** All 0; `null` where groups of this zoom hold too few points to be worth it. */
export function createGroupCounts(
  { hierarchy, tallies }: ClusterIndex,
  zoom: number,
): GroupCounts | null {
  const { length, first } = levelOf(hierarchy, zoom);
  if (length * leastPointsPerGroup > hierarchy.order.length) return null;
  const ofTally = createCodes(tallies.ofPoints, length);
  for (let group = 0; group < length; group++) {
    const from = tallies.firstOfRank[first[group] ?? 0];
    const to = tallies.firstOfRank[first[group + 1] ?? 0];
    ofTally.fill(group, from, to);
  }
  return {
    zoom,
    ofTally,
    incidents: new Uint32Array(length * kinds.length),
    tallies: new Uint32Array(length * kinds.length),
    tally: new Uint32Array(length * kinds.length),
  };
}

const none = new Uint32Array(0);
export const noGroups = { ofTally: none, incidents: none, tallies: none, tally: none };

/** Adds up the tallies from `from` up to `to` in their groups, which stand at 0. */
export function addTallies(
  { ofTally: groupOfTally, incidents, tallies: talliesOfCell, tally: tallyOfCell }: GroupCounts,
  { tallies }: ClusterIndex,
  ofTally: CodeArray,
  from: number,
  to: number,
): void {
  for (let tally = from; tally < to; tally++) {
    const count = ofTally[tally] ?? 0;
    if (count === 0) continue;
    const cell = (groupOfTally[tally] ?? 0) * kinds.length + (tallies.kind[tally] ?? 0);
    incidents[cell] = (incidents[cell] ?? 0) + count;
    talliesOfCell[cell] = (talliesOfCell[cell] ?? 0) + 1;
    tallyOfCell[cell] = (tallyOfCell[cell] ?? 0) ^ tally;
  }
}

export function clearGroups({ incidents, tallies, tally }: GroupCounts): void {
  for (const column of [incidents, tallies, tally]) column.fill(0);
}

export function clearGroup({ incidents, tallies, tally }: GroupCounts, group: number): void {
  const from = group * kinds.length;
  for (const column of [incidents, tallies, tally]) column.fill(0, from, from + kinds.length);
}
