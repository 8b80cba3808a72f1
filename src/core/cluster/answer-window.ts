import { containsPoint } from '../geo/bbox.ts';
import { kinds } from '../incident/kinds.ts';
import type { TimeWindow } from '../time/interval.ts';
import type { Answer, AreaColumns, NodeColumns } from './answer.ts';
import { countSlots, type SlotCounts } from './count-slots.ts';
import type { AreaName, View } from './prepare-view.ts';

/** `placeClass` of an entry of several incidents. */
const severalClasses = 255;

/** What the window shows. A node is in view where its symbol stands in the box, edges included. */
export function answerWindow(
  view: View,
  window: TimeWindow,
): Omit<Answer, 'viewId' | 'version' | 'window'> {
  const counts = countSlots(view, window);
  const inView: number[] = [];
  let nodesOutside = 0;
  for (let group = 0; group < view.groups.length; group++) {
    const count = counts.count[group] ?? 0;
    if (count === 0) continue;
    if (containsPoint(view.bbox, positionOf(view, counts, group))) inView.push(group);
    else nodesOutside += count;
  }
  return {
    nodes: nodeColumns(view, counts, inView),
    areas: areaColumns(view, counts),
    nodesOutside,
    unlocated: counts.unlocated,
    total: counts.total,
    possible: counts.possible,
    all: view.table.length,
  };
}

/** Where all incidents share one coordinate, that coordinate; else the center of the group. */
function positionOf(view: View, counts: SlotCounts, group: number): [lon: number, lat: number] {
  const { table, groups } = view;
  const row = counts.sampleRow[group] ?? -1;
  return counts.isSpread[group] === 1
    ? [groups.lon[group] ?? NaN, groups.lat[group] ?? NaN]
    : [table.lon[row] ?? NaN, table.lat[row] ?? NaN];
}

function nodeColumns(view: View, counts: SlotCounts, slots: readonly number[]): NodeColumns {
  const { table } = view;
  /** Row of a single incident, −1 where there are several. */
  const rowOf = (slot: number): number => singleRow(counts, slot);
  return {
    length: slots.length,
    cells: slots.map(view.cellOfGroup),
    lon: Float64Array.from(slots, (slot) => positionOf(view, counts, slot)[0]),
    lat: Float64Array.from(slots, (slot) => positionOf(view, counts, slot)[1]),
    count: Uint32Array.from(slots, (slot) => counts.count[slot] ?? 0),
    countByKind: pickByKind(counts, slots),
    incidents: slots.map((slot) => table.ids[rowOf(slot)] ?? null),
    placeClass: Uint8Array.from(slots, (slot) => table.placeClass[rowOf(slot)] ?? severalClasses),
    radiusMeters: Float32Array.from(slots, (slot) => table.radiusMeters[rowOf(slot)] ?? 0),
    inferred: Uint8Array.from(slots, (slot) => table.inferredPlace[rowOf(slot)] ?? 0),
    coincident: Uint8Array.from(slots, (slot) =>
      rowOf(slot) < 0 && counts.isSpread[slot] === 0 ? 1 : 0,
    ),
  };
}

function areaColumns(view: View, counts: SlotCounts): AreaColumns {
  const found: { readonly area: AreaName; readonly slot: number }[] = [];
  view.areas.forEach((area, index) => {
    const slot = view.groups.length + index;
    if ((counts.count[slot] ?? 0) > 0) found.push({ area, slot });
  });
  const slots = found.map(({ slot }) => slot);
  return {
    length: found.length,
    ids: found.map(({ area }) => area.id),
    level: found.map(({ area }) => area.level),
    count: Uint32Array.from(slots, (slot) => counts.count[slot] ?? 0),
    countByKind: pickByKind(counts, slots),
    incidents: slots.map((slot) => view.table.ids[singleRow(counts, slot)] ?? null),
    inferred: Uint8Array.from(slots, (slot) =>
      counts.inferred[slot] === counts.count[slot] ? 1 : 0,
    ),
  };
}

function singleRow(counts: SlotCounts, slot: number): number {
  return counts.count[slot] === 1 ? (counts.sampleRow[slot] ?? -1) : -1;
}

function pickByKind(counts: SlotCounts, slots: readonly number[]): Uint32Array {
  const picked = new Uint32Array(slots.length * kinds.length);
  slots.forEach((slot, index) => {
    const first = slot * kinds.length;
    picked.set(counts.countByKind.subarray(first, first + kinds.length), index * kinds.length);
  });
  return picked;
}
