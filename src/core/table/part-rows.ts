/**
 * Rows of several parts and which of them make a table. A row's position counts through all
 * parts, one after the other.
 */
export interface PartRows {
  /** Position of each part's first row, and of what would come after the last part. */
  readonly firsts: Uint32Array;
  /** Position of each row of the table; some may be left out, none is there twice. */
  readonly order: Uint32Array;
  /** Room for a number a position; whatever stands there is anybody's to write over. */
  readonly scratch: Uint32Array<ArrayBuffer>;
}

/** Where the rows of each part begin. */
export function firstsOf(parts: readonly { readonly length: number }[]): Uint32Array {
  const firsts = new Uint32Array(parts.length + 1);
  for (const [part, { length }] of parts.entries()) firsts[part + 1] = (firsts[part] ?? 0) + length;
  return firsts;
}

/** Which part a position lies in. */
export function partOf(firsts: Uint32Array, position: number): number {
  let low = 0;
  let high = firsts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((firsts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
