import type { RowSet } from './row-set.ts';

/** Both are of one table. */
export function rowsInBoth(a: RowSet, b: RowSet): RowSet {
  const rows = new Uint32Array(a.length);
  for (let word = 0; word < rows.length; word++) rows[word] = (a[word] ?? 0) & (b[word] ?? 0);
  return rows;
}

/** The rows of `a` that are not in `b`. */
export function rowsWithout(a: RowSet, b: RowSet): RowSet {
  const rows = new Uint32Array(a.length);
  for (let word = 0; word < rows.length; word++) rows[word] = (a[word] ?? 0) & ~(b[word] ?? 0);
  return rows;
}
