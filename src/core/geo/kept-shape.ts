import type { Shape } from './shape.ts';

const degreeFactor = 1e5;
const mostCorners = 100;

/**
 * The shape as a link keeps it, so that a reload counts the same: degrees with 5 decimals, at
 * most 100 corners, the first of them, the ring moved by whole turns until its middle lies within ±180°.
 */
export function asKept(shape: Shape): Shape {
  switch (shape.type) {
    case 'bbox': {
      const [west, south, east, north] = shape.bbox;
      return { type: 'bbox', bbox: [rounded(west), rounded(south), rounded(east), rounded(north)] };
    }
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

function rounded(degrees: number): number {
  // Zero has no sign in a link.
  return Math.round(degrees * degreeFactor) / degreeFactor + 0;
}
