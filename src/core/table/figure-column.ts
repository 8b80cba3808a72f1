import type { CodeArray } from './code-array.ts';

/** Stands for an unknown bound; a known one is never below 0. */
export const unknownBound = -1;

/**
 * Reported numbers: each distinct range once, as `low[code]`, `best[code]` and `high[code]`
 * (`unknownBound` where not known), and the code of each row. Float64, since a bound may exceed
 * 32 bits. A row of which nothing is known has the code of the range of three unknown bounds.
 */
export interface FigureColumn {
  readonly low: Float64Array<ArrayBuffer>;
  readonly best: Float64Array<ArrayBuffer>;
  readonly high: Float64Array<ArrayBuffer>;
  readonly codes: CodeArray;
}
