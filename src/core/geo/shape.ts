import { containsPoint, type Bbox } from './bbox.ts';
import { project } from './mercator.ts';

/** A part of the map, in degrees. A box of no size is one coordinate. */
export type Shape =
  | { readonly type: 'bbox'; readonly bbox: Bbox }
  | { readonly type: 'polygon'; readonly ring: Ring };

/**
 * At least 3 corners, the last joined to the first. Sides are straight on the (mercator) map,
 * as they were drawn. Across the antimeridian longitudes go on beyond ±180.
 */
export type Ring = readonly (readonly [lon: number, lat: number])[];

export type PointTest = (lon: number, lat: number) => boolean;

/** Whether points lie in the shape; NaN lies nowhere. A polygon by the even-odd rule, a point on its edge may fall to either side. */
export function insideTest(shape: Shape): PointTest {
  switch (shape.type) {
    case 'bbox':
      return (lon, lat) => containsPoint(shape.bbox, [lon, lat]);
    case 'polygon':
      return insideRing(shape.ring);
  }
}

function insideRing(ring: Ring): PointTest {
  const corners = ring.map(([lon, lat]) => project(lon, lat));
  const xs = Float64Array.from(corners, ([x]) => x);
  const ys = Float64Array.from(corners, ([, y]) => y);
  const west = Math.min(...xs);
  const east = Math.max(...xs);
  const north = Math.min(...ys);
  const south = Math.max(...ys);
  return (lon, lat) => {
    const [x, y] = project(lon, lat);
    if (y < north || y >= south) return false;
    // The world once more for each turn around it that the ring reaches.
    for (let turn = Math.ceil(west - x); x + turn <= east; turn++) {
      if (crossesOddly(xs, ys, x + turn, y)) return true;
    }
    return false;
  };
}

function crossesOddly(xs: Float64Array, ys: Float64Array, x: number, y: number): boolean {
  let inside = false;
  let beforeX = xs.at(-1) ?? NaN;
  let beforeY = ys.at(-1) ?? NaN;
  for (let corner = 0; corner < xs.length; corner++) {
    const cornerX = xs[corner] ?? NaN;
    const cornerY = ys[corner] ?? NaN;
    const isBetween = cornerY > y !== beforeY > y;
    if (isBetween && x < ((beforeX - cornerX) * (y - cornerY)) / (beforeY - cornerY) + cornerX) {
      inside = !inside;
    }
    beforeX = cornerX;
    beforeY = cornerY;
  }
  return inside;
}
