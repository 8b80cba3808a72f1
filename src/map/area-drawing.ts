import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Ring } from '../core/geo/shape.ts';
import type { MapTheme } from './style.ts';

export interface AreaDrawing {
  /** Loads what draws and lets the reader draw; `null` where that was cancelled. */
  draw(signal: AbortSignal): Promise<Ring | null>;
  /** Clicks are corners meanwhile and open nothing. */
  isUnderWay(): boolean;
}

/** As long as a second click or tap may come after the one that ended the drawing. */
const afterMilliseconds = 400;

export function createAreaDrawing(map: MapLibreMap, theme: () => MapTheme): AreaDrawing {
  let underWay = 0;
  return {
    async draw(signal) {
      underWay += 1;
      try {
        const { drawArea } = await import('./draw-area.ts');
        return signal.aborted ? null : await drawArea(map, theme(), signal);
      } finally {
        // The same double click must not zoom in as well.
        map.doubleClickZoom.disable();
        setTimeout(() => {
          underWay -= 1;
          if (underWay === 0) map.doubleClickZoom.enable();
        }, afterMilliseconds);
      }
    },
    isUnderWay: () => underWay > 0,
  };
}
