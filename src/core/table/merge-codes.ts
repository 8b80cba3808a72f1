import { createCodes, type CodeArray } from './code-array.ts';
import { partOf, type PartRows } from './part-rows.ts';

/** Codes of a table made of those of its parts. */
export interface MergedCodes {
  /** Of each row; numbered by the first row that has it, the number after the last where a row has none. */
  readonly codes: CodeArray;
  /** Of each number, the part that its first row comes from and its code there. */
  readonly origins: {
    readonly length: number;
    readonly part: Uint32Array<ArrayBuffer>;
    readonly code: Uint32Array<ArrayBuffer>;
  };
}

/**
 * What no row has gets no number, so the result depends on the rows and their order alone.
 *
 * @param meaning of each part and each of its codes, a number from 0 to `count` − 1: the same in two parts where they mean the same; `count` means none
 */
export function mergeCodes(
  { firsts, order, scratch }: PartRows,
  columns: readonly CodeArray[],
  meaning: readonly Uint32Array[],
  count: number,
): MergedCodes {
  const meanings = codesIn(scratch, count + 1);
  const none = new Uint32Array(0);
  for (const [part, codes] of columns.entries()) {
    translate(codes, meaning[part] ?? none, count, meanings, firsts[part] ?? 0);
  }

  const positions = firstPositions(meanings, order, count);
  const numbers = new Uint32Array(count + 1).fill(positions.length);
  const part = new Uint32Array(positions.length);
  const code = new Uint32Array(positions.length);
  for (let number = 0; number < positions.length; number++) {
    const position = positions[number] ?? 0;
    numbers[meanings[position] ?? count] = number;
    const from = partOf(firsts, position);
    part[number] = from;
    code[number] = columns[from]?.[position - (firsts[from] ?? 0)] ?? 0;
  }

  const codes = createCodes(order.length, positions.length + 1);
  gatherNumbers(codes, numbers, meanings, order);
  return { codes, origins: { length: positions.length, part, code } };
}

/** Other numbers for codes, `numbers[code]`, from 0 to `count` − 1. */
export function renumber(codes: CodeArray, numbers: Uint32Array, count: number): CodeArray {
  const renumbered = createCodes(codes.length, count);
  for (let row = 0; row < codes.length; row++) renumbered[row] = numbers[codes[row] ?? 0] ?? 0;
  return renumbered;
}

/** Splits what was numbered for all parts together; every part gets one entry more, for none. */
export function meaningOfParts(
  numbers: Uint32Array,
  lengths: readonly number[],
  none: number,
): readonly Uint32Array[] {
  let from = 0;
  return lengths.map((length) => {
    const meaning = new Uint32Array(length + 1);
    meaning.set(numbers.subarray(from, from + length));
    meaning[length] = none;
    from += length;
    return meaning;
  });
}

/** As narrow as it may be, since it is read in no order. */
function codesIn({ buffer }: Uint32Array<ArrayBuffer>, codes: number): CodeArray {
  if (codes <= 0x100) return new Uint8Array(buffer);
  if (codes <= 0x1_0000) return new Uint16Array(buffer);
  return new Uint32Array(buffer);
}

function translate(
  codes: CodeArray,
  meaning: Uint32Array,
  none: number,
  meanings: CodeArray,
  first: number,
): void {
  for (let index = 0; index < codes.length; index++) {
    meanings[first + index] = meaning[codes[index] ?? 0] ?? none;
  }
}

function gatherNumbers(
  codes: CodeArray,
  numbers: Uint32Array,
  meanings: CodeArray,
  order: Uint32Array,
): void {
  for (let row = 0; row < order.length; row++) {
    codes[row] = numbers[meanings[order[row] ?? 0] ?? 0] ?? 0;
  }
}

/** Where each meaning that is there comes first in the order, in this order. */
function firstPositions(meanings: CodeArray, order: Uint32Array, count: number): Uint32Array {
  const isSeen = new Uint8Array(count + 1);
  isSeen[count] = 1;
  const positions = new Uint32Array(count);
  let seen = 0;
  for (let row = 0; row < order.length && seen < count; row++) {
    const position = order[row] ?? 0;
    const meaning = meanings[position] ?? count;
    if (isSeen[meaning] === 1) continue;
    isSeen[meaning] = 1;
    positions[seen++] = position;
  }
  return positions.subarray(0, seen);
}
