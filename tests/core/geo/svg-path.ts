export type Point = readonly [x: number, y: number];

/** The points of each piece of a path that has only M, L and Z. */
export function pointsOf(path: string): Point[][] {
  return path
    .split('M')
    .slice(1)
    .map((piece) =>
      piece
        .replace('Z', '')
        .split('L')
        .map((pair): Point => {
          const [x, y] = pair.split(' ').map(Number);
          if (x === undefined || y === undefined || !Number.isFinite(x + y)) {
            throw new Error(`"${pair}" is no point of a path`);
          }
          return [x, y];
        }),
    );
}

/** By the even-odd rule, as the shapes are filled. */
export function isInside(rings: readonly Point[][], x: number, y: number): boolean {
  let isIn = false;
  for (const [a, b] of rings.flatMap(sidesOf)) {
    if (a[1] > y === b[1] > y) continue;
    if (x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) isIn = !isIn;
  }
  return isIn;
}

/** Pixels to the nearest side of any ring. */
export function nearestEdge(rings: readonly Point[][], x: number, y: number): number {
  let nearest = Infinity;
  for (const [a, b] of rings.flatMap(sidesOf)) {
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : ((x - a[0]) * dx + (y - a[1]) * dy) / length;
    const t = Math.max(0, Math.min(1, along));
    nearest = Math.min(nearest, Math.hypot(a[0] + t * dx - x, a[1] + t * dy - y));
  }
  return nearest;
}

function sidesOf(ring: readonly Point[]): (readonly [Point, Point])[] {
  return ring.map((point, index) => [ring.at(index - 1) ?? point, point]);
}
