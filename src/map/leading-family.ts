import { families, familyOfKind, kinds, type Family } from '../core/incident/kinds.ts';

const familyOfIndex = kinds.map((kind) => families.indexOf(familyOfKind[kind]));

/** Incidents by family, in the order of `families`, of one row of `countByKind`. */
export function countsByFamily(countByKind: Uint32Array, row: number): number[] {
  const counts = families.map(() => 0);
  for (let kind = 0; kind < kinds.length; kind++) {
    const family = familyOfIndex[kind] ?? 0;
    counts[family] = (counts[family] ?? 0) + (countByKind[row * kinds.length + kind] ?? 0);
  }
  return counts;
}

/** The family with most incidents; the first in the order of `families` where several have as many. */
export function leadingFamily(countByKind: Uint32Array, row: number): Family {
  const counts = countsByFamily(countByKind, row);
  return families[counts.indexOf(Math.max(...counts))] ?? 'other';
}
