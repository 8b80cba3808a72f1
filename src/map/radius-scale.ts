/** All lengths in CSS pixels. */
export const singleRadius = 12;
/** Groups stand 50 px apart or more, so that none of them reaches the count in another. */
export const largestRadius = 34;
/** Half of the widest square that a count is written in. */
export const markReach = 15;
const step = 4;

/** Radius of a group by its count. */
export type RadiusScale = (count: number) => number;

/**
 * A scale on which the area of a group grows with its count in proportion and the largest of an
 * answer fits. It is that of `singleRadius` for one incident, or coarser by a power of four, so
 * that it stays as it is while counts change a little. Where a group would be too small for
 * what is written in it, it is as large as that needs.
 */
export function radiusScale(largestCount: number): RadiusScale {
  let perRoot = singleRadius;
  while (perRoot * Math.sqrt(largestCount) > largestRadius) perRoot /= Math.sqrt(step);
  return (count) => Math.max(leastRadius(count), perRoot * Math.sqrt(count));
}

/** Longer counts are written smaller; this keeps their letters about 10 px high. */
function leastRadius(count: number): number {
  if (count < 100) return singleRadius;
  return count < 1000 ? 15 : count < 100_000 ? 16 : 18;
}
