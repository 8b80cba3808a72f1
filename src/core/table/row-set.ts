/** A set of rows, one bit each: row r is bit r mod 32 of word ⌊r / 32⌋; bits beyond the last row are 0. */
export type RowSet = Uint32Array<ArrayBuffer>;

export function emptyRowSet(length: number): RowSet {
  return new Uint32Array(Math.ceil(length / 32));
}

export function fullRowSet(length: number): RowSet {
  const rows = emptyRowSet(length).fill(0xffff_ffff);
  const rest = length % 32;
  if (rest > 0) rows[rows.length - 1] = 2 ** rest - 1;
  return rows;
}

export function hasRow(rows: RowSet, row: number): boolean {
  return (((rows[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}

export function addRow(rows: RowSet, row: number): void {
  const word = row >>> 5;
  rows[word] = (rows[word] ?? 0) | (1 << (row & 31));
}

/** How many bits of a word are set. Warren, Hacker's Delight, 5-1. */
export function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

export function countRows(rows: RowSet): number {
  let count = 0;
  for (let word = 0; word < rows.length; word++) count += bitsOf(rows[word] ?? 0);
  return count;
}
