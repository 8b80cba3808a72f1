import { worldBbox, type Bbox } from './bbox.ts';
import type { Shape } from './shape.ts';

const degreeFactor = 1e5;
const mostCorners = 100;

/**
 * The shape as a link keeps it, so that a reload counts the same: degrees with 5 decimals, those
 * of a box rounded outward; at most 100 corners, the first of them, the ring moved by whole turns
 * until its middle lies within ±180°.
 */
export function asKept(shape: Shape): Shape {
  switch (shape.type) {
    case 'bbox':
      return { type: 'bbox', bbox: roundedOutward(shape.bbox) };
    case 'polygon': {
      const ring = shape.ring.slice(0, mostCorners);
      const lons = ring.map(([lon]) => lon);
      const middle = (Math.min(...lons) + Math.max(...lons)) / 2;
      const turns = Math.floor((middle + 180) / 360);
      return {
        type: 'polygon',
        ring: ring.map(([lon, lat]) => [rounded(lon - 360 * turns), rounded(lat)]),
      };
    }
  }
}

/** So that what lies in the box, be it one coordinate, still lies in it. */
export function roundedOutward([west, south, east, north]: Bbox): Bbox {
  const [left, bottom, right, top] = [below(west), below(south), above(east), above(north)];
  // Across the antimeridian its ends may meet: it is all around, not a sliver.
  return west > east && left <= right
    ? [worldBbox[0], bottom, worldBbox[2], top]
    : [left, bottom, right, top];
}

function below(degrees: number): number {
  const near = rounded(degrees);
  return near > degrees ? rounded(near - 1 / degreeFactor) : near;
}

function above(degrees: number): number {
  return -below(-degrees) + 0;
}

function rounded(degrees: number): number {
  // Zero has no sign in a link.
  return Math.round(degrees * degreeFactor) / degreeFactor + 0;
}
