import { width, type Bbox } from '../../geo/bbox.ts';
import { project, unproject } from '../../geo/mercator.ts';
import type { ClusterLevel } from '../cluster-hierarchy.ts';
import { levelOf, talliesOfGroup, type ClusterIndex } from './cluster-index.ts';
import { shortWay } from '../short-way.ts';

/** Groups of one zoom of which something may stand in a box. */
export interface Sight {
  readonly zoom: number;
  readonly length: number;
  /** Their numbers, ascending. */
  readonly groups: Uint32Array;
  /** Their centers, degrees. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** How many tallies their points have. */
  readonly tallies: number;
}

/**
 * From the first zoom down: where a group's center lies farther from the box than any point of
 * that zoom from its center, nothing of the group is in the box. What is left are a few runs in
 * the order of the tree, and in these the groups of the next zoom are found by halving. The tree
 * is its own index and takes no further memory.
 *
 * Cost: a look at the groups near the box, zoom by zoom.
 */
export function groupsInSight(index: ClusterIndex, zoom: number, bbox: Bbox): Sight {
  const box = mercatorBox(bbox);
  let groups: number[] = [];
  /** Of the order of the tree: from, to, from, to. */
  let runs: number[] = [0, index.hierarchy.order.length];
  for (let depth = 0; depth <= zoom; depth++) {
    const level = levelOf(index.hierarchy, depth);
    groups = groupsInRuns(level, runs, box, index.spread[depth] ?? 0);
    runs = runsOf(level, groups);
  }
  return sightOf(index, zoom, groups);
}

interface MercatorBox {
  /** Of its middle; may lie outside 0 to 1. */
  readonly x: number;
  readonly halfWidth: number;
  readonly top: number;
  readonly bottom: number;
}

function mercatorBox(bbox: Bbox): MercatorBox {
  const [, south, , north] = bbox;
  const [x, top] = project(bbox[0] + width(bbox) / 2, north);
  const [, bottom] = project(0, south);
  return { x, halfWidth: width(bbox) / 720, top, bottom };
}

/** Centers and points are kept to 2⁻²⁴ of the world's width. */
const rounding = 2 ** -20;

function groupsInRuns(
  { first, x, y }: ClusterLevel,
  runs: readonly number[],
  box: MercatorBox,
  spread: number,
): number[] {
  const reach = spread + rounding;
  const groups: number[] = [];
  for (let run = 0; run < runs.length; run += 2) {
    const end = runs[run + 1] ?? 0;
    let group = groupStartingAt(first, runs[run] ?? 0);
    for (; (first[group] ?? end) < end; group++) {
      const centerY = y[group] ?? 0;
      if (centerY < box.top - reach || centerY > box.bottom + reach) continue;
      if (Math.abs(shortWay(box.x, x[group] ?? 0)) > box.halfWidth + reach) continue;
      groups.push(group);
    }
  }
  return groups;
}

function groupStartingAt(first: Uint32Array, rank: number): number {
  let low = 0;
  let high = first.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((first[middle] ?? 0) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Groups side by side are one run. */
function runsOf({ first }: ClusterLevel, groups: readonly number[]): number[] {
  const runs: number[] = [];
  for (const group of groups) {
    const from = first[group] ?? 0;
    const to = first[group + 1] ?? 0;
    if (runs.at(-1) === from) runs[runs.length - 1] = to;
    else runs.push(from, to);
  }
  return runs;
}

function sightOf(index: ClusterIndex, zoom: number, groups: readonly number[]): Sight {
  const { length } = groups;
  const { x, y } = levelOf(index.hierarchy, zoom);
  const lon = new Float64Array(length);
  const lat = new Float64Array(length);
  let tallies = 0;
  for (const [at, group] of groups.entries()) {
    [lon[at], lat[at]] = unproject(x[group] ?? 0, y[group] ?? 0);
    const { from, to } = talliesOfGroup(index, zoom, group);
    tallies += to - from;
  }
  return { zoom, length, groups: Uint32Array.from(groups), lon, lat, tallies };
}
