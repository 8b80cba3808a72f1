/** Gives every id once: the second `a` becomes `a-2`, or the next that is free. */
export function createUniqueIds(): (wanted: string) => string {
  const given = new Set<string>();
  const tries = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let number = tries.get(wanted) ?? 1;
    while (given.has(id)) {
      number += 1;
      id = `${wanted}-${number}`;
    }
    tries.set(wanted, number);
    given.add(id);
    return id;
  };
}
