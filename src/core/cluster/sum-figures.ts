import { isRangeStated, unknownBound, type FigureColumn } from '../table/figure-column.ts';
import { hasRow, type RowSet } from '../table/row-set.ts';

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

/** `rows[i]` belongs to `groups[i]`; a row may come several times. */
export interface GroupMembers {
  readonly rows: Uint32Array;
  readonly groups: Uint32Array;
}

/** Sums of a figure by group. */
export interface FigureSums {
  add(members: GroupMembers): void;
  of(group: number): FigureSum;
}

/**
 * Sums reported ranges of rows of which none groups another that states such a number. A best
 * that is unknown counts as its low, the least that was reported; a high that is unknown leaves
 * the sum open.
 *
 * @param leftOut rows that add nothing, since parts of theirs do
 * @param groups numbered from 0 to `groups` − 1
 */
export function createFigureSums(
  figures: FigureColumn,
  leftOut: RowSet | null,
  groups: number,
): FigureSums {
  const { codes } = figures;
  const isStated = Uint8Array.from(figures.low, (_, code) => Number(isRangeStated(figures, code)));
  const unknown = new Uint32Array(groups);
  const stated = new Uint32Array(groups);
  const low = createBoundSums(figures.low, groups);
  const best = createBoundSums(bestOrLow(figures), groups);
  const high = createBoundSums(figures.high, groups);
  return {
    add({ rows, groups: groupOf }) {
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index] ?? 0;
        if (leftOut !== null && hasRow(leftOut, row)) continue;
        const group = groupOf[index] ?? 0;
        const code = codes[row] ?? 0;
        if (isStated[code] !== 1) {
          unknown[group] = (unknown[group] ?? 0) + 1;
          continue;
        }
        stated[group] = (stated[group] ?? 0) + 1;
        addBound(low, group, code);
        addBound(best, group, code);
        addBound(high, group, code);
      }
    },
    of(group) {
      const ofStated = stated[group] ?? 0;
      return {
        low: sumOf(low, group),
        best: sumOf(best, group),
        high: (high.known[group] ?? 0) < ofStated ? null : sumOf(high, group),
        unknown: unknown[group] ?? 0,
        stated: ofStated,
      };
    },
  };
}

function bestOrLow({ best, low }: FigureColumn): Float64Array {
  return best.map((bound, code) => (bound === unknownBound ? (low[code] ?? bound) : bound));
}

interface BoundSums {
  /** Of each code. */
  readonly bounds: Float64Array;
  /** Of each group, over those that are not unknown, and how many these are. */
  readonly sums: Float64Array;
  readonly known: Uint32Array;
}

function createBoundSums(bounds: Float64Array, groups: number): BoundSums {
  return { bounds, sums: new Float64Array(groups), known: new Uint32Array(groups) };
}

function addBound({ bounds, sums, known }: BoundSums, group: number, code: number): void {
  const bound = bounds[code] ?? unknownBound;
  if (bound === unknownBound) return;
  sums[group] = (sums[group] ?? 0) + bound;
  known[group] = (known[group] ?? 0) + 1;
}

function sumOf({ sums, known }: BoundSums, group: number): number | null {
  return known[group] === 0 ? null : (sums[group] ?? 0);
}
