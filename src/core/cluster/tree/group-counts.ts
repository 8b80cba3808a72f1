import { kinds } from '../../incident/kinds.ts';
import type { CodeArray } from '../../table/code-array.ts';
import { levelOf, type ClusterIndex } from './cluster-index.ts';
import { endOfTallies } from './tallies.ts';

/** Counts of the groups of one zoom, moved along with those of the points. */
export interface GroupCounts {
  readonly zoom: number;
  /** Of each point: its group. */
  readonly ofPoint: Uint32Array<ArrayBuffer>;
  /** Incidents, groups × kinds. */
  readonly incidents: Uint32Array<ArrayBuffer>;
  /** Points that have incidents. */
  readonly points: Uint32Array<ArrayBuffer>;
  /** Their numbers joined by exclusive or: where there is one, that one. */
  readonly point: Uint32Array<ArrayBuffer>;
}

/**
 * Deeper groups hold fewer points, and fewer of them are in view: adding up those costs less than
 * moving the counts of all.
 */
const leastPointsPerGroup = 4;

/** All 0; `null` where groups of this zoom hold too few points to be worth it. */
export function createGroupCounts(index: ClusterIndex, zoom: number): GroupCounts | null {
  const { order } = index.hierarchy;
  const { length, first } = levelOf(index.hierarchy, zoom);
  if (length * leastPointsPerGroup > order.length) return null;
  const ofPoint = new Uint32Array(order.length);
  for (let group = 0; group < length; group++) {
    const end = first[group + 1] ?? 0;
    for (let rank = first[group] ?? 0; rank < end; rank++) ofPoint[order[rank] ?? 0] = group;
  }
  return {
    zoom,
    ofPoint,
    incidents: new Uint32Array(length * kinds.length),
    points: new Uint32Array(length),
    point: new Uint32Array(length),
  };
}

/** Adds a group up from the tallies of its points. */
export function sumGroup(
  groups: GroupCounts,
  { hierarchy, tallies }: ClusterIndex,
  { ofTally, ofPlace }: { readonly ofTally: CodeArray; readonly ofPlace: Uint32Array },
  group: number,
): void {
  const { first } = levelOf(hierarchy, groups.zoom);
  const { incidents } = groups;
  const offset = group * kinds.length;
  incidents.fill(0, offset, offset + kinds.length);
  let points = 0;
  let point = 0;
  const end = first[group + 1] ?? 0;
  for (let rank = first[group] ?? 0; rank < end; rank++) {
    const place = hierarchy.order[rank] ?? 0;
    if (ofPlace[place] === 0) continue;
    points++;
    point ^= place;
    const last = endOfTallies(tallies, place);
    for (let tally = tallies.first[place] ?? 0; tally < last; tally++) {
      const at = offset + (tallies.column[tally] ?? 0);
      incidents[at] = (incidents[at] ?? 0) + (ofTally[tally] ?? 0);
    }
  }
  groups.points[group] = points;
  groups.point[group] = point;
}
