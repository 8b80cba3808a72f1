import { families, familyOfKind, kinds, type Family } from '../core/incident/kinds.ts';

/** By the index of a kind, the index of its family. */
export const familyOfIndex = Uint8Array.from(kinds, (kind) => families.indexOf(familyOfKind[kind]));

/** Sums one row of `countByKind` by family, in the order of `families`, into `counts`. */
export function sumFamilies(countByKind: Uint32Array, row: number, counts: Uint32Array): void {
  counts.fill(0);
  const first = row * kinds.length;
  for (let kind = 0; kind < kinds.length; kind++) {
    const family = familyOfIndex[kind] ?? 0;
    counts[family] = (counts[family] ?? 0) + (countByKind[first + kind] ?? 0);
  }
}

/** Index of the largest; the first where several are as large. */
export function indexOfLargest(counts: Uint32Array): number {
  let found = 0;
  for (let index = 1; index < counts.length; index++) {
    if ((counts[index] ?? 0) > (counts[found] ?? 0)) found = index;
  }
  return found;
}

/** The family with most incidents; the first in the order of `families` where several have as many. */
export function leadingFamily(countByKind: Uint32Array, row: number): Family {
  const counts = new Uint32Array(families.length);
  sumFamilies(countByKind, row, counts);
  return families[indexOfLargest(counts)] ?? 'other';
}
