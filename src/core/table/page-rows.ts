import type { Incident } from '../incident/incident.ts';
import { unknownBound } from './figure-columns.ts';
import type { IncidentTable } from './incident-table.ts';

export const sortFields = ['start', 'kind', 'place', 'killed', 'injured'] as const;
export type SortField = (typeof sortFields)[number];

/**
 * `kind` and `place` by their fixed order; `killed` and `injured` by the best figure, where
 * unknown the low, then the high; rows without any come last in either order.
 */
export interface RowSort {
  readonly field: SortField;
  readonly order: 'ascending' | 'descending';
}

/** Where a row stands in a sort; `null` is an unknown value. */
export interface RowKey {
  readonly value: number | null;
  readonly id: string;
}

export interface Page {
  readonly rows: readonly Incident[];
  /** Key of the last row, where more follow. */
  readonly next: RowKey | null;
}

/** The first `limit` of the rows whose key comes after `after`; such a row need not exist any more. Ties break by id, ascending. */
export function pageRows(
  table: IncidentTable,
  rows: readonly number[],
  sort: RowSort,
  after: RowKey | null,
  limit: number,
): Page {
  const compare = keyOrder(sort);
  const keyed = rows.map((row) => ({ row, key: keyOfRow(table, row, sort) }));
  const following = keyed
    .filter(({ key }) => after === null || compare(key, after) > 0)
    .toSorted((a, b) => compare(a.key, b.key));
  const page = following.slice(0, limit);
  return {
    rows: page.flatMap(({ row }) => table.incidents[row] ?? []),
    next: following.length > page.length ? (page.at(-1)?.key ?? null) : null,
  };
}

function keyOfRow(table: IncidentTable, row: number, sort: RowSort): RowKey {
  return { value: valueOfRow(table, row, sort.field), id: table.ids[row] ?? '' };
}

function valueOfRow(table: IncidentTable, row: number, field: SortField): number | null {
  switch (field) {
    case 'start':
    case 'kind':
      return table[field][row] ?? null;
    case 'place':
      return table.placeClass[row] ?? null;
    case 'killed':
    case 'injured': {
      const { best, low, high } = table[field];
      const known = [best[row], low[row], high[row]].find(
        (bound) => bound !== undefined && bound !== unknownBound,
      );
      return known ?? null;
    }
  }
}

function keyOrder(sort: RowSort): (a: RowKey, b: RowKey) => number {
  const sign = sort.order === 'ascending' ? 1 : -1;
  return (a, b) => {
    if (a.value !== b.value) {
      if (a.value === null) return 1;
      if (b.value === null) return -1;
      return sign * (a.value - b.value);
    }
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  };
}
