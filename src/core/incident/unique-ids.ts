import { createTextSet } from './text-set.ts';

/** Gives every id once: the second `a` becomes `a-2`, or the next that is free. */
export function createUniqueIds(): (wanted: string) => string {
  const given = createTextSet();
  const tries = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let number = tries.get(wanted) ?? 1;
    while (!given.add(id)) {
      number += 1;
      id = `${wanted}-${number}`;
    }
    // Most ids are wanted once.
    if (number > 1) tries.set(wanted, number);
    return id;
  };
}
