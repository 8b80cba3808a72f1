/** Orders values by their codes: those with most incidents first, ties by the value itself. */
export function mostFirst(
  counts: Uint32Array,
  values: readonly string[],
): (a: number, b: number) => number {
  return (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || compare(values[a] ?? '', values[b] ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
