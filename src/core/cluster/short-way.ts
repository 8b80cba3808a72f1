/** How far `to` lies east of `from` on the mercator square, the short way around the world: −0.5 to 0.5. */
export function shortWay(from: number, to: number): number {
  const difference = to - from;
  return difference - Math.round(difference);
}

/** Onto the world from 0 to below 1. */
export function wrapUnit(x: number): number {
  const wrapped = x - Math.floor(x);
  // Of what lies next to nothing below 0 the rest rounds to 1.
  return wrapped === 1 ? 0 : wrapped;
}
