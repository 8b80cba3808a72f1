import { project, tileSize, unproject } from './mercator.ts';

/** Degrees, edges included. `west` greater than `east`: the box crosses the antimeridian. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** Of latitude, on a sphere of the mean radius of the Earth. */
export const metersPerDegree = 111_195;

export const worldBbox: Bbox = [-180, -90, 180, 90];

export function bboxOfPoint(lon: number, lat: number): Bbox {
  return [lon, lat, lon, lat];
}

/** The box around a circle of `radiusMeters`; up to 0.6 % off, and cut at the poles. */
export function bboxAround(lon: number, lat: number, radiusMeters: number): Bbox {
  const dLat = radiusMeters / metersPerDegree;
  const dLon = dLat / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  const south = Math.max(-90, lat - dLat);
  const north = Math.min(90, lat + dLat);
  if (dLon >= 180) return [-180, south, 180, north];
  return [wrap(lon - dLon), south, wrap(lon + dLon), north];
}

/** The smallest box around both, on the side of the earth where it is narrower; its edges are theirs. */
export function unionBbox(a: Bbox, b: Bbox): Bbox {
  const south = Math.min(a[1], b[1]);
  const north = Math.max(a[3], b[3]);
  const fromA = spanEastward(a, b);
  const fromB = spanEastward(b, a);
  const { west, east, degrees } = fromB.degrees < fromA.degrees ? fromB : fromA;
  return degrees >= 360 ? [-180, south, 180, north] : [west, south, east, north];
}

/** From the one box's western edge eastward until both are covered. */
function spanEastward(a: Bbox, b: Bbox): { west: number; east: number; degrees: number } {
  const own = width(a);
  const both = offset(a[0], b[0]) + width(b);
  return both > own
    ? { west: a[0], east: b[2], degrees: both }
    : { west: a[0], east: a[2], degrees: own };
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

export function containsPoint(
  [west, south, east, north]: Bbox,
  [lon, lat]: readonly [number, number],
): boolean {
  if (!(lat >= south && lat <= north)) return false;
  const last = east >= west ? east : east + 360;
  // Compared as they are, so that no rounding puts a point of the edge outside.
  return (
    (lon >= west && lon <= last) ||
    (lon + 360 >= west && lon + 360 <= last) ||
    (lon - 360 >= west && lon - 360 <= last)
  );
}

export function containsBbox(outer: Bbox, inner: Bbox): boolean {
  if (inner[1] < outer[1] || inner[3] > outer[3]) return false;
  if (width(outer) >= 360) return true;
  // With both edges inside, the inner box may still lead round the other side of the earth.
  return (
    width(inner) <= width(outer) &&
    containsPoint(outer, [inner[0], inner[1]]) &&
    containsPoint(outer, [inner[2], inner[3]]) &&
    offset(outer[0], inner[0]) <= offset(outer[0], inner[2])
  );
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

/**
 * The part of a box that panels leave free where it fills a frame, north up; all lengths in CSS
 * pixels. A whole world, and a frame of which nothing is free, stay as they are.
 */
export function freeBbox(
  bbox: Bbox,
  frame: { readonly width: number; readonly height: number },
  covered: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  },
): Bbox {
  const isFree =
    covered.left + covered.right < frame.width && covered.top + covered.bottom < frame.height;
  if (!isFree || width(bbox) >= 360) return bbox;
  const degreesPerPixel = width(bbox) / frame.width;
  const [, top] = project(0, bbox[3]);
  const [, bottom] = project(0, bbox[1]);
  const latAt = (pixels: number): number =>
    unproject(0, top + ((bottom - top) * pixels) / frame.height)[1];
  return [
    wrap(bbox[0] + covered.left * degreesPerPixel),
    latAt(frame.height - covered.bottom),
    wrap(bbox[0] + (frame.width - covered.right) * degreesPerPixel),
    latAt(covered.top),
  ];
}

/** How far east of `from` the longitude lies, 0 to 360; as exact as `width`, so that no rounding puts an edge outside. */
function offset(from: number, lon: number): number {
  const east = (lon - from) % 360;
  return east < 0 ? east + 360 : east;
}

function wrap(lon: number): number {
  if (lon >= -180 && lon <= 180) return lon;
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}
