import type { Slices } from '../slices.ts';
import type { CodeArray } from '../table/code-array.ts';
import type { FacetColumn } from '../table/facet-column.ts';
import { rowBatches } from '../table/row-batches.ts';
import type { RowSet } from '../table/row-set.ts';

const listsPerSlice = 1 << 15;

/**
 * How many of the rows have each value, and last how many have none. Of lists each distinct one
 * is counted first and then stands for its values.
 */
export function* countValues(column: FacetColumn, rows: RowSet): Slices<Uint32Array> {
  const without = column.values.length;
  if (column.type === 'single') return yield* countCodes(column.codes, rows, without + 1);
  const { offsets, codes } = column.lists;
  const countOfList = yield* countCodes(column.codes, rows, offsets.length - 1);
  const counts = new Uint32Array(without + 1);
  for (let list = 0; list < countOfList.length; list++) {
    if (list % listsPerSlice === 0) yield;
    const count = countOfList[list] ?? 0;
    if (count === 0) continue;
    const from = offsets[list] ?? 0;
    const to = offsets[list + 1] ?? 0;
    if (from === to) counts[without] = (counts[without] ?? 0) + count;
    for (let index = from; index < to; index++) {
      const code = codes[index] ?? without;
      counts[code] = (counts[code] ?? 0) + count;
    }
  }
  return counts;
}

function* countCodes(codes: CodeArray, rows: RowSet, length: number): Slices<Uint32Array> {
  const counts = new Uint32Array(length);
  for (const batch of rowBatches(rows)) {
    addCodes(counts, codes, batch);
    yield;
  }
  return counts;
}

function addCodes(counts: Uint32Array, codes: CodeArray, batch: Uint32Array): void {
  for (let index = 0; index < batch.length; index++) {
    const code = codes[batch[index] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}
