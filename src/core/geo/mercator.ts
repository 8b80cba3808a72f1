/** Web Mercator on the unit square: x grows east, y grows south, both 0 to 1 within one world. */

/** Beyond this latitude (degrees) the square ends. */
export const maxLatitude = 85.0511287798066;
/** Of the sphere that Web Mercator uses; WGS 84's equatorial radius. */
const earthRadiusMeters = 6378137;
/** MapLibre's tiles. */
export const tileSize = 512;

/** Degrees to the unit square; a latitude beyond ±85.05° is clamped. */
export function project(lon: number, lat: number): [x: number, y: number] {
  const clamped = Math.max(-maxLatitude, Math.min(maxLatitude, lat));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The unit square to degrees. */
export function unproject(x: number, y: number): [lon: number, lat: number] {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [(x - 0.5) * 360, lat];
}

/** Width of the world in CSS pixels at a MapLibre zoom. */
export function worldSizePixels(zoom: number): number {
  return tileSize * 2 ** zoom;
}

/** Ground meters that one CSS pixel covers at a latitude and a MapLibre zoom. */
export function metersPerPixel(lat: number, zoom: number): number {
  const circumference = 2 * Math.PI * earthRadiusMeters;
  return (circumference * Math.cos((lat * Math.PI) / 180)) / worldSizePixels(zoom);
}
