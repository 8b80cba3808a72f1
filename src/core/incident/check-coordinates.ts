/** Why a pair of degrees cannot be a place; `null` where it can. A pair swapped within range cannot be told from a right one here. */
export function faultOfCoordinates(lon: unknown, lat: unknown): string | null {
  if (typeof lon !== 'number' || typeof lat !== 'number') return 'coordinates must be two numbers';
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return 'coordinates must be finite';
  if (lon === 0 && lat === 0) return '0, 0 stands for missing coordinates';
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return null;
  if (Math.abs(lon) <= 90 && Math.abs(lat) <= 180) {
    return 'coordinates look swapped: GeoJSON puts the longitude first';
  }
  return 'coordinates out of range: longitude −180 to 180, latitude −90 to 90';
}
