import { kinds } from '../../incident/kinds.ts';
import type { AreaName } from '../../table/place-column.ts';
import { textAt } from '../../table/text-column.ts';
import type { AreaColumns } from '../answer.ts';
import { packColumns } from './packed-columns.ts';
import type { Scene } from './scene.ts';
import { firstOfArea, talliesPerArea } from './tallies.ts';
import type { WindowCounts } from './window-counts.ts';

/** The areas that show an incident; those of the table are by id and then by level. */
export function areaColumns(counts: WindowCounts, scene: Scene): AreaColumns {
  const { place } = counts.index.table;
  const { areas: draft } = scene;
  let length = 0;
  for (let area = 0; area < place.areas.length; area++) {
    const count = countArea(counts, scene, area);
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
  const cells = length * kinds.length;
  const pack = packColumns(4 * (length + cells) + length);
  return {
    length,
    ids: draft.ids.slice(0, length),
    level: draft.level.slice(0, length),
    incidents: draft.incidents.slice(0, length),
    count: pack.uint32(draft.count, length),
    countByKind: pack.uint32(draft.countByKind, cells),
    inferred: pack.uint8(draft.inferred, length),
  };
}

const noArea: AreaName = { id: '', level: 'country' };

/** The id of the only incident that an area shows: mostly that of the answer before, as text already. */
function idInArea(counts: WindowCounts, scene: Scene, area: number): string {
  const { ids } = counts.index.table;
  const { lastRow, lastId } = scene.areas;
  const row = rowInArea(counts, scene, area);
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
export function countArea(
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
