import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawPolygonMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Ring } from '../core/geo/shape.ts';
import { accentColors } from './outline-layer.ts';
import type { MapTheme } from './style.ts';

/** As many as a link carries. */
const mostCorners = 100;
const fineReachPixels = 10;
const coarseReachPixels = 24;

/**
 * Takes the corners of a polygon that are clicked or tapped. A double click, Enter or a click
 * on the first corner ends it, and so does the hundredth corner; Escape, `signal` and a lost
 * graphics context give `null`.
 *
 * @throws Error where the map's style is not loaded
 */
export function drawArea(
  map: MapLibreMap,
  theme: MapTheme,
  signal: AbortSignal,
): Promise<Ring | null> {
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: 'draw' }),
    modes: [polygonMode(theme)],
  });
  const container = map.getCanvasContainer();
  return new Promise((resolve) => {
    const end = (ring: Ring | null): void => {
      removeEventListener('keydown', onKeyDown, true);
      signal.removeEventListener('abort', cancel);
      container.removeEventListener('webglcontextlost', cancel, true);
      draw.stop();
      map.getCanvas().style.removeProperty('cursor');
      resolve(ring);
    };
    const cancel = (): void => end(null);
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Drawing is what it closes; what else Escape closes stays.
      event.stopPropagation();
      event.preventDefault();
      cancel();
    };

    draw.start();
    draw.setMode('polygon');
    draw.on('finish', (id) => {
      const ring = ringOf(draw.getSnapshotFeature(id)?.geometry);
      if (ring.length >= 3) end(ring);
    });
    draw.on('change', () => {
      const drawn = draw.getSnapshot().find(({ geometry }) => geometry.type === 'Polygon');
      const corners = Number(drawn?.properties['committedCoordinateCount'] ?? 0);
      if (corners >= mostCorners) end(ringOf(drawn?.geometry).slice(0, mostCorners));
    });
    addEventListener('keydown', onKeyDown, true);
    signal.addEventListener('abort', cancel, { once: true });
    // Before MapLibre hears of it, which then has no style left to take the drawing from.
    container.addEventListener('webglcontextlost', cancel, true);
    // Enter is heard where the canvas has the focus.
    map.getCanvas().focus({ preventScroll: true });
  });
}

function polygonMode(theme: MapTheme): TerraDrawPolygonMode {
  const color = accentColors[theme];
  const isCoarse = matchMedia('(pointer: coarse)').matches;
  return new TerraDrawPolygonMode({
    pointerDistance: isCoarse ? coarseReachPixels : fineReachPixels,
    keyEvents: { finish: 'Enter', cancel: null },
    cursors: { start: 'crosshair', close: 'pointer' },
    styles: {
      fillColor: color,
      fillOpacity: 0.12,
      outlineColor: color,
      outlineWidth: 2,
      closingPointColor: color,
      closingPointWidth: isCoarse ? 9 : 6,
      closingPointOutlineColor: '#ffffff',
      closingPointOutlineWidth: 2,
    },
  });
}

/** Without the last corner, which repeats the first. */
function ringOf(
  geometry: { readonly type: string; readonly coordinates: unknown } | undefined,
): Ring {
  if (geometry?.type !== 'Polygon') return [];
  const [ring = []] = geometry.coordinates as number[][][];
  return ring.slice(0, -1).map(([lon = NaN, lat = NaN]) => [lon, lat] as const);
}
