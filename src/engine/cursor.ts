import type { RowSort } from '../core/table/row-order.ts';
import type { RowKey } from '../core/table/row-page.ts';
import { EngineError, type Cursor } from './protocol.ts';

/** Where a page ended: the sort and the key of its last row, not a number of rows, so that it holds when rows come or go. */
export function writeCursor(key: RowKey, sort: RowSort): Cursor {
  return JSON.stringify([sort.field, sort.order, key.value, key.id]);
}

/** @throws EngineError `stale` where the cursor comes from another sort or from elsewhere */
export function readCursor(cursor: Cursor, sort: RowSort): RowKey {
  const parts = parse(cursor);
  const [field, order, value, id] = parts;
  const isKey = (typeof value === 'number' || value === null) && typeof id === 'string';
  if (parts.length !== 4 || field !== sort.field || order !== sort.order || !isKey) {
    throw new EngineError(
      'stale',
      `not a cursor of a sort by ${sort.field}, ${sort.order}: ${cursor}`,
    );
  }
  return { value, id };
}

function parse(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
