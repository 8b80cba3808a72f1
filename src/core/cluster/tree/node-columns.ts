import { containsPoint } from '../../geo/bbox.ts';
import { kinds } from '../../incident/kinds.ts';
import type { TextColumn } from '../../table/text-column.ts';
import type { NodeColumns } from '../answer.ts';
import { pointOfTally, talliesOfGroup } from './cluster-index.ts';
import { packColumns } from './packed-columns.ts';
import type { NodeDraft, Scene } from './scene.ts';
import { areOfOnePoint } from './tallies.ts';
import type { WindowCounts } from './window-counts.ts';

/** `placeClass` of a node of several incidents. */
const severalClasses = 255;

/**
 * The groups in sight that show an incident and whose symbol stands in the box: where all that it
 * shows does, or at the group's center.
 */
export function nodeColumns(counts: WindowCounts, scene: Scene): NodeColumns {
  const { sight, nodes: draft } = scene;
  const { place, placeClass, radius, inferredPlace } = counts.index.table;
  let node = 0;
  for (let at = 0; at < sight.length; at++) {
    const group = sight.groups[at] ?? 0;
    const count = readKinds(counts, scene, group, draft.countByKind, node * kinds.length);
    if (count === 0) continue;
    const tally = onlyTally(counts, scene, group);
    const point = tally < 0 ? -1 : pointOfTally(counts.index, sight.zoom, group, tally);
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
  return packNodes(draft, node, counts.index.table.ids);
}

function packNodes(draft: NodeDraft, length: number, ids: TextColumn): NodeColumns {
  const idBytes = measureIds(draft, length, ids);
  const cells = length * kinds.length;
  const pack = packColumns(8 * 2 * length + 4 * (4 * length + 1 + cells) + 3 * length + idBytes);
  return {
    length,
    lon: pack.float64(draft.lon, length),
    lat: pack.float64(draft.lat, length),
    groups: pack.uint32(draft.groups, length),
    count: pack.uint32(draft.count, length),
    countByKind: pack.uint32(draft.countByKind, cells),
    radiusMeters: pack.float32(draft.radiusMeters, length),
    ids: {
      length,
      offsets: pack.uint32(draft.idOffsets, length + 1),
      bytes: copyIds(draft, length, ids, pack.bytes(idBytes)),
    },
    placeClass: pack.uint8(draft.placeClass, length),
    inferred: pack.uint8(draft.inferred, length),
    coincident: pack.uint8(draft.coincident, length),
  };
}

/** Writes where the id of each node ends; answers how many bytes all of them take. */
function measureIds({ row, idOffsets }: NodeDraft, length: number, ids: TextColumn): number {
  for (let node = 0; node < length; node++) {
    const own = row[node] ?? -1;
    const bytes = own < 0 ? 0 : (ids.offsets[own + 1] ?? 0) - (ids.offsets[own] ?? 0);
    idOffsets[node + 1] = (idOffsets[node] ?? 0) + bytes;
  }
  return idOffsets[length] ?? 0;
}

function copyIds(
  { row, idOffsets }: NodeDraft,
  length: number,
  ids: TextColumn,
  target: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  for (let node = 0; node < length; node++) {
    const end = idOffsets[node + 1] ?? 0;
    let from = ids.offsets[row[node] ?? 0] ?? 0;
    for (let to = idOffsets[node] ?? 0; to < end; to++) target[to] = ids.bytes[from++] ?? 0;
  }
  return target;
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

/** Where all that a group shows stands at one point, a tally of that point, and the only one where it is one incident; else −1. */
function onlyTally(counts: WindowCounts, { sight, chosen }: Scene, group: number): number {
  const { index, groups, ofTally } = counts;
  let found = -1;
  if (groups !== null) {
    for (let kind = 0; kind < kinds.length; kind++) {
      const cell = group * kinds.length + kind;
      const points = groups.tallies[cell] ?? 0;
      if (chosen[kind] !== 1 || points === 0) continue;
      const tally = groups.tally[cell] ?? -1;
      if (points > 1 || (found >= 0 && !areOfOnePoint(index.tallies, found, tally))) return -1;
      found = tally;
    }
    return found;
  }
  const { from, to } = talliesOfGroup(index, sight.zoom, group);
  for (let tally = from; tally < to; tally++) {
    const isShown = ofTally[tally] !== 0 && chosen[index.tallies.kind[tally] ?? 0] === 1;
    if (!isShown) continue;
    if (found >= 0 && !areOfOnePoint(index.tallies, found, tally)) return -1;
    found = tally;
  }
  return found;
}
