import { shortWay } from './short-way.ts';

/** Finds which of many moving points of the mercator square are nearer to one than the radius. */
export interface PointGrid {
  /** Writes the others that are nearer than the radius to the front of `found`, at most so many; answers how many. */
  near(point: number, most?: number): number;
  readonly found: Uint32Array;
  move(point: number, x: number, y: number): void;
  remove(point: number): void;
}

/**
 * Squares no smaller than the radius, whose columns go round the world: whoever is near stands in
 * one of nine. Squares that hash to one bucket share its linked list, and no keys are kept: a
 * point knows its square. Teschner et al., Optimized Spatial Hashing for Collision Detection of
 * Deformable Objects (2003).
 *
 * Cost: nine buckets a look. What is removed leaves its list with the next look that passes it,
 * so that a crowd in one square is not walked once for each of its members.
 *
 * @param coordinates of all points, x from 0 to below 1; `move` writes them
 * @param members numbers of the points that stand in the grid
 * @param radius at most a third of the world's width
 */
export function createPointGrid(
  { x, y }: { readonly x: Float64Array; readonly y: Float64Array },
  members: Uint32Array,
  radius: number,
): PointGrid {
  const columns = Math.floor(1 / radius);
  const first = new Int32Array(2 ** Math.ceil(Math.log2(members.length + 1))).fill(-1);
  const next = new Int32Array(x.length);
  const isGone = new Uint8Array(x.length);
  const found = new Uint32Array(members.length);

  const columnOf = (point: number): number => Math.floor((x[point] ?? 0) * columns);
  const lineOf = (point: number): number => Math.floor((y[point] ?? 0) * columns);
  // Squares one above the other have buckets side by side, which suits points from west to east.
  const bucketOf = (column: number, line: number): number =>
    (line + Math.imul(column, 0x9e37_79b1)) & (first.length - 1);

  const insert = (point: number): void => {
    const bucket = bucketOf(columnOf(point), lineOf(point));
    next[point] = first[bucket] ?? -1;
    first[bucket] = point;
  };

  const detach = (point: number): void => {
    const bucket = bucketOf(columnOf(point), lineOf(point));
    if (first[bucket] === point) {
      first[bucket] = next[point] ?? -1;
      return;
    }
    let before = first[bucket] ?? -1;
    while (next[before] !== point) before = next[before] ?? -1;
    next[before] = next[point] ?? -1;
  };

  const near = (point: number, most = members.length): number => {
    const pointX = x[point] ?? 0;
    const pointY = y[point] ?? 0;
    let count = 0;
    for (let step = -1; step <= 1; step++) {
      const column = (columnOf(point) + step + columns) % columns;
      for (let line = lineOf(point) - 1, last = line + 2; line <= last; line++) {
        const bucket = bucketOf(column, line);
        let before = -1;
        for (let other = first[bucket] ?? -1; other >= 0; other = next[other] ?? -1) {
          if (isGone[other] === 1) {
            if (before < 0) first[bucket] = next[other] ?? -1;
            else next[before] = next[other] ?? -1;
            continue;
          }
          before = other;
          const dx = shortWay(pointX, x[other] ?? 0);
          const dy = (y[other] ?? 0) - pointY;
          if (dx * dx + dy * dy >= radius * radius || other === point) continue;
          // Two of the nine squares may share a bucket.
          if (columnOf(other) !== column || lineOf(other) !== line) continue;
          found[count++] = other;
          if (count === most) return count;
        }
      }
    }
    return count;
  };

  for (const point of members) insert(point);
  return {
    near,
    found,
    move(point, newX, newY) {
      detach(point);
      x[point] = newX;
      y[point] = newY;
      insert(point);
    },
    remove(point) {
      isGone[point] = 1;
    },
  };
}
