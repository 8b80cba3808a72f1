/** Mean radius of the Earth (IUGG). */
const earthRadiusMeters = 6_371_008.8;
const radiansPerDegree = Math.PI / 180;

export type LonLat = readonly [lon: number, lat: number];

/** Great-circle distance on the sphere (haversine); within 0.6 % of the ellipsoid. */
export function distanceMeters(a: LonLat, b: LonLat): number {
  const latA = a[1] * radiansPerDegree;
  const latB = b[1] * radiansPerDegree;
  const sineLat = Math.sin((latB - latA) / 2);
  const sineLon = Math.sin(((b[0] - a[0]) * radiansPerDegree) / 2);
  const chord = sineLat * sineLat + Math.cos(latA) * Math.cos(latB) * sineLon * sineLon;
  return 2 * earthRadiusMeters * Math.asin(Math.min(1, Math.sqrt(chord)));
}
