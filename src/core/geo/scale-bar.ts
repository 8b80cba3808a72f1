import { metersPerPixel } from './mercator.ts';

export interface ScaleBar {
  /** 1, 2 or 5 times a power of ten. */
  readonly meters: number;
  /** CSS pixels. */
  readonly pixels: number;
}

/** The longest round length of ground that fits into `longestPixels` at a latitude and a MapLibre zoom. */
export function scaleBar(lat: number, zoom: number, longestPixels: number): ScaleBar {
  const perPixel = metersPerPixel(lat, zoom);
  const longest = perPixel * longestPixels;
  const power = 10 ** Math.floor(Math.log10(longest));
  const meters = ([5, 2].find((factor) => factor * power <= longest) ?? 1) * power;
  return { meters, pixels: meters / perPixel };
}
