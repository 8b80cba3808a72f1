import type { PixelBox } from '../../core/cluster/map-symbol.ts';

/** What the panels leave free of the map, in pixels of its canvas. */
export function freeBox({
  offsetLeft,
  offsetTop,
  clientWidth,
  clientHeight,
}: HTMLElement): PixelBox {
  return {
    left: offsetLeft,
    top: offsetTop,
    right: offsetLeft + clientWidth,
    bottom: offsetTop + clientHeight,
  };
}
