import type { Slices } from './slices.ts';

const itemsPerSlice = 1 << 11;

/** As `toSorted`: short runs are sorted, then merged in pairs. */
export function* sortInSlices<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Slices<Item[]> {
  let runs: Item[][] = [];
  for (let from = 0; from < items.length; from += itemsPerSlice) {
    runs.push(items.slice(from, from + itemsPerSlice).toSorted(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<Item>(a: Item[], b: Item[], compare: (a: Item, b: Item) => number): Slices<Item[]> {
  const merged: Item[] = [];
  const second = b[Symbol.iterator]();
  let other = second.next();
  for (const item of a) {
    while (other.done !== true && compare(item, other.value) > 0) {
      merged.push(other.value);
      other = second.next();
      if (merged.length % itemsPerSlice === 0) yield;
    }
    merged.push(item);
    if (merged.length % itemsPerSlice === 0) yield;
  }
  while (other.done !== true) {
    merged.push(other.value);
    other = second.next();
    if (merged.length % itemsPerSlice === 0) yield;
  }
  return merged;
}
