import { project, tileSize, unproject } from './mercator.ts';

/** Degrees, edges included. `west` greater than `east`: the box crosses the antimeridian. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

export const worldBbox: Bbox = [-180, -90, 180, 90];

export function bboxOfPoint(lon: number, lat: number): Bbox {
  return [lon, lat, lon, lat];
}

/** The smallest box around both, on the side of the earth where it is narrower. */
export function unionBbox(a: Bbox, b: Bbox): Bbox {
  const south = Math.min(a[1], b[1]);
  const north = Math.max(a[3], b[3]);
  const candidates: Bbox[] = [
    [a[0], south, a[0] + Math.max(width(a), offset(a[0], b[0]) + width(b)), north],
    [b[0], south, b[0] + Math.max(width(b), offset(b[0], a[0]) + width(a)), north],
  ];
  const [first, second] = candidates as [Bbox, Bbox];
  const narrower = second[2] - second[0] < first[2] - first[0] ? second : first;
  if (narrower[2] - narrower[0] >= 360) return [-180, south, 180, north];
  return [narrower[0], south, narrower[2] > 180 ? narrower[2] - 360 : narrower[2], north];
}

/** Grows each side by `share` of the box's own size; the whole world stays the whole world. */
export function padBbox(bbox: Bbox, share: number): Bbox {
  const dx = width(bbox) * share;
  const dy = (bbox[3] - bbox[1]) * share;
  const south = Math.max(-90, bbox[1] - dy);
  const north = Math.min(90, bbox[3] + dy);
  if (width(bbox) + 2 * dx >= 360) return [-180, south, 180, north];
  return [wrap(bbox[0] - dx), south, wrap(bbox[2] + dx), north];
}

export function containsPoint(bbox: Bbox, [lon, lat]: readonly [number, number]): boolean {
  return lat >= bbox[1] && lat <= bbox[3] && offset(bbox[0], lon) <= width(bbox);
}

export function containsBbox(outer: Bbox, inner: Bbox): boolean {
  if (inner[1] < outer[1] || inner[3] > outer[3]) return false;
  if (width(outer) >= 360) return true;
  return offset(outer[0], inner[0]) + width(inner) <= width(outer);
}

/** Degrees of longitude from west to east. */
export function width(bbox: Bbox): number {
  return bbox[2] >= bbox[0] ? bbox[2] - bbox[0] : bbox[2] - bbox[0] + 360;
}

/**
 * Centre and MapLibre zoom that show the whole box in a free area of `widthPixels` by
 * `heightPixels` (CSS), at most `maxZoom`.
 */
export function fitBbox(
  bbox: Bbox,
  widthPixels: number,
  heightPixels: number,
  maxZoom: number,
): { lon: number; lat: number; zoom: number } {
  const [left, bottom] = project(bbox[0], bbox[1]);
  const [right, top] = project(bbox[0] + width(bbox), bbox[3]);
  const zoomX = Math.log2(Math.max(widthPixels, 1) / (Math.max(right - left, 1e-12) * tileSize));
  const zoomY = Math.log2(Math.max(heightPixels, 1) / (Math.max(bottom - top, 1e-12) * tileSize));
  const [lon, lat] = unproject((left + right) / 2, (top + bottom) / 2);
  return { lon: wrap(lon), lat, zoom: Math.max(0, Math.min(zoomX, zoomY, maxZoom)) };
}

/** How far east of `from` the longitude lies, 0 to 360. */
function offset(from: number, lon: number): number {
  return (((lon - from) % 360) + 360) % 360;
}

function wrap(lon: number): number {
  if (lon >= -180 && lon <= 180) return lon;
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}
