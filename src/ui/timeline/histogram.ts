import type { Summary } from '../../core/cluster/summary.ts';
import { kinds } from '../../core/incident/kinds.ts';
import { chooseBins, maxBins } from '../../core/time/bins.ts';
import type { Interval } from '../../core/time/interval.ts';
import type { TimelineAnswer } from '../../state/answer-store.ts';

/** One piece of a bar: a kind, and whether its incidents lasted throughout or lie within. */
export interface BarPiece {
  /** Index into `kinds`. */
  readonly kind: number;
  readonly meaning: 'throughout' | 'within';
  /** Incidents below and up to this piece. */
  readonly from: number;
  readonly to: number;
}

/** Whether the bars are those of the span: after it changed they are of the one before for a moment. */
export function isCountedFor({ binEdges }: TimelineAnswer, span: Interval): boolean {
  const { edges } = chooseBins(span, maxBins);
  return edges[0] === binEdges[0] && edges.at(-1) === binEdges.at(-1);
}

/** A share of incidents as a whole number of them; 0 only where there is none. */
export function wholeIncidents(share: number): number {
  return share < 1e-6 ? 0 : Math.max(1, Math.round(share));
}

/** The pieces of one bar from the baseline up, in the order of `kinds`, what is solid before what is hatched. */
export function barPieces(bins: Summary['bins'], bin: number): readonly BarPiece[] {
  const pieces: BarPiece[] = [];
  let from = 0;
  for (let kind = 0; kind < kinds.length; kind++) {
    for (const meaning of ['throughout', 'within'] as const) {
      const share = bins[meaning][bin * kinds.length + kind] ?? 0;
      if (share <= 0) continue;
      pieces.push({ kind, meaning, from, to: from + share });
      from += share;
    }
  }
  return pieces;
}

/** The highest bar that any filter can give, so that filtering does not move the scale. */
export function highestBar(bins: Summary['bins']): number {
  return bins.unfiltered.reduce((highest, value) => Math.max(highest, value), 0);
}

/** The least round number that is not below the value (150, 0.3; whole from 1 on); 1 for none. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  // Shares of incidents add up with an error far below this.
  const least = value / power - 1e-9;
  const digits =
    power >= 10 ? [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9] : [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const digit = digits.find((candidate) => candidate >= least) ?? 10;
  return power >= 1 ? digit * power : digit / Math.round(1 / power);
}
