import type { LonLat } from '../geo/distance.ts';
import type { MatchRule } from './match-rule.ts';

/**
 * Cubes that the sphere is cut by. What lies within their edge of a point is in its own cell or
 * in one of the 26 around it, at the poles and at the antimeridian as anywhere.
 */
export interface Cells {
  cellOf(point: LonLat): number;
  /** Of each axis. */
  readonly count: number;
}

/** Kilometers; of the sphere that distances are measured on. */
const earthRadius = 6371.0088;
/** Distances are rounded to a metre, so a little more than the edge must be reached. */
const slack = 0.01;
const growth = 4;

/**
 * Points are told apart by how large a radius is stated, so that a few with a wide one do not
 * make the cells wide for all. Two of levels i and j are candidates within the edge of the cells
 * of scale max(i, j) only.
 */
export function radiusLevel({ kilometers }: MatchRule, meters: number): number {
  const halves = meters / 1000 / (leastEdge(kilometers) / 2);
  return halves <= 1 ? 0 : Math.ceil(Math.log(halves) / Math.log(growth));
}

export function createCells({ kilometers }: MatchRule, scale: number): Cells {
  const edge = leastEdge(kilometers) * growth ** scale + slack;
  // One more on each side, so that the cells around the outermost have numbers too.
  const count = Math.ceil((2 * earthRadius) / edge) + 3;
  const step = (axis: number): number => Math.floor(((axis + 1) * earthRadius) / edge) + 1;
  return {
    count,
    cellOf([lon, lat]) {
      const across = Math.cos(radians(lat));
      const x = step(across * Math.cos(radians(lon)));
      const y = step(across * Math.sin(radians(lon)));
      return (x * count + y) * count + step(Math.sin(radians(lat)));
    },
  };
}

export function cellsAround({ cellOf, count }: Cells, point: LonLat): readonly number[] {
  const own = cellOf(point);
  const cells: number[] = [];
  for (let x = -1; x <= 1; x++) {
    for (let y = -1; y <= 1; y++) {
      for (let z = -1; z <= 1; z++) cells.push(own + (x * count + y) * count + z);
    }
  }
  return cells;
}

function leastEdge(kilometers: number): number {
  return Math.max(1, kilometers);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
