import type { Position } from 'geojson';
import { project } from './mercator.ts';

/** A picture of a part of the Mercator plane, whose x goes on beyond 0 and 1 across the antimeridian. */
export interface LocatorFrame {
  /** Upper left corner on the unit square. */
  readonly left: number;
  readonly top: number;
  /** CSS pixels that one world is wide. */
  readonly worldPixels: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

type Pixel = readonly [x: number, y: number];

/** Pixels beyond the frame that are kept, so that no stroke shows where a shape is cut. */
const margin = 4;
/** Pixels; what is closer to the point before is left out. */
const finest = 0.6;

/** An SVG path of closed rings, cut off at the frame; for the even-odd rule. */
export function ringsPath(rings: readonly (readonly Position[])[], frame: LocatorFrame): string {
  return inEveryWorld(rings, frame, (pixels) => {
    const ring = thin(clipRing(pixels, frame));
    return ring.length < 3 ? '' : `${moveAlong(ring)}Z`;
  });
}

/** An SVG path of open lines, without the stretches that do not touch the frame. */
export function linesPath(lines: readonly (readonly Position[])[], frame: LocatorFrame): string {
  return inEveryWorld(lines, frame, (pixels) =>
    stretchesNear(pixels, frame)
      .map((stretch) => moveAlong(thin(stretch)))
      .join(''),
  );
}

/** The pixel of a place, in that copy of the world which lies nearest to the middle of the frame. */
export function pixelOf(lon: number, lat: number, frame: LocatorFrame): Pixel {
  const [x, y] = project(lon, lat);
  const middle = frame.left + frame.width / frame.worldPixels / 2;
  return toPixel([x + Math.round(middle - x), y], frame);
}

function inEveryWorld(
  lines: readonly (readonly Position[])[],
  frame: LocatorFrame,
  draw: (pixels: readonly Pixel[]) => string,
): string {
  const first = Math.floor(frame.left);
  const last = Math.floor(frame.left + frame.width / frame.worldPixels);
  let path = '';
  for (const line of lines) {
    const projected = line.map(([lon = 0, lat = 0]) => project(lon, lat));
    for (let world = first; world <= last; world++) {
      path += draw(projected.map(([x, y]) => toPixel([x + world, y], frame)));
    }
  }
  return path;
}

function toPixel([x, y]: Pixel, { left, top, worldPixels }: LocatorFrame): Pixel {
  return [(x - left) * worldPixels, (y - top) * worldPixels];
}

/** Sutherland and Hodgman's clipping (1974), one side of the frame after the other. */
function clipRing(ring: readonly Pixel[], { width, height }: LocatorFrame): readonly Pixel[] {
  let kept = ring;
  kept = clipSide(kept, 0, -margin, 1);
  kept = clipSide(kept, 0, width + margin, -1);
  kept = clipSide(kept, 1, -margin, 1);
  return clipSide(kept, 1, height + margin, -1);
}

/** Keeps what lies on the side of `limit` that `sign` points to. */
function clipSide(ring: readonly Pixel[], axis: 0 | 1, limit: number, sign: 1 | -1): Pixel[] {
  const kept: Pixel[] = [];
  let previous = ring.at(-1);
  for (const pixel of ring) {
    const isIn = (pixel[axis] - limit) * sign >= 0;
    if (previous !== undefined && isIn !== (previous[axis] - limit) * sign >= 0) {
      const share = (limit - previous[axis]) / (pixel[axis] - previous[axis]);
      kept.push([
        previous[0] + share * (pixel[0] - previous[0]),
        previous[1] + share * (pixel[1] - previous[1]),
      ]);
    }
    if (isIn) kept.push(pixel);
    previous = pixel;
  }
  return kept;
}

function stretchesNear(line: readonly Pixel[], frame: LocatorFrame): Pixel[][] {
  const stretches: Pixel[][] = [];
  let stretch: Pixel[] = [];
  let previous: Pixel | undefined;
  for (const pixel of line) {
    if (previous !== undefined) {
      if (mayTouch(previous, pixel, frame)) {
        if (stretch.length === 0) stretch.push(previous);
        stretch.push(pixel);
      } else if (stretch.length > 0) {
        stretches.push(stretch);
        stretch = [];
      }
    }
    previous = pixel;
  }
  if (stretch.length > 0) stretches.push(stretch);
  return stretches;
}

function mayTouch(a: Pixel, b: Pixel, { width, height }: LocatorFrame): boolean {
  return (
    Math.max(a[0], b[0]) >= -margin &&
    Math.min(a[0], b[0]) <= width + margin &&
    Math.max(a[1], b[1]) >= -margin &&
    Math.min(a[1], b[1]) <= height + margin
  );
}

function thin(line: readonly Pixel[]): readonly Pixel[] {
  const kept: Pixel[] = [];
  line.forEach((pixel, index) => {
    const before = kept.at(-1);
    const isEnd = index === line.length - 1;
    if (
      before === undefined ||
      isEnd ||
      Math.hypot(pixel[0] - before[0], pixel[1] - before[1]) >= finest
    ) {
      kept.push(pixel);
    }
  });
  return kept;
}

function moveAlong(line: readonly Pixel[]): string {
  return line
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${tenths(x)} ${tenths(y)}`)
    .join('');
}

function tenths(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
