import { fitBbox, type Bbox } from '../core/geo/bbox.ts';
import type { Camera } from '../core/share/view-state.ts';
import type { Padding } from './map-view.ts';
import { viewportOf } from './viewport.ts';

/** Between what is fitted and the edge of the free space, at most, in CSS pixels: half a badge and some air. */
const largestMargin = 40;

/** The camera that shows a box in the middle of what the panels leave free of a canvas. */
export function fitCamera(
  bbox: Bbox,
  width: number,
  height: number,
  { top, right, bottom, left }: Padding,
  maxZoom: number,
): Camera {
  const margin = Math.min(largestMargin, width / 8, height / 8);
  const freeWidth = Math.max(1, width - left - right - 2 * margin);
  const freeHeight = Math.max(1, height - top - bottom - 2 * margin);
  const middle = fitBbox(bbox, freeWidth, freeHeight, maxZoom);
  const viewport = viewportOf(middle, width, height);
  const [lon, lat] = viewport.unproject(
    width / 2 - (left - right) / 2,
    height / 2 - (top - bottom) / 2,
  );
  return { lon, lat, zoom: middle.zoom };
}
