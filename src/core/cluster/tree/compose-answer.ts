import { containsPoint, type Bbox } from '../../geo/bbox.ts';
import { kinds } from '../../incident/kinds.ts';
import { unlocatedCode, type AreaName } from '../../table/place-column.ts';
import { textAt, type TextColumn } from '../../table/text-column.ts';
import type { Answer, AreaColumns, NodeColumns } from '../answer.ts';
import { levelOf } from './cluster-index.ts';
import type { Sight } from './groups-in-sight.ts';
import { endOfTallies, kindOfColumn } from './tallies.ts';
import type { WindowCounts } from './window-counts.ts';

/** An answer without what the engine says of it. */
export type WindowAnswer = Omit<Answer, 'viewId' | 'version' | 'window' | 'grouping'>;

/** What is to be seen of the counts. */
export interface Scene {
  readonly sight: Sight;
  readonly bbox: Bbox;
  /** 1 for each kind that is shown, else 0. */
  readonly chosen: Uint8Array;
  readonly isEveryKind: boolean;
}

/** `placeClass` of a node of several incidents. */
const severalClasses = 255;

/**
 * Reads an answer off counts that are right for the scene's sight. Looks at no incident but those
 * that stand alone. Allocates the columns of the answer, and four bytes three times for each group
 * in sight.
 */
export function composeAnswer(counts: WindowCounts, scene: Scene, possible: number): WindowAnswer {
  const { table } = counts.index;
  const shown = findShown(counts, scene);
  const nodes = nodeColumns(counts, scene, shown);
  const areas = areaColumns(counts, scene);
  const unlocated = countPlace(counts, scene, unlocatedCode(table.place));
  const total = sum(counts.ofKind.map((count, kind) => (scene.chosen[kind] === 1 ? count : 0)));
  const nodesOutside = total - sum(nodes.count) - sum(areas.count) - unlocated;
  return { nodes, areas, nodesOutside, unlocated, total, possible, all: table.length };
}

/** Groups whose symbol stands in the box. */
interface Shown {
  readonly length: number;
  /** Index of each among those in sight. */
  readonly index: Uint32Array;
  /** The point where all of its incidents stand, −1 where there are several. */
  readonly point: Int32Array;
}

/** A symbol stands where all incidents of the group do, or at the group's center. */
function findShown(counts: WindowCounts, scene: Scene): Shown {
  const { sight, bbox } = scene;
  const { lon, lat } = counts.index.table.place;
  const index = new Uint32Array(sight.length);
  const points = new Int32Array(sight.length);
  const byKind = new Uint32Array(kinds.length);
  let length = 0;
  for (let at = 0; at < sight.length; at++) {
    const group = sight.groups[at] ?? 0;
    if (readKinds(counts, scene, group, byKind, 0) === 0) continue;
    const point = onlyPoint(counts, scene, group);
    const isInBox =
      point < 0
        ? containsPoint(bbox, [sight.lon[at] ?? NaN, sight.lat[at] ?? NaN])
        : containsPoint(bbox, [lon[point] ?? NaN, lat[point] ?? NaN]);
    if (!isInBox) continue;
    index[length] = at;
    points[length] = point;
    length++;
  }
  return { length, index, point: points };
}

function nodeColumns(counts: WindowCounts, scene: Scene, shown: Shown): NodeColumns {
  const { sight } = scene;
  const { place, placeClass, radius, inferredPlace, ids } = counts.index.table;
  const { length } = shown;
  const rows = new Int32Array(length).fill(-1);
  const nodes = {
    length,
    groups: new Uint32Array(length),
    lon: new Float64Array(length),
    lat: new Float64Array(length),
    count: new Uint32Array(length),
    countByKind: new Uint32Array(length * kinds.length),
    placeClass: new Uint8Array(length).fill(severalClasses),
    radiusMeters: new Float32Array(length),
    inferred: new Uint8Array(length),
    coincident: new Uint8Array(length),
  };
  for (let node = 0; node < length; node++) {
    const at = shown.index[node] ?? 0;
    const point = shown.point[node] ?? -1;
    const group = sight.groups[at] ?? 0;
    const count = readKinds(counts, scene, group, nodes.countByKind, node * kinds.length);
    nodes.groups[node] = group;
    nodes.lon[node] = (point < 0 ? sight.lon[at] : place.lon[point]) ?? NaN;
    nodes.lat[node] = (point < 0 ? sight.lat[at] : place.lat[point]) ?? NaN;
    nodes.count[node] = count;
    if (count > 1) {
      nodes.coincident[node] = point < 0 ? 0 : 1;
      continue;
    }
    const row = onlyRow(counts, scene, point);
    rows[node] = row;
    nodes.placeClass[node] = placeClass[row] ?? severalClasses;
    nodes.radiusMeters[node] = radius.meters[radius.codes[row] ?? -1] ?? 0;
    nodes.inferred[node] = inferredPlace[row] ?? 0;
  }
  return { ...nodes, ids: pickTexts(ids, rows) };
}

/** Areas of the table are by id and then by level. */
function areaColumns(counts: WindowCounts, scene: Scene): AreaColumns {
  const { table } = counts.index;
  const { place } = table;
  const points = place.lon.length;
  const ids: string[] = [];
  const level: AreaName['level'][] = [];
  const incidents: (string | null)[] = [];
  const listed: number[] = [];
  for (const [area, name] of place.areas.entries()) {
    const count = countPlace(counts, scene, points + area);
    if (count === 0) continue;
    listed.push(area);
    ids.push(name.id);
    level.push(name.level);
    incidents.push(count === 1 ? textAt(table.ids, onlyRow(counts, scene, points + area)) : null);
  }
  const { length } = listed;
  const count = new Uint32Array(length);
  const countByKind = new Uint32Array(length * kinds.length);
  const inferred = new Uint8Array(length);
  for (let index = 0; index < length; index++) {
    const area = points + (listed[index] ?? 0);
    count[index] = countPlace(counts, scene, area);
    const inferredOnes = readArea(counts, scene, area, countByKind, index);
    inferred[index] = inferredOnes === count[index] ? 1 : 0;
  }
  return { length, ids, level, count, countByKind, incidents, inferred };
}

/** Adds what an area shows of each kind to its line of `countByKind`; answers of how many the place is inferred. */
function readArea(
  { index: { tallies }, ofTally }: WindowCounts,
  { chosen }: Scene,
  place: number,
  countByKind: Uint32Array,
  line: number,
): number {
  let inferred = 0;
  const end = endOfTallies(tallies, place);
  for (let tally = tallies.first[place] ?? 0; tally < end; tally++) {
    const count = ofTally[tally] ?? 0;
    if (count === 0) continue;
    const column = tallies.column[tally] ?? 0;
    const kind = kindOfColumn(column);
    if (chosen[kind] !== 1) continue;
    const cell = line * kinds.length + kind;
    countByKind[cell] = (countByKind[cell] ?? 0) + count;
    if (column !== kind) inferred += count;
  }
  return inferred;
}

/** Writes how many of each kind a group shows, from `offset`; answers how many in all. */
function readKinds(
  { index, groups, ofTally }: WindowCounts,
  { sight, chosen }: Scene,
  group: number,
  target: Uint32Array,
  offset: number,
): number {
  let count = 0;
  if (groups !== null) {
    for (let kind = 0; kind < kinds.length; kind++) {
      const own = chosen[kind] === 1 ? (groups.incidents[group * kinds.length + kind] ?? 0) : 0;
      target[offset + kind] = own;
      count += own;
    }
    return count;
  }
  const { hierarchy, tallies } = index;
  const { first } = levelOf(hierarchy, sight.zoom);
  const firstPoint = hierarchy.order[first[group] ?? 0] ?? 0;
  const lastPoint = hierarchy.order[(first[group + 1] ?? 0) - 1] ?? 0;
  const end = endOfTallies(tallies, lastPoint);
  target.fill(0, offset, offset + kinds.length);
  for (let tally = tallies.first[firstPoint] ?? 0; tally < end; tally++) {
    const kind = tallies.column[tally] ?? 0;
    if (chosen[kind] !== 1) continue;
    const own = ofTally[tally] ?? 0;
    target[offset + kind] = (target[offset + kind] ?? 0) + own;
    count += own;
  }
  return count;
}

/** Where all that a group shows stands at one point, that point; else −1. */
function onlyPoint(counts: WindowCounts, scene: Scene, group: number): number {
  const { index, groups, ofPlace } = counts;
  const { order } = index.hierarchy;
  if (groups !== null && groups.points[group] === 1) return groups.point[group] ?? -1;
  if (groups !== null && scene.isEveryKind) return -1;
  const { first } = levelOf(index.hierarchy, scene.sight.zoom);
  const end = first[group + 1] ?? 0;
  let found = -1;
  for (let rank = first[group] ?? 0; rank < end; rank++) {
    const point = order[rank] ?? 0;
    if (ofPlace[point] === 0 || countPlace(counts, scene, point) === 0) continue;
    if (found >= 0) return -1;
    found = point;
  }
  return found;
}

/** How many incidents a place shows. */
function countPlace(
  { index: { tallies }, ofTally, ofPlace }: WindowCounts,
  { chosen, isEveryKind }: Scene,
  place: number,
): number {
  if (isEveryKind) return ofPlace[place] ?? 0;
  let count = 0;
  const end = endOfTallies(tallies, place);
  for (let tally = tallies.first[place] ?? 0; tally < end; tally++) {
    if (chosen[kindOfColumn(tallies.column[tally] ?? 0)] === 1) count += ofTally[tally] ?? 0;
  }
  return count;
}

/** The row of a place that shows one incident; −1 where it shows none. */
function onlyRow(
  { index: { tallies }, ofTally, rowOfTally }: WindowCounts,
  { chosen }: Scene,
  place: number,
): number {
  const end = endOfTallies(tallies, place);
  for (let tally = tallies.first[place] ?? 0; tally < end; tally++) {
    const isChosen = chosen[kindOfColumn(tallies.column[tally] ?? 0)] === 1;
    if (isChosen && ofTally[tally] === 1) return rowOfTally[tally] ?? -1;
  }
  return -1;
}

/** The texts of some rows, copied as bytes; nothing where the row is −1. */
function pickTexts({ bytes, offsets }: TextColumn, rows: Int32Array): TextColumn {
  const { length } = rows;
  const picked = new Uint32Array(length + 1);
  for (let index = 0; index < length; index++) {
    const row = rows[index] ?? -1;
    const own = row < 0 ? 0 : (offsets[row + 1] ?? 0) - (offsets[row] ?? 0);
    picked[index + 1] = (picked[index] ?? 0) + own;
  }
  const copied = new Uint8Array(picked[length] ?? 0);
  for (let index = 0; index < length; index++) {
    const from = offsets[rows[index] ?? -1] ?? 0;
    const to = picked[index] ?? 0;
    const own = (picked[index + 1] ?? 0) - to;
    for (let byte = 0; byte < own; byte++) copied[to + byte] = bytes[from + byte] ?? 0;
  }
  return { length, bytes: copied, offsets: picked };
}

function sum(counts: Uint32Array): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
