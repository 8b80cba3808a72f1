/** Which runs of words are the same. */
export interface DistinctRuns {
  /** Of each run, the number of what it says; numbered by their first runs. */
  readonly numbers: Uint32Array<ArrayBuffer>;
  /** Of each number, its first run. */
  readonly firsts: Uint32Array<ArrayBuffer>;
}

/**
 * Finds runs that have the same words: run `i` is `words` from `offsets[i]` up to
 * `offsets[i + 1]`. Open addressing with linear probes, at most half full; the table grows with
 * what is different, so that it stays in the cache where little is.
 */
export function distinctRuns(words: Uint32Array, offsets: Uint32Array): DistinctRuns {
  const runs = Math.max(0, offsets.length - 1);
  const numbers = new Uint32Array(runs);
  let firsts = new Uint32Array(512);
  let count = 0;
  /** Number of what is there and 1, or 0. */
  let slots = new Uint32Array(2 * firsts.length);
  for (let run = 0; run < runs; run++) {
    const from = offsets[run] ?? 0;
    const to = offsets[run + 1] ?? 0;
    let slot = hashOf(words, from, to) & (slots.length - 1);
    let number = (slots[slot] ?? 0) - 1;
    while (number >= 0) {
      const other = firsts[number] ?? 0;
      if (isSameRun(words, from, to, offsets[other] ?? 0, offsets[other + 1] ?? 0)) break;
      slot = (slot + 1) & (slots.length - 1);
      number = (slots[slot] ?? 0) - 1;
    }
    if (number < 0) {
      number = count++;
      firsts[number] = run;
      slots[slot] = count;
      if (count === firsts.length) {
        firsts = twiceAsLong(firsts);
        slots = slotsOf(firsts, count, words, offsets);
      }
    }
    numbers[run] = number;
  }
  return { numbers, firsts: firsts.slice(0, count) };
}

/** As `distinctRuns`, every run having `width` words. */
export function distinctTuples(words: Uint32Array, width: number): DistinctRuns {
  const offsets = new Uint32Array(words.length / width + 1);
  for (let run = 1; run < offsets.length; run++) offsets[run] = run * width;
  return distinctRuns(words, offsets);
}

function twiceAsLong(firsts: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(2 * firsts.length);
  longer.set(firsts);
  return longer;
}

/** For runs of which no two are the same. */
function slotsOf(
  firsts: Uint32Array,
  count: number,
  words: Uint32Array,
  offsets: Uint32Array,
): Uint32Array<ArrayBuffer> {
  const slots = new Uint32Array(2 * firsts.length);
  for (let number = 0; number < count; number++) {
    const run = firsts[number] ?? 0;
    const hash = hashOf(words, offsets[run] ?? 0, offsets[run + 1] ?? 0);
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  }
  return slots;
}

/** MurmurHash3, 32 bits. */
function hashOf(words: Uint32Array, from: number, to: number): number {
  let hash = 0;
  for (let index = from; index < to; index++) {
    let word = Math.imul(words[index] ?? 0, 0xcc9e2d51);
    word = Math.imul((word << 15) | (word >>> 17), 0x1b873593);
    hash ^= word;
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function isSameRun(
  words: Uint32Array,
  from: number,
  to: number,
  otherFrom: number,
  otherTo: number,
): boolean {
  if (to - from !== otherTo - otherFrom) return false;
  for (let index = 0; index < to - from; index++) {
    if (words[from + index] !== words[otherFrom + index]) return false;
  }
  return true;
}
