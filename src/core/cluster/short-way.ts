/** How far `to` lies east of `from` on the mercator square, the short way around the world: −0.5 to 0.5. */
export function shortWay(from: number, to: number): number {
  const difference = to - from;
  return difference - Math.round(difference);
}

/** Onto the world from 0 to below 1. */
export function wrapUnit(x: number): number {
  return x - Math.floor(x);
}
