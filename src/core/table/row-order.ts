import type { Slices } from '../slices.ts';
import { unknownBound, type FigureColumn } from './figure-column.ts';
import type { IncidentTable } from './incident-table.ts';
import { sortedByDigit, sortedByKey } from './radix-sort.ts';
import type { TextColumn } from './text-column.ts';

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

/** Orders of a table that are kept: the newest first and another that the reader chose, and the one by id. */
const keptOrders = 3;
const ordersOfTable = new WeakMap<IncidentTable, Map<string, Uint32Array<ArrayBuffer>>>();

/**
 * All rows of a table in an order, ties by id, ascending, as strings are compared. Made once by
 * radix sorts and kept, since a list asks for it again and again; 4 bytes a row.
 */
export function* rowOrder(table: IncidentTable, sort: RowSort): Slices<Uint32Array<ArrayBuffer>> {
  const orders = ordersOfTable.get(table) ?? new Map<string, Uint32Array<ArrayBuffer>>();
  ordersOfTable.set(table, orders);
  const byId = yield* kept(orders, 'id', () => sortedById(table.ids));
  return yield* kept(orders, `${sort.field} ${sort.order}`, () =>
    sortedByKey(byId, sortKeys(table, sort)),
  );
}

/** What a row is sorted by; `null` where it is not known. */
export function sortValue(table: IncidentTable, row: number, field: SortField): number | null {
  switch (field) {
    case 'start':
    case 'kind':
      return table[field][row] ?? null;
    case 'place':
      return table.placeClass[row] ?? null;
    case 'killed':
    case 'injured':
      return figureOfCode(table[field], table[field].codes[row] ?? -1);
  }
}

function* kept(
  orders: Map<string, Uint32Array<ArrayBuffer>>,
  name: string,
  make: () => Slices<Uint32Array<ArrayBuffer>>,
): Slices<Uint32Array<ArrayBuffer>> {
  const order = orders.get(name) ?? (yield* make());
  // Set anew, so that what was asked for last is let go of last.
  orders.delete(name);
  orders.set(name, order);
  for (const oldest of orders.keys()) {
    if (orders.size <= keptOrders) break;
    orders.delete(oldest);
  }
  return order;
}

/** From the last byte to the first; a shorter id comes before one that goes on. */
function* sortedById({ length, bytes, offsets }: TextColumn): Slices<Uint32Array<ArrayBuffer>> {
  let longest = 0;
  for (let row = 0; row < length; row++) {
    longest = Math.max(longest, (offsets[row + 1] ?? 0) - (offsets[row] ?? 0));
  }
  let from = Uint32Array.from({ length }, (_, row) => row);
  let to = new Uint32Array(length);
  for (let at = longest - 1; at >= 0; at--) {
    const digitOf = (row: number): number => {
      const index = (offsets[row] ?? 0) + at;
      return index < (offsets[row + 1] ?? 0) ? rankOfByte(bytes[index] ?? 0) + 1 : 0;
    };
    const isSorted = yield* sortedByDigit(from, to, 257, digitOf);
    if (isSorted) [from, to] = [to, from];
  }
  return from;
}

/**
 * UTF-8 orders as code points do; strings are compared by UTF-16 units, where what needs a
 * surrogate (first byte from F0) comes before U+E000 to U+FFFF (first byte EE or EF).
 */
function rankOfByte(byte: number): number {
  if (byte >= 0xf0) return byte - 2;
  return byte >= 0xee ? byte + 0x10 : byte;
}

/** Ascending as the sort wants it; `0xffffffff` for what is not known. */
function sortKeys(table: IncidentTable, { field, order }: RowSort): Uint32Array {
  const keys = new Uint32Array(table.length);
  const values = field === 'killed' || field === 'injured' ? null : columnOf(table, field);
  if (values === null) {
    const { codes } = table[field === 'injured' ? 'injured' : 'killed'];
    const ranks = figureRanks(table[field === 'injured' ? 'injured' : 'killed'], order);
    for (let row = 0; row < keys.length; row++) keys[row] = ranks[codes[row] ?? 0] ?? 0;
    return keys;
  }
  // Years 1 to 6000 are 3.2 billion minutes, which 32 bits without a sign hold.
  let least = Infinity;
  let most = -Infinity;
  for (let row = 0; row < keys.length; row++) {
    const value = values[row] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  for (let row = 0; row < keys.length; row++) {
    const value = values[row] ?? 0;
    keys[row] = order === 'ascending' ? value - least : most - value;
  }
  return keys;
}

function columnOf(
  table: IncidentTable,
  field: 'start' | 'kind' | 'place',
): Int32Array | Uint8Array {
  return field === 'place' ? table.placeClass : table[field];
}

/** Rank of each distinct range. */
function figureRanks(column: FigureColumn, order: RowSort['order']): Uint32Array {
  const values = Array.from(column.low, (_, code) => figureOfCode(column, code));
  const distinct = [...new Set(values.filter((value) => value !== null))];
  const inOrder = distinct.toSorted((a, b) => (order === 'ascending' ? a - b : b - a));
  const rankOfValue = new Map(inOrder.map((value, rank) => [value, rank]));
  return Uint32Array.from(values, (value) =>
    value === null ? 0xffff_ffff : (rankOfValue.get(value) ?? 0),
  );
}

function figureOfCode({ best, low, high }: FigureColumn, code: number): number | null {
  const known = [best[code], low[code], high[code]].find(
    (bound) => bound !== undefined && bound !== unknownBound,
  );
  return known ?? null;
}
