import type { Slices } from '../slices.ts';
import type { IncidentTable } from './incident-table.ts';
import { rowsOfIds } from './rows-of-ids.ts';

type Family = Pick<IncidentTable, 'ids' | 'parent'>;

const rowsOfTable = new WeakMap<Family, Int32Array>();

/** The row of each value of `table.parent`, −1 where the table has none. Looked for once a table. */
export function* parentRows(table: Family): Slices<Int32Array> {
  const known = rowsOfTable.get(table);
  if (known !== undefined) return known;
  const rows = yield* rowsOfIds(table.ids, table.parent.values);
  rowsOfTable.set(table, rows);
  return rows;
}
