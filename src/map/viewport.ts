import { project, unproject, worldSizePixels } from '../core/geo/mercator.ts';
import type { Camera } from '../core/share/view-state.ts';

/** What a camera shows on a canvas, north up and flat; CSS pixels, y down. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  /** From a place to its next copy: the world repeats itself to the east and west. */
  readonly worldSize: number;
  /** Where a place stands; of its copies the one nearest to the centre. */
  project(lon: number, lat: number): readonly [x: number, y: number];
  /** The same, one number at a time, of a place in mercator. */
  xOf(mercatorX: number): number;
  yOf(mercatorY: number): number;
  /** The place at a point, its longitude from −180 to 180. */
  unproject(x: number, y: number): readonly [lon: number, lat: number];
}

export function viewportOf(
  { lon: centreLon, lat: centreLat, zoom }: Camera,
  width: number,
  height: number,
): Viewport {
  const worldSize = worldSizePixels(zoom);
  const [centreX, centreY] = project(centreLon, centreLat);
  const xOf = (x: number): number => {
    const east = x - centreX;
    return width / 2 + (east - Math.round(east)) * worldSize;
  };
  const yOf = (y: number): number => height / 2 + (y - centreY) * worldSize;
  return {
    width,
    height,
    worldSize,
    xOf,
    yOf,
    project(lon, lat) {
      const [x, y] = project(lon, lat);
      return [xOf(x), yOf(y)];
    },
    unproject(x, y) {
      const [lon, lat] = unproject(
        centreX + (x - width / 2) / worldSize,
        centreY + (y - height / 2) / worldSize,
      );
      return [lon - 360 * Math.round(lon / 360), lat];
    },
  };
}

/**
 * Copies of the world that come within `reach` pixels of the canvas: 0 is the one from −180 to 180,
 * 1 the next to the east. Of a part from `left` to `right`, in mercator, the copies of that.
 */
export function copiesInView(
  centreLon: number,
  worldSize: number,
  width: number,
  reach: number,
  left = 0,
  right = 1,
): number[] {
  const [centreX] = project(centreLon, 0);
  const half = (width / 2 + reach) / worldSize;
  const first = Math.ceil(centreX - half - right);
  const last = Math.floor(centreX + half - left);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
