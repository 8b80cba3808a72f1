import { fitBbox, type Bbox } from '../core/geo/bbox.ts';
import { tileSize } from '../core/geo/mercator.ts';
import type { Camera } from '../core/share/view-state.ts';
import type { Padding } from './map-view.ts';
import { viewportOf } from './viewport.ts';

/** Between what is fitted and the edge of the free space, at most, in CSS pixels: half a badge and some air. */
const largestMargin = 40;

/**
 * The camera that shows a box in the middle of what the panels leave free of a canvas, no
 * closer than `maxZoom`; from `minZoom` on also where not all of the box is in view then.
 */
export function fitCamera(
  bbox: Bbox,
  width: number,
  height: number,
  { top, right, bottom, left }: Padding,
  maxZoom: number,
  minZoom = 0,
): Camera {
  const margin = Math.min(largestMargin, width / 8, height / 8);
  const freeWidth = Math.max(1, width - left - right - 2 * margin);
  const freeHeight = Math.max(1, height - top - bottom - 2 * margin);
  const fitted = fitBbox(bbox, freeWidth, freeHeight, maxZoom);
  // MapLibre never shows more than the height of the world, so the shift is taken at that zoom.
  const zoom = Math.max(fitted.zoom, minZoom, Math.log2(height / tileSize));
  const middle = { ...fitted, zoom };
  const viewport = viewportOf(middle, width, height);
  const [lon, lat] = viewport.unproject(
    width / 2 - (left - right) / 2,
    height / 2 - (top - bottom) / 2,
  );
  return { lon, lat, zoom };
}
