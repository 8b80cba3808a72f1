import type { AreaSums } from './area-sums.ts';
import type { SumChoice } from './sums-in-window.ts';

/** How many shades sums are drawn in. */
export const sumClasses = 5;

/** Smallest value of each class, ascending; the last has no upper end. */
export type ClassStarts = readonly number[];

const steps = [1, 5, 20, 100, 500] as const;

/**
 * The classes of a layer, so wide that its largest area over all periods lies in the last or
 * near it. They depend on the layer and the choice alone, so that a shade means the same in
 * every window.
 */
export function classStarts({ sums }: AreaSums, { measure, type }: SumChoice): ClassStarts {
  const totals = new Map<number, number>();
  for (const sum of sums) {
    if (sum.type !== type) continue;
    totals.set(sum.area, (totals.get(sum.area) ?? 0) + (sum.values[measure] ?? 0));
  }
  const largest = Math.max(0, ...totals.values());
  const last = steps.at(-1) ?? 1;
  const tens = Math.max(0, Math.ceil(Math.log10(Math.max(1, largest / (10 * last)))));
  return steps.map((step, index) => (index === 0 ? 1 : step * 10 ** tens));
}

/** 0 to `sumClasses` − 1; `null` of 0, which is not drawn. */
export function classOf(value: number, starts: ClassStarts): number | null {
  const found = starts.findLastIndex((start) => value >= start);
  return found === -1 ? null : found;
}
