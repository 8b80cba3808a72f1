/**
 * Sums of shares of an incident, each from 0 to 1, as whole numbers of 2⁻⁵²: coarse parts count
 * 2⁻²⁶, fine ones the rest. Whole numbers below 2⁵³ are added without rounding, so that what is
 * taken out again leaves nothing behind, in whatever order; this holds for up to 2²⁷ shares in
 * one sum. Rounding a share moves it by 2⁻⁵³ at most, which makes 1e-10 in a million.
 */
export interface ShareSums {
  readonly coarse: Float64Array;
  readonly fine: Float64Array;
}

/** What a whole incident adds to a coarse part. */
export const wholeShare = 2 ** 26;

export function createShareSums(length: number): ShareSums {
  return { coarse: new Float64Array(length), fine: new Float64Array(length) };
}

/** Adds a share (`sign` 1), or takes out one that was added (−1). */
export function addShare(sums: ShareSums, at: number, share: number, sign: 1 | -1): void {
  const scaled = share * wholeShare;
  const coarse = Math.floor(scaled);
  const fine = Math.round((scaled - coarse) * wholeShare);
  sums.coarse[at] = (sums.coarse[at] ?? 0) + sign * coarse;
  sums.fine[at] = (sums.fine[at] ?? 0) + sign * fine;
}

export function sumOfShares({ coarse, fine }: ShareSums, at: number): number {
  return ((coarse[at] ?? 0) + (fine[at] ?? 0) / wholeShare) / wholeShare;
}
