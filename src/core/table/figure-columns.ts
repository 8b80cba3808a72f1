import type { FigureRange } from '../incident/figure-range.ts';

/** Stands for an unknown bound; a known one is never below 0. */
export const unknownBound = -1;

/** Reported numbers, one column a bound; `unknownBound` where it is not known. Float64, since a bound may exceed 32 bits. */
export interface FigureColumns {
  readonly low: Float64Array;
  readonly best: Float64Array;
  readonly high: Float64Array;
}

export function figureColumns(
  length: number,
  rangeOfRow: (row: number) => FigureRange,
): FigureColumns {
  const columns: FigureColumns = {
    low: new Float64Array(length),
    best: new Float64Array(length),
    high: new Float64Array(length),
  };
  for (let row = 0; row < length; row++) {
    const range = rangeOfRow(row);
    columns.low[row] = range.low ?? unknownBound;
    columns.best[row] = range.best ?? unknownBound;
    columns.high[row] = range.high ?? unknownBound;
  }
  return columns;
}
