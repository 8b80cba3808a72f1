import type { RowSet } from './row-set.ts';

const mostRows = 1024;

/**
 * The rows of a set in ascending order, up to 1,024 at a time, so that loops over columns run over
 * plain numbers and can pause in between. A batch is good until the next is asked for.
 */
export function* rowBatches(rows: RowSet): Generator<Uint32Array, void, void> {
  const batch = new Uint32Array(mostRows);
  for (let word = 0; word < rows.length;) {
    const { length, next } = fillBatch(batch, rows, word);
    if (length > 0) yield length === mostRows ? batch : batch.subarray(0, length);
    word = next;
  }
}

/** @param first word of the set to begin with; `next` is the one to go on with */
function fillBatch(
  batch: Uint32Array,
  rows: RowSet,
  first: number,
): { readonly length: number; readonly next: number } {
  let length = 0;
  let word = first;
  for (; word < rows.length && length + 32 <= mostRows; word++) {
    let bits = rows[word] ?? 0;
    const row = word << 5;
    if (bits === 0xffff_ffff) {
      for (let bit = 0; bit < 32; bit++) batch[length++] = row + bit;
      continue;
    }
    while (bits !== 0) {
      batch[length++] = row + 31 - Math.clz32(bits & -bits);
      bits &= bits - 1;
    }
  }
  return { length, next: word };
}
