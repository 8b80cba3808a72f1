import type { FigureRange } from '../incident/figure-range.ts';
import { createCodes, type CodeArray } from './code-array.ts';

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

/** Whether any bound of the range is known. */
export function isRangeStated(
  { low, best, high }: Pick<FigureColumn, 'low' | 'best' | 'high'>,
  code: number,
): boolean {
  return [low, best, high].some((bounds) => (bounds[code] ?? unknownBound) !== unknownBound);
}

/** Ranges are numbered in the order of their first row. */
export function figureColumn(ranges: readonly FigureRange[]): FigureColumn {
  const codeOfRange = new Map<string, number>();
  const distinct: FigureRange[] = [];
  const found = ranges.map((range) => {
    // As text, 0 and −0 are the same.
    const name = `${range.low} ${range.best} ${range.high}`;
    const code = codeOfRange.get(name) ?? distinct.push(range) - 1;
    codeOfRange.set(name, code);
    return code;
  });
  const codes = createCodes(found.length, distinct.length);
  codes.set(found);
  return {
    low: Float64Array.from(distinct, ({ low }) => low ?? unknownBound),
    best: Float64Array.from(distinct, ({ best }) => best ?? unknownBound),
    high: Float64Array.from(distinct, ({ high }) => high ?? unknownBound),
    codes,
  };
}
