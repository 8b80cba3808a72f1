import type { Slices } from '../slices.ts';
import type { IncidentTable } from './incident-table.ts';
import { rowOrder, sortValue, type RowSort } from './row-order.ts';
import { hasRow, type RowSet } from './row-set.ts';
import { textAt } from './text-column.ts';

/** Where a row stands in a sort; `null` is an unknown value. Such a row need not exist any more. */
export interface RowKey {
  readonly value: number | null;
  readonly id: string;
}

export interface PageQuery {
  readonly sort: RowSort;
  /** The page begins with the first row of the set whose key comes after this, or is this, … */
  readonly from: { readonly key: RowKey; readonly isIncluded: boolean } | null;
  /** … and that many further on. */
  readonly skip: number;
  readonly limit: number;
}

export interface RowPage {
  /** Rows of the table, in order. */
  readonly rows: Uint32Array<ArrayBuffer>;
  /** Key of the last row, where more follow. */
  readonly next: RowKey | null;
  /** Rows of the set before the first of the page. */
  readonly before: number;
}

const rowsPerSlice = 1 << 16;

/**
 * A page of a set in an order. The order of the whole table is made once (`rowOrder`); then the
 * start is found by halving, and the rows up to the page's end are looked at for whether they
 * are in the set.
 */
export function* pageOfRows(
  table: IncidentTable,
  set: RowSet,
  { sort, from, skip, limit }: PageQuery,
): Slices<RowPage> {
  const order = yield* rowOrder(table, sort);
  const start = from === null ? 0 : positionOf(table, order, sort, from);
  let before = 0;
  for (let at = 0; at < start; at++) {
    if (at % rowsPerSlice === 0) yield;
    if (hasRow(set, order[at] ?? 0)) before++;
  }
  const rows: number[] = [];
  let passed = 0;
  let isMore = false;
  for (let at = start; at < order.length && !isMore; at++) {
    if (at % rowsPerSlice === 0) yield;
    const row = order[at] ?? 0;
    if (!hasRow(set, row)) continue;
    if (passed < skip) passed++;
    else if (rows.length < limit) rows.push(row);
    else isMore = true;
  }
  const last = rows.at(-1);
  return {
    rows: Uint32Array.from(rows),
    next: isMore && last !== undefined ? keyOfRow(table, last, sort) : null,
    before: before + passed,
  };
}

export function keyOfRow(table: IncidentTable, row: number, { field }: RowSort): RowKey {
  return { value: sortValue(table, row, field), id: textAt(table.ids, row) };
}

/** How many rows of the order come before the key, or up to it where it is not included. */
function positionOf(
  table: IncidentTable,
  order: Uint32Array,
  sort: RowSort,
  { key, isIncluded }: NonNullable<PageQuery['from']>,
): number {
  const compare = keyOrder(sort);
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const side = compare(keyOfRow(table, order[middle] ?? 0, sort), key);
    if (side < 0 || (side === 0 && !isIncluded)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keyOrder({ order }: RowSort): (a: RowKey, b: RowKey) => number {
  const sign = order === 'ascending' ? 1 : -1;
  return (a, b) => {
    if (a.value !== b.value) {
      if (a.value === null) return 1;
      if (b.value === null) return -1;
      return sign * (a.value - b.value);
    }
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  };
}
