import type { Slices } from '../slices.ts';
import { isRangeStated, type FigureColumn } from '../table/figure-column.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import { parentRows } from '../table/parent-rows.ts';
import { rowBatches } from '../table/row-batches.ts';
import { addRow, emptyRowSet, hasRow, type RowSet } from '../table/row-set.ts';

/**
 * Rows, in the set or not, of which a part at whatever remove is in the set and states a number:
 * their own would count the same people twice. `null` where the table has no parents.
 */
export function* rowsStatedInParts(
  table: Pick<IncidentTable, 'ids' | 'length' | 'parent'>,
  figures: FigureColumn,
  rows: RowSet,
): Slices<RowSet | null> {
  const { codes, values } = table.parent;
  if (values.length === 0) return null;
  const rowOfValue = yield* parentRows(table);
  const grouping = emptyRowSet(table.length);
  const isStated = Uint8Array.from(figures.low, (_, code) => Number(isRangeStated(figures, code)));
  const parentOf = (row: number): number => rowOfValue[codes[row] ?? values.length] ?? -1;
  const addAncestors = (batch: Uint32Array): void => {
    for (let index = 0; index < batch.length; index++) {
      const row = batch[index] ?? 0;
      if (isStated[figures.codes[row] ?? 0] !== 1) continue;
      // Stops at an ancestor that is known already, which also ends a circle.
      for (
        let parent = parentOf(row);
        parent >= 0 && parent !== row && !hasRow(grouping, parent);
        parent = parentOf(parent)
      ) {
        addRow(grouping, parent);
      }
    }
  };
  for (const batch of rowBatches(rows)) {
    addAncestors(batch);
    yield;
  }
  return grouping;
}
