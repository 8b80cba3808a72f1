import { containsPoint, type Bbox } from '../../geo/bbox.ts';
import { kinds } from '../../incident/kinds.ts';
import { unlocatedCode, type AreaName } from '../../table/place-column.ts';
import { textAt, type TextColumn } from '../../table/text-column.ts';
import type { Answer, AreaColumns, NodeColumns } from '../answer.ts';
import { levelOf, type ClusterIndex } from './cluster-index.ts';
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
  /** Written anew for every answer, which copies what it needs. */
  readonly nodes: NodeDraft;
  readonly areas: AreaDraft;
}

type NodeDraft = ReturnType<typeof nodeDraft>;
type AreaDraft = ReturnType<typeof areaDraft>;

export function createScene(
  { table }: ClusterIndex,
  { sight, bbox, chosen }: Pick<Scene, 'sight' | 'bbox' | 'chosen'>,
): Scene {
  return {
    sight,
    bbox,
    chosen,
    isEveryKind: chosen.every((isChosen) => isChosen === 1),
    nodes: nodeDraft(sight.length),
    areas: areaDraft(table.place.areas.length),
  };
}

function nodeDraft(length: number) {
  return {
    groups: new Uint32Array(length),
    lon: new Float64Array(length),
    lat: new Float64Array(length),
    count: new Uint32Array(length),
    countByKind: new Uint32Array(length * kinds.length),
    /** Of a single incident, else −1. */
    row: new Int32Array(length),
    placeClass: new Uint8Array(length),
    radiusMeters: new Float32Array(length),
    inferred: new Uint8Array(length),
    coincident: new Uint8Array(length),
  };
}

function areaDraft(length: number) {
  return {
    area: new Uint32Array(length),
    ids: [] as string[],
    level: [] as AreaName['level'][],
    incidents: [] as (string | null)[],
    count: new Uint32Array(length),
    countByKind: new Uint32Array(length * kinds.length),
    inferred: new Uint8Array(length),
    /** Of each area of the table: the row of the single incident that it showed last, and its id. */
    lastRow: new Int32Array(length).fill(-1),
    lastId: [] as string[],
  };
}

/** `placeClass` of a node of several incidents. */
const severalClasses = 255;

/**
 * Reads an answer off counts that are right for the scene's sight. Looks at no incident but those
 * that stand alone, and allocates only what the answer carries.
 */
export function composeAnswer(counts: WindowCounts, scene: Scene, possible: number): WindowAnswer {
  const { table } = counts.index;
  const nodes = nodeColumns(counts, scene);
  const areas = areaColumns(counts, scene);
  const unlocated = countPlace(counts, scene, unlocatedCode(table.place));
  let total = 0;
  for (let kind = 0; kind < kinds.length; kind++) {
    if (scene.chosen[kind] === 1) total += counts.ofKind[kind] ?? 0;
  }
  const nodesOutside = total - sum(nodes.count) - sum(areas.count) - unlocated;
  return { nodes, areas, nodesOutside, unlocated, total, possible, all: table.length };
}

/** A symbol stands where all incidents of the group do, or at the group's center. */
function nodeColumns(counts: WindowCounts, scene: Scene): NodeColumns {
  const { sight, nodes: draft } = scene;
  const { place, placeClass, radius, inferredPlace, ids } = counts.index.table;
  let node = 0;
  for (let at = 0; at < sight.length; at++) {
    const group = sight.groups[at] ?? 0;
    const count = readKinds(counts, scene, group, draft.countByKind, node * kinds.length);
    if (count === 0) continue;
    const tally = onlyTally(counts, scene, group);
    const point = tally < 0 ? -1 : pointOfTally(counts.index, tally);
    const lon = (point < 0 ? sight.lon[at] : place.lon[point]) ?? NaN;
    const lat = (point < 0 ? sight.lat[at] : place.lat[point]) ?? NaN;
    if (!containsPoint(scene.bbox, [lon, lat])) continue;
    const row = count === 1 ? (counts.rowOfTally[tally] ?? -1) : -1;
    draft.groups[node] = group;
    draft.lon[node] = lon;
    draft.lat[node] = lat;
    draft.count[node] = count;
    draft.row[node] = row;
    draft.placeClass[node] = row < 0 ? severalClasses : (placeClass[row] ?? 0);
    draft.radiusMeters[node] = row < 0 ? 0 : (radius.meters[radius.codes[row] ?? 0] ?? 0);
    draft.inferred[node] = row < 0 ? 0 : (inferredPlace[row] ?? 0);
    draft.coincident[node] = row < 0 && point >= 0 ? 1 : 0;
    node++;
  }
  return {
    length: node,
    groups: draft.groups.slice(0, node),
    lon: draft.lon.slice(0, node),
    lat: draft.lat.slice(0, node),
    count: draft.count.slice(0, node),
    countByKind: draft.countByKind.slice(0, node * kinds.length),
    ids: pickTexts(ids, draft.row, node),
    placeClass: draft.placeClass.slice(0, node),
    radiusMeters: draft.radiusMeters.slice(0, node),
    inferred: draft.inferred.slice(0, node),
    coincident: draft.coincident.slice(0, node),
  };
}

/** Areas of the table are by id and then by level. */
function areaColumns(counts: WindowCounts, scene: Scene): AreaColumns {
  const { place } = counts.index.table;
  const { areas: draft } = scene;
  let length = 0;
  for (let area = 0; area < place.areas.length; area++) {
    const count = countPlace(counts, scene, place.lon.length + area);
    if (count === 0) continue;
    draft.area[length] = area;
    draft.count[length] = count;
    length++;
  }
  for (let index = 0; index < length; index++) {
    const area = draft.area[index] ?? 0;
    const { id, level } = place.areas[area] ?? noArea;
    const count = draft.count[index] ?? 0;
    draft.ids[index] = id;
    draft.level[index] = level;
    draft.incidents[index] = count === 1 ? idInArea(counts, scene, area) : null;
    const inferred = readArea(counts, scene, area, index * kinds.length);
    draft.inferred[index] = inferred === count ? 1 : 0;
  }
  return {
    length,
    ids: draft.ids.slice(0, length),
    level: draft.level.slice(0, length),
    count: draft.count.slice(0, length),
    countByKind: draft.countByKind.slice(0, length * kinds.length),
    incidents: draft.incidents.slice(0, length),
    inferred: draft.inferred.slice(0, length),
  };
}

const noArea: AreaName = { id: '', level: 'country' };

/** The id of the only incident that an area shows: mostly that of the answer before, as text already. */
function idInArea(counts: WindowCounts, scene: Scene, area: number): string {
  const { place, ids } = counts.index.table;
  const { lastRow, lastId } = scene.areas;
  const row = onlyRow(counts, scene, place.lon.length + area);
  if (lastRow[area] !== row) {
    lastRow[area] = row;
    lastId[area] = textAt(ids, row);
  }
  return lastId[area] ?? '';
}

/** Writes how many of each kind an area shows, from `offset`; answers of how many the place is inferred. */
function readArea(
  { index, ofTally }: WindowCounts,
  { chosen, areas: { countByKind } }: Scene,
  area: number,
  offset: number,
): number {
  const first = firstOfArea(index.tallies, area);
  let inferred = 0;
  for (let kind = 0; kind < kinds.length; kind++) {
    const isChosen = chosen[kind] === 1;
    const ofInferred = isChosen ? (ofTally[first + kinds.length + kind] ?? 0) : 0;
    countByKind[offset + kind] = isChosen ? (ofTally[first + kind] ?? 0) + ofInferred : 0;
    inferred += ofInferred;
  }
  return inferred;
}

/** How many incidents an area shows, or at the last number what is not located. */
function countArea(
  { index, ofTally, ofArea }: WindowCounts,
  { chosen, isEveryKind }: Scene,
  area: number,
): number {
  if (isEveryKind) return ofArea[area] ?? 0;
  const first = firstOfArea(index.tallies, area);
  let count = 0;
  for (let column = 0; column < talliesPerArea; column++) {
    if (chosen[column % kinds.length] === 1) count += ofTally[first + column] ?? 0;
  }
  return count;
}

/** The row of an area that shows one incident. */
function rowInArea(
  { index, ofTally, rowOfTally }: WindowCounts,
  { chosen }: Scene,
  area: number,
): number {
  const first = firstOfArea(index.tallies, area);
  for (let column = 0; column < talliesPerArea; column++) {
    const isShown = chosen[column % kinds.length] === 1 && ofTally[first + column] === 1;
    if (isShown) return rowOfTally[first + column] ?? -1;
  }
  return -1;
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
  const { from, to } = talliesOfGroup(index, sight.zoom, group);
  for (let kind = 0; kind < kinds.length; kind++) target[offset + kind] = 0;
  for (let tally = from; tally < to; tally++) {
    const kind = index.tallies.kind[tally] ?? 0;
    if (chosen[kind] !== 1) continue;
    const own = ofTally[tally] ?? 0;
    target[offset + kind] = (target[offset + kind] ?? 0) + own;
    count += own;
  }
  return count;
}

/** Where all that a group shows stands at one point: a tally of it, and the only one where that is one incident; else −1. */
function onlyTally(counts: WindowCounts, scene: Scene, group: number): number {
  const { index, groups } = counts;
  const { firstOfRank } = index.tallies;
  let found = -1;
  /** Of the point of the tally that was found first. */
  let from = 0;
  let to = 0;
  for (;;) {
    const tally = 
  }
}

/** The texts of the first rows, copied as bytes; nothing where the row is −1. */
function pickTexts({ bytes, offsets }: TextColumn, rows: Int32Array, length: number): TextColumn {
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
