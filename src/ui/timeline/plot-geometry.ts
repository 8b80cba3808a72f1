import type { Interval } from '../../core/time/interval.ts';

/** CSS pixels at both ends of the plot: half of a finger's target stands over each end. */
export const plotMargin = 22;

/** Where a civil minute stands, in CSS pixels of a plot that is `width` wide. */
export function xOfMinute(at: number, domain: Interval, width: number): number {
  const share = (at - domain.start) / (domain.end - domain.start);
  return plotMargin + share * (width - 2 * plotMargin);
}

/** The civil minute at `x`, not rounded; beyond the domain's ends beside the plot. */
export function minuteOfX(x: number, domain: Interval, width: number): number {
  const share = (x - plotMargin) / Math.max(1, width - 2 * plotMargin);
  return domain.start + share * (domain.end - domain.start);
}
