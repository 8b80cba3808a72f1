import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import { project, worldSizePixels } from '../../core/geo/mercator.ts';
import { emptyScene, type Scene } from '../scene.ts';
import type { MapTheme } from '../style.ts';
import { createSymbolAtlas } from '../symbol-atlas.ts';
import { copiesInView } from '../viewport.ts';
import { leaderInstances, symbolInstances, worldsOfRadius, type Origin } from './instances.ts';
import { layerColors } from './layer-colors.ts';
import { createSymbolGraphics, type SymbolGraphics } from './symbol-graphics.ts';

export interface SymbolLayer extends CustomLayerInterface {
  setScene(scene: Scene): void;
  setTheme(theme: MapTheme): void;
  /** What the last frame drew; `null` before the first and without a graphics context. */
  drawnScene(): Scene | null;
}

/** Beyond this many pixels from the origin a single float is no longer exact to a hundredth. */
const exactPixels = 50_000;
/** How far a symbol may reach from its anchor: the outermost badge and its halo, in CSS pixels. */
const symbolReach = 140;

/**
 * Incidents, groups, badges and rings as instanced quads over the basemap. Positions are kept
 * relative to a local origin, since single floats on the unit square are 2.4 m apart.
 */
export function createSymbolLayer(
  theme: MapTheme,
  onDrawn: (version: number) => void,
): SymbolLayer {
  const atlas = createSymbolAtlas();
  let colors = layerColors(theme);
  let scene = emptyScene;
  let drawn: Scene | null = null;
  let isStale = true;
  let origin: Origin = [0.5, 0.5];
  let largestRing = 0;
  let map: MapLibreMap | null = null;
  let graphics: SymbolGraphics | null = null;
  /** One for each copy of the world, used again in every frame. */
  const matrices: Float32Array[] = [];

  const invalidate = (): void => {
    isStale = true;
    map?.triggerRepaint();
  };

  document.fonts.load('600 16px "Noto Sans"').then(
    () => {
      atlas.clear();
      invalidate();
    },
    () => {
      // Without the font counts are drawn in the browser's own.
    },
  );

  const upload = (target: SymbolGraphics): void => {
    atlas.makeRoomFor(scene.symbols.map(({ mark }) => mark));
    target.upload(symbolInstances(scene, origin, atlas, colors), leaderInstances(scene, origin));
    largestRing = scene.rings.reduce((widest, ring) => Math.max(widest, worldsOfRadius(ring)), 0);
    isStale = false;
  };

  return {
    id: 'incidents',
    type: 'custom',
    renderingMode: '2d',
    onAdd(added, gl) {
      map = added;
      graphics = createSymbolGraphics(gl);
      isStale = true;
    },
    onRemove() {
      graphics?.release();
      graphics = null;
      drawn = null;
      map = null;
    },
    render(_, { defaultProjectionData: { mainMatrix } }) {
      if (graphics === null || map === null || graphics.isLost()) return;
      const { lng, lat } = map.getCenter();
      const worldSize = worldSizePixels(map.getZoom());
      const centre = project(lng, lat);
      const isFar =
        Math.hypot(centre[0] - origin[0], centre[1] - origin[1]) * worldSize > exactPixels;
      if (isFar) origin = centre;
      if (isStale || isFar) upload(graphics);

      const { clientWidth: width, clientHeight: height } = map.getCanvas();
      const reach = symbolReach + largestRing * worldSize;
      const copies = copiesInView(lng, worldSize, width, reach);
      matrices.length = Math.min(matrices.length, copies.length);
      copies.forEach((copy, index) => {
        const matrix = (matrices[index] ??= new Float32Array(16));
        translate(matrix, mainMatrix, origin[0] + copy, origin[1]);
      });
      const pixelRatio = map.getPixelRatio();
      graphics.draw({ width, height, pixelRatio, worldSize, matrices }, colors, atlas);
      drawn = scene;
      if (scene.answer !== null) onDrawn(scene.answer.version);
    },
    setScene(next) {
      scene = next;
      invalidate();
    },
    setTheme(next) {
      colors = layerColors(next);
      invalidate();
    },
    drawnScene: () => (graphics === null || graphics.isLost() ? null : drawn),
  };
}

/** Column-major matrix times a translation, in double precision until it is stored. */
function translate(target: Float32Array, matrix: ArrayLike<number>, x: number, y: number): void {
  target.set(matrix);
  for (let row = 0; row < 4; row++) {
    target[12 + row] =
      (matrix[row] ?? 0) * x + (matrix[4 + row] ?? 0) * y + (matrix[12 + row] ?? 0);
  }
}
