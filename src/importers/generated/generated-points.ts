import type { World } from './world.ts';

/** Of a row's point: a site, or after these the middle of a town. Degrees. */
export function pointOf(
  { sites, towns }: World,
  point: number,
): { readonly lon: number; readonly lat: number } {
  const isSite = point < sites.length;
  const { lon, lat } = isSite ? sites : towns;
  const index = isSite ? point : point - sites.length;
  return { lon: lon[index] ?? 0, lat: lat[index] ?? 0 };
}

export function pointCount({ sites, towns }: World): number {
  return sites.length + towns.length;
}
