import { unknownBound, type FigureColumns } from '../table/figure-columns.ts';

/** Sums of reported ranges. */
export interface FigureSum {
  /** Sum of lows; an unknown low adds nothing. */
  readonly low: number;
  readonly best: number;
  /** `null` where a high is open, so that the sum has no upper bound. */
  readonly high: number | null;
  /** Incidents of which nothing is stated. */
  readonly unknown: number;
  readonly stated: number;
}

/**
 * Sums reported ranges over rows of which none groups another. A best that is unknown counts
 * as its low, the least that was reported; a high that is unknown leaves the sum open.
 */
export function sumFigures(figures: FigureColumns, rows: readonly number[]): FigureSum {
  const sum = { low: 0, best: 0, high: 0, unknown: 0, stated: 0 };
  let isOpen = false;
  for (const row of rows) {
    const low = figures.low[row] ?? unknownBound;
    const best = figures.best[row] ?? unknownBound;
    const high = figures.high[row] ?? unknownBound;
    if (low === unknownBound && best === unknownBound && high === unknownBound) {
      sum.unknown += 1;
      continue;
    }
    sum.stated += 1;
    sum.low += Math.max(low, 0);
    sum.best += best === unknownBound ? Math.max(low, 0) : best;
    if (high === unknownBound) isOpen = true;
    else sum.high += high;
  }
  return { ...sum, high: isOpen ? null : sum.high };
}

/** The rows without those that group another of them, at whatever remove, so that nothing is summed twice. */
export function withoutGroupingRows(
  rows: readonly number[],
  parentRow: Int32Array,
): readonly number[] {
  const grouping = new Set<number>();
  for (const row of rows) {
    let parent = parentRow[row] ?? -1;
    // Stops at an ancestor that is known already, which also ends a circle.
    while (parent >= 0 && parent !== row && !grouping.has(parent)) {
      grouping.add(parent);
      parent = parentRow[parent] ?? -1;
    }
  }
  return rows.filter((row) => !grouping.has(row));
}
