/**
 * Finds the rows that began before a minute and last beyond it without a look at all that began
 * before: the latest end of every four rows, of every four of these, and so on. A part in which
 * nothing lasts that long is passed over at once.
 *
 * Memory: 1.33 bytes a row. Cost: at most four rows, and as many steps as there are levels, for
 * each row found.
 */
export interface LatestEnds {
  readonly end: Int32Array;
  /** Of four rows first. The last level is at most four long. */
  readonly levels: readonly Int32Array<ArrayBuffer>[];
}

/** With eight there were less memory, and twice as many rows looked at in vain. */
export const rowsTogether = 4;

export function createLatestEnds(end: Int32Array): LatestEnds {
  const levels: Int32Array<ArrayBuffer>[] = [];
  for (let below = end; below.length > rowsTogether; below = levels.at(-1) ?? below) {
    const level = new Int32Array(Math.ceil(below.length / rowsTogether));
    for (let index = 0; index < below.length; index++) {
      const parent = Math.floor(index / rowsTogether);
      const latest = below[index] ?? 0;
      if (index % rowsTogether === 0 || latest > (level[parent] ?? 0)) level[parent] = latest;
    }
    levels.push(level);
  }
  return { end, levels };
}

/**
 * Writes the first rows below `before` that end after `past` into `found` until it is full;
 * answers how many rows it looked at.
 */
export function findLasting(
  { end, levels }: LatestEnds,
  before: number,
  past: number,
  found: Uint32Array,
): number {
  let count = 0;
  let looked = 0;
  const visit = (level: number, from: number): void => {
    const ends = level === 0 ? end : (levels[level - 1] ?? end);
    const to = Math.min(
      from + rowsTogether,
      ends.length,
      Math.ceil(before / rowsTogether ** level),
    );
    for (let index = from; index < to && count < found.length; index++) {
      if (level === 0) looked++;
      if ((ends[index] ?? 0) <= past) continue;
      if (level === 0) found[count++] = index;
      else visit(level - 1, index * rowsTogether);
    }
  };
  visit(levels.length, 0);
  return looked;
}
