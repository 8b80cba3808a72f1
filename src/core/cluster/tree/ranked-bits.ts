import { bitsOf } from '../../table/row-set.ts';

/** Bits of which it is known how many are set before any of them. Bit i is bit i mod 32 of word ⌊i / 32⌋. */
export interface RankedBits {
  readonly words: Uint32Array<ArrayBuffer>;
  /** Set bits before each two words: half as much memory again, and never more than two words to look at. */
  readonly before: Uint32Array<ArrayBuffer>;
}

export function rankBits(words: Uint32Array<ArrayBuffer>): RankedBits {
  const before = new Uint32Array((words.length >>> 1) + 1);
  let ones = 0;
  for (let word = 0; word <= words.length; word++) {
    if ((word & 1) === 0) before[word >>> 1] = ones;
    ones += bitsOf(words[word] ?? 0);
  }
  return { words, before };
}

/** How many of the first `end` bits are set. */
export function onesBefore({ words, before }: RankedBits, end: number): number {
  const word = end >>> 5;
  const rest = (words[word] ?? 0) & ((1 << (end & 31)) - 1);
  const ones = (before[word >>> 1] ?? 0) + bitsOf(rest);
  return (word & 1) === 0 ? ones : ones + bitsOf(words[word - 1] ?? 0);
}

/** The first bit set at `from` or after it; as many as there are where there is none. */
export function nextOne({ words }: RankedBits, from: number): number {
  let word = from >>> 5;
  let bits = (words[word] ?? 0) & (-1 << (from & 31));
  while (bits === 0 && word < words.length) bits = words[++word] ?? 0;
  return bits === 0 ? words.length * 32 : word * 32 + 31 - Math.clz32(bits & -bits);
}
