/** A reported number: each bound a whole number of at least 0, or `null` where it is unknown. Unknown is never 0. */
export interface FigureRange {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

export const unknownRange: FigureRange = { low: null, best: null, high: null };

/** `exactly(2)` is 2, neither more nor less. */
export function exactly(value: number): FigureRange {
  return { low: value, best: value, high: value };
}

/** `atLeast(5)`: "at least five" is 5 or more, not 5. */
export function atLeast(value: number): FigureRange {
  return { low: value, best: null, high: null };
}

export function isUnknown(range: FigureRange): boolean {
  return range.low === null && range.best === null && range.high === null;
}
