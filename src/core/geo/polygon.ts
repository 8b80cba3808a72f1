import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Bbox } from './bbox.ts';

export type AreaGeometry = Polygon | MultiPolygon;

/** The rings of each part: outer first, holes after. */
export function partsOf(geometry: AreaGeometry): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Even-odd rule over all rings; a point on an edge may fall to either side. */
export function polygonContains(geometry: AreaGeometry, lon: number, lat: number): boolean {
  return partsOf(geometry).some((rings) => {
    let inside = false;
    for (const ring of rings) if (crossesOddly(ring, lon, lat)) inside = !inside;
    return inside;
  });
}

/** Degrees of latitude from the point to the nearest edge, whatever side it is on. */
export function distanceToEdges(geometry: AreaGeometry, lon: number, lat: number): number {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  return Math.min(
    ...partsOf(geometry).map((rings) => Math.abs(signedDistance(rings, lon, lat, squeeze))),
  );
}

/** The narrowest box, which crosses the antimeridian where the parts lie on both sides of it. */
export function bboxOfGeometry(geometry: AreaGeometry): Bbox {
  const spans = partsOf(geometry).map(boxOfPart);
  const south = Math.min(...spans.map((span) => span[1]));
  const north = Math.max(...spans.map((span) => span[3]));
  const [first, ...others] = spans.toSorted((a, b) => a[0] - b[0]);
  if (first === undefined) throw new Error('an area without parts has no box');
  const west = first[0];
  let east = first[2];
  let gap = { degrees: -Infinity, from: east, to: west };
  for (const [nextWest, , nextEast] of others) {
    if (nextWest - east > gap.degrees) gap = { degrees: nextWest - east, from: east, to: nextWest };
    east = Math.max(east, nextEast);
  }
  const outside = west + 360 - east;
  return gap.degrees > outside ? [gap.to, south, gap.from, north] : [west, south, east, north];
}

/** Of the outer ring, which does not cross the antimeridian. */
function boxOfPart([ring = []]: Position[][]): Bbox {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const [lon = 0, lat = 0] of ring) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/**
 * A point well inside the largest part: the best of a grid over it, refined around the best
 * so far until the gain is small (the idea of a pole of inaccessibility).
 */
export function labelPointOf(geometry: AreaGeometry): readonly [lon: number, lat: number] {
  const largest = partsOf(geometry).reduce((a, b) => (ringArea(b[0]) > ringArea(a[0]) ? b : a));
  const [west, south, east, north] = bboxOfGeometry({ type: 'Polygon', coordinates: largest });
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  let best = { lon: (west + east) / 2, lat: (south + north) / 2, distance: -Infinity };
  let spanLon = east - west;
  let spanLat = north - south;
  let centre = best;
  for (let round = 0; round < 4; round++) {
    for (let column = 0; column <= 12; column++) {
      for (let row = 0; row <= 12; row++) {
        const lon = centre.lon + (column / 12 - 0.5) * spanLon;
        const lat = centre.lat + (row / 12 - 0.5) * spanLat;
        const distance = signedDistance(largest, lon, lat, squeeze);
        if (distance > best.distance) best = { lon, lat, distance };
      }
    }
    centre = best;
    spanLon /= 4;
    spanLat /= 4;
  }
  return [best.lon, best.lat];
}

function crossesOddly(ring: readonly Position[], lon: number, lat: number): boolean {
  let odd = false;
  let [previousLon = 0, previousLat = 0] = ring.at(-1) ?? [];
  for (const [nextLon = 0, nextLat = 0] of ring) {
    if (nextLat > lat !== previousLat > lat) {
      const crossing =
        ((previousLon - nextLon) * (lat - nextLat)) / (previousLat - nextLat) + nextLon;
      if (lon < crossing) odd = !odd;
    }
    previousLon = nextLon;
    previousLat = nextLat;
  }
  return odd;
}

function ringArea(ring: readonly Position[] = []): number {
  let sum = 0;
  let [previousLon = 0, previousLat = 0] = ring.at(-1) ?? [];
  for (const [lon = 0, lat = 0] of ring) {
    sum += previousLon * lat - lon * previousLat;
    previousLon = lon;
    previousLat = lat;
  }
  return Math.abs(sum / 2);
}

/** Degrees of latitude to the nearest edge, negative outside. */
function signedDistance(rings: Position[][], lon: number, lat: number, squeeze: number): number {
  let nearest = Infinity;
  for (const ring of rings) {
    let [aLon = 0, aLat = 0] = ring.at(-1) ?? [];
    for (const [bLon = 0, bLat = 0] of ring) {
      nearest = Math.min(
        nearest,
        distanceToSegment((aLon - lon) * squeeze, aLat - lat, (bLon - lon) * squeeze, bLat - lat),
      );
      aLon = bLon;
      aLat = bLat;
    }
  }
  const inside = polygonContains({ type: 'Polygon', coordinates: rings }, lon, lat);
  return inside ? nearest : -nearest;
}

/** From the origin to the segment from (ax, ay) to (bx, by). */
function distanceToSegment(ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + t * dx, ay + t * dy);
}
