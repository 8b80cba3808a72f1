import { unknownBound, type FigureColumns } from '../table/figure-columns.ts';

/** Sums of reported ranges. A bound that nobody states is `null`, so 0 is there only where somebody states it. */
export interface FigureSum {
  /** Sum of lows, where an unknown one adds nothing. */
  readonly low: number | null;
  /** Sum of bests, where a low stands in for an unknown one. */
  readonly best: number | null;
  /** `null` also where one high is open, so that the sum has no upper bound. */
  readonly high: number | null;
  /** Incidents of which nothing is stated. */
  readonly unknown: number;
  readonly stated: number;
}

/**
 * Sums reported ranges over rows of which none groups another that states such a number. A best
 * that is unknown counts as its low, the least that was reported; a high that is unknown leaves
 * the sum open.
 */
export function sumFigures(figures: FigureColumns, rows: readonly number[]): FigureSum {
  const stated = rows.filter((row) => isStated(figures, row));
  const lows = knownBounds(stated, (row) => figures.low[row]);
  const bests = knownBounds(stated, (row) =>
    figures.best[row] === unknownBound ? figures.low[row] : figures.best[row],
  );
  const highs = knownBounds(stated, (row) => figures.high[row]);
  return {
    low: sumOf(lows),
    best: sumOf(bests),
    high: highs.length < stated.length ? null : sumOf(highs),
    unknown: rows.length - stated.length,
    stated: stated.length,
  };
}

/**
 * Rows, in the set or not, of which a part at whatever remove is in the set and states a number:
 * their own would count the same people twice.
 */
export function rowsStatedInParts(
  figures: FigureColumns,
  rows: readonly number[],
  parentRow: Int32Array,
): ReadonlySet<number> {
  const grouping = new Set<number>();
  for (const row of rows) {
    if (!isStated(figures, row)) continue;
    let parent = parentRow[row] ?? -1;
    // Stops at an ancestor that is known already, which also ends a circle.
    while (parent >= 0 && parent !== row && !grouping.has(parent)) {
      grouping.add(parent);
      parent = parentRow[parent] ?? -1;
    }
  }
  return grouping;
}

function isStated({ low, best, high }: FigureColumns, row: number): boolean {
  return [low, best, high].some((bounds) => (bounds[row] ?? unknownBound) !== unknownBound);
}

function knownBounds(
  rows: readonly number[],
  boundOf: (row: number) => number | undefined,
): readonly number[] {
  return rows.map((row) => boundOf(row) ?? unknownBound).filter((bound) => bound !== unknownBound);
}

function sumOf(bounds: readonly number[]): number | null {
  return bounds.length === 0 ? null : bounds.reduce((sum, bound) => sum + bound, 0);
}
