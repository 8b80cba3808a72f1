import type { Bbox } from '../geo/bbox.ts';
import { placeClasses } from '../incident/place.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import type { LocationGroups } from './group-locations.ts';

/** What stays the same while the window moves. */
export interface View {
  readonly table: IncidentTable;
  /** Rows that the filter lets pass. */
  readonly rows: Int32Array;
  readonly groups: LocationGroups;
  /** By id and then by level. */
  readonly areas: readonly AreaName[];
  /** Where a row is counted: a group, after these an area, −1 for neither. */
  readonly slotOfRow: Int32Array;
  readonly bbox: Bbox;
  /** Opaque name of a group. */
  readonly cellOfGroup: (group: number) => string;
}

export interface AreaName {
  readonly id: string;
  readonly level: 'admin2' | 'admin1' | 'country';
}

export function prepareView(parts: Omit<View, 'areas' | 'slotOfRow'>): View {
  const { table, groups } = parts;
  const areaOfRow = Array.from(parts.rows, (row) => areaName(table, row));
  const areaOfKey = new Map<string, AreaName>();
  for (const area of areaOfRow) if (area !== null) areaOfKey.set(keyOf(area), area);
  const keys = [...areaOfKey.keys()].toSorted();
  const slotOfKey = new Map(keys.map((key, index) => [key, groups.length + index]));

  const slotOfRow = new Int32Array(table.length).fill(-1);
  parts.rows.forEach((row, index) => {
    const area = areaOfRow[index] ?? null;
    const location = table.locations.ofRow[row] ?? -1;
    slotOfRow[row] =
      area === null ? (groups.ofLocation[location] ?? -1) : (slotOfKey.get(keyOf(area)) ?? -1);
  });
  const areas = keys.flatMap((key) => areaOfKey.get(key) ?? []);
  return { ...parts, areas, slotOfRow };
}

function areaName(table: IncidentTable, row: number): AreaName | null {
  const id = table.area.values[table.area.codes[row] ?? -1];
  const level = placeClasses[table.placeClass[row] ?? -1];
  if (id === undefined) return null;
  return level === 'admin2' || level === 'admin1' || level === 'country' ? { id, level } : null;
}

function keyOf(area: AreaName): string {
  return `${area.id} ${area.level}`;
}
