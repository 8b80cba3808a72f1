import type { Emphasis } from './emphasis.ts';

/** How a symbol looks, in two words of 32 bits; the vertex shader takes them apart again. */

export type LookShape = 'circle' | 'square' | 'ring' | 'stack';

const shapes = { circle: 0, square: 1, ring: 2, stack: 3 } as const satisfies Record<
  LookShape,
  number
>;
const emphases = { none: 0, hover: 1, selected: 2 } as const satisfies Record<Emphasis, number>;

/** Radii are kept in eighths of a CSS pixel above this one. */
const leastRadius = 4;
const stepsPerPixel = 8;
const glyphCode = 15;

/** A full turn of a group's ring: halves, thirds, quarters, fifths and sixths are exact. */
export const turnSteps = 60;

/** Code of what stands in a symbol: a kind's glyph, by its index; counts have `countCodes`. */
export function glyphCodes(kind: number): number {
  return glyphCode | (kind << 4);
}

/** The nearest radius that a symbol can have, from 4 up to 35 CSS pixels. */
export function drawnRadius(radius: number): number {
  return leastRadius + Math.round((radius - leastRadius) * stepsPerPixel) / stepsPerPixel;
}

/** From the lowest bit: radius (8), what stands in it (16), family (3), shape (2), emphasis (2), dashed (1). */
export function lookBits(
  radius: number,
  codes: number,
  family: number,
  isDashed: boolean,
  shape: LookShape = 'circle',
  emphasis: Emphasis = 'none',
): number {
  const steps = Math.round((radius - leastRadius) * stepsPerPixel);
  return (
    (Math.max(0, steps) |
      (codes << 8) |
      (family << 24) |
      (shapes[shape] << 27) |
      (emphases[emphasis] << 29) |
      (Number(isDashed) << 31)) >>>
    0
  );
}

/** A single incident or a badge: no shares, and whether it is hollow. */
export function singleBits(isHollow: boolean): number {
  return isHollow ? 2 ** 31 : 0;
}

/**
 * Where the first five of a group's six families end on its ring, clockwise from the top, in
 * `turnSteps`, six bits each; every end is off by half a step at most.
 *
 * @param counts by family; their sum is at least 1
 */
export function shareBits(counts: ArrayLike<number>): number {
  let total = 0;
  for (let family = 0; family < counts.length; family++) total += counts[family] ?? 0;
  let bits = 2 ** 30;
  let sum = 0;
  for (let family = 0; family < counts.length - 1; family++) {
    sum += counts[family] ?? 0;
    bits |= Math.round((sum * turnSteps) / total) << (6 * family);
  }
  return bits >>> 0;
}
