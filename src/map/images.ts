import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Family } from '../core/incident/kinds.ts';
import { families } from '../core/incident/kinds.ts';
import { familyColors } from '../core/incident/family-colors.ts';
import { contextColors } from './context-colors.ts';
import { basemapColors, type MapTheme } from './style.ts';

const pixelRatio = 2;
/** The small dot beside a town's label. */
export const dotImage = 'town-dot';
/** An invisible square that keeps labels away from symbols; 1 px so that `icon-size` is its width. */
export const spacerImage = 'symbol-space';

/** Hatching of areas that a layer of sums says nothing of. */
export const missingImage = 'sum-missing';

export function hatchImage(family: Family): string {
  return `hatch-${family}`;
}

/** Patterns and dots are drawn here, so that a new style or theme can have them at once. */
export function setImages(map: MapLibreMap, theme: MapTheme): void {
  for (const family of families) {
    setImage(map, hatchImage(family), hatch(familyColors[theme][family].fill));
  }
  setImage(map, missingImage, hatch(contextColors[theme].missing));
  setImage(map, dotImage, dot(basemapColors[theme].dot));
  setImage(map, spacerImage, new ImageData(pixelRatio, pixelRatio));
}

function setImage(map: MapLibreMap, name: string, image: ImageData): void {
  if (map.hasImage(name)) map.updateImage(name, image);
  else map.addImage(name, image, { pixelRatio });
}

function hatch(color: string): ImageData {
  const size = 9 * pixelRatio;
  return drawn(size, (context) => {
    context.strokeStyle = color;
    context.globalAlpha = 0.55;
    context.lineWidth = pixelRatio;
    for (const shift of [-size, 0, size]) {
      context.beginPath();
      context.moveTo(shift - size * 0.25, size * 1.25);
      context.lineTo(shift + size * 1.25, -size * 0.25);
      context.stroke();
    }
  });
}

function dot(color: string): ImageData {
  const size = 5 * pixelRatio;
  return drawn(size, (context) => {
    context.fillStyle = color;
    context.beginPath();
    context.arc(size / 2, size / 2, size * 0.36, 0, 2 * Math.PI);
    context.fill();
  });
}

function drawn(
  size: number,
  draw: (context: OffscreenCanvasRenderingContext2D) => void,
): ImageData {
  const context = new OffscreenCanvas(size, size).getContext('2d');
  if (context === null) throw new Error('this browser draws no 2D canvas');
  draw(context);
  return context.getImageData(0, 0, size, size);
}
