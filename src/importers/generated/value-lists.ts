import type { NamedListColumn } from '../../core/table/named-columns.ts';

/** Lists of values that rows have: those of list `l` are `codes` from `offsets[l]` up to `offsets[l + 1]`, each once. The last list is empty. */
export type ValueLists = NamedListColumn['lists'];

/** A value that `valuesOf` gives twice is there once. */
export function createLists(
  length: number,
  valuesOf: (list: number) => readonly number[],
): ValueLists {
  const codes: number[] = [];
  const offsets = new Uint32Array(length + 2);
  for (let list = 0; list < length; list++) {
    codes.push(...new Set(valuesOf(list)));
    offsets[list + 1] = codes.length;
  }
  offsets[length + 1] = codes.length;
  return { offsets, codes: Uint32Array.from(codes) };
}

export function listCount({ offsets }: ValueLists): number {
  return offsets.length - 1;
}

export function valuesOfList({ offsets, codes }: ValueLists, list: number): readonly number[] {
  return Array.from(codes.subarray(offsets[list] ?? 0, offsets[list + 1] ?? 0));
}
