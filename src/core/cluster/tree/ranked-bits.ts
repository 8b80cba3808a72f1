import { bitsOf } from '../../table/row-set.ts';

/** Bits of which it is known how many are set before any of them. Bit i is bit i mod 32 of word ⌊i / 32⌋. */
export interface RankedBits {
  readonly words: Uint32Array<ArrayBuffer>;
  /** Set bits before each block of words, and at last before the end. */
  readonly before: Uint32Array<ArrayBuffer>;
}

/** A count for each 128 bits adds a quarter to their memory and leaves at most four words to look at. */
const wordsPerBlock = 4;

export function rankBits(words: Uint32Array<ArrayBuffer>): RankedBits {
  const before = new Uint32Array(Math.floor(words.length / wordsPerBlock) + 1);
  let ones = 0;
  for (let word = 0; word < words.length; word++) {
    if (word % wordsPerBlock === 0) before[word / wordsPerBlock] = ones;
    ones += bitsOf(words[word] ?? 0);
  }
  if (words.length % wordsPerBlock === 0) before[words.length / wordsPerBlock] = ones;
  return { words, before };
}

/** How many of the first `end` bits are set. */
export function onesBefore({ words, before }: RankedBits, end: number): number {
  const last = end >>> 5;
  const block = Math.floor(last / wordsPerBlock);
  let ones = before[block] ?? 0;
  for (let word = block * wordsPerBlock; word < last; word++) ones += bitsOf(words[word] ?? 0);
  const rest = end & 31;
  return rest === 0 ? ones : ones + bitsOf((words[last] ?? 0) & ((1 << rest) - 1));
}

/** The first bit set at `from` or after it; as many as there are where there is none. */
export function nextOne({ words }: RankedBits, from: number): number {
  let word = from >>> 5;
  let bits = (words[word] ?? 0) & (-1 << (from & 31));
  while (bits === 0 && word < words.length) bits = words[++word] ?? 0;
  return bits === 0 ? words.length * 32 : word * 32 + 31 - Math.clz32(bits & -bits);
}
