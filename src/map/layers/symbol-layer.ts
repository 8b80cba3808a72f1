import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import { project, worldSizePixels } from '../../core/geo/mercator.ts';
import type { NodeSymbols } from '../node-symbols.ts';
import { emptyScene, type Scene } from '../scene.ts';
import type { MapTheme } from '../style.ts';
import { createSymbolAtlas } from '../symbol-atlas.ts';
import { layerColors } from './layer-colors.ts';
import { createLevelFade } from './level-fade.ts';
import { frameOf, nodeRecords, type NodeFrame } from './node-frame.ts';
import { createSymbolGraphics, type SymbolGraphics } from './symbol-graphics.ts';
import { symbolRecords, worldsOfRadius, type Origin } from './symbol-records.ts';

export interface SymbolLayer extends CustomLayerInterface {
  setScene(scene: Scene): void;
  setTheme(theme: MapTheme): void;
  /** What the last frame drew; `null` before the first and without a graphics context. */
  drawnScene(): Scene | null;
  /** Bytes of records that went to the graphics card so far. */
  uploaded(): UploadedBytes;
}

export interface UploadedBytes {
  readonly nodes: number;
  readonly others: number;
}

interface SymbolLayerOptions {
  readonly theme: MapTheme;
  readonly reducedMotion: boolean;
  onDrawn(version: number): void;
}

/** What stands in the buffer of nodes. */
interface ShownNodes {
  readonly scene: Scene;
  readonly nodes: NodeSymbols;
  readonly frame: NodeFrame;
  /** Those of the nodes that are in the frame. */
  readonly order: Uint32Array;
}

/** Beyond this many pixels from the origin a single float is no longer exact to a hundredth. */
const exactPixels = 50_000;
/** How far a symbol may reach from its anchor: the outermost badge and its halo, in CSS pixels. */
const symbolReach = 140;

/**
 * Incidents, groups, badges and rings as quads over the basemap. Positions are kept
 * relative to a local origin or frame, since single floats on the unit square are 2.4 m apart.
 */
export function createSymbolLayer({
  theme,
  reducedMotion,
  onDrawn,
}: SymbolLayerOptions): SymbolLayer {
  const atlas = createSymbolAtlas();
  const fade = createLevelFade(reducedMotion);
  const bytes = { nodes: 0, others: 0 };
  let colors = layerColors(theme);
  let scene = emptyScene;
  let drawn: Scene | null = null;
  let isStale = true;
  let shown: ShownNodes | null = null;
  let origin: Origin = [0.5, 0.5];
  let largestRing = 0;
  let map: MapLibreMap | null = null;
  let graphics: SymbolGraphics | null = null;

  document.fonts.load('600 16px "Noto Sans"').then(
    () => {
      atlas.draw();
      map?.triggerRepaint();
    },
    () => {
      // Without the font counts are drawn in the browser's own.
    },
  );

  const uploadSymbols = (target: SymbolGraphics): void => {
    const { symbols, under, rings } = scene;
    bytes.others += target.uploadSymbols(
      symbolRecords(rings, symbols.slice(0, under), origin),
      symbolRecords([], symbols.slice(under), origin),
    );
    largestRing = rings.reduce((widest, ring) => Math.max(widest, worldsOfRadius(ring)), 0);
    isStale = false;
  };

  const uploadNodes = (target: SymbolGraphics, frame: NodeFrame): void => {
    if (shown !== null && isOtherLevel(shown.scene, scene)) {
      target.setNodesAside();
      fade.begin();
    }
    const { words, order } = nodeRecords(scene.nodes, frame);
    bytes.nodes += target.uploadNodes(words, frame);
    shown = { scene, nodes: scene.nodes, frame, order };
  };

  const forget = (): void => {
    isStale = true;
    shown = null;
    fade.end();
  };

  return {
    id: 'incidents',
    type: 'custom',
    renderingMode: '2d',
    onAdd(added, gl) {
      map = added;
      graphics = createSymbolGraphics(gl);
      forget();
    },
    onRemove() {
      graphics?.release();
      graphics = null;
      drawn = null;
      map = null;
    },
    render(_, { defaultProjectionData: { mainMatrix } }) {
      if (graphics === null || map === null || graphics.isLost()) return;
      fade.frame(performance.now());
      const { lng: lon, lat } = map.getCenter();
      const worldSize = worldSizePixels(map.getZoom());
      const { clientWidth: width, clientHeight: height } = map.getCanvas();
      const [x, y] = project(lon, lat);
      const isFar = Math.hypot(x - origin[0], y - origin[1]) * worldSize > exactPixels;
      if (isFar) origin = [x, y];
      if (isStale || isFar) uploadSymbols(graphics);
      const look = { x, y, worldSize, reach: Math.max(width, height) };
      const frame = frameOf(scene.nodes, look, shown?.frame ?? null);
      if (shown?.nodes !== scene.nodes || shown.frame !== frame) uploadNodes(graphics, frame);

      const opacity = fade.opacity();
      if (opacity < 1) map.triggerRepaint();
      const state = { width, height, worldSize, lon, origin, opacity, matrix: mainMatrix };
      graphics.draw(
        {
          ...state,
          pixelRatio: map.getPixelRatio(),
          reach: symbolReach + largestRing * worldSize,
        },
        colors,
        atlas,
      );
      drawn = withNodes(scene, shown?.order ?? scene.nodes.order);
      if (scene.answer !== null) onDrawn(scene.answer.version);
    },
    setScene(next) {
      scene = next;
      isStale = true;
      map?.triggerRepaint();
    },
    setTheme(next) {
      colors = layerColors(next);
      map?.triggerRepaint();
    },
    drawnScene: () => (graphics === null || graphics.isLost() ? null : drawn),
    uploaded: () => ({ ...bytes }),
  };
}

/** Groups of another whole zoom or of other data; what was empty has nothing to fade. */
function isOtherLevel(before: Scene, after: Scene): boolean {
  if (before.nodes.order.length === 0 || before.answer === null) return false;
  const { zoom, version } = before.answer.grouping;
  return after.answer?.grouping.zoom !== zoom || after.answer.grouping.version !== version;
}

function withNodes(scene: Scene, order: Uint32Array): Scene {
  return order === scene.nodes.order ? scene : { ...scene, nodes: { ...scene.nodes, order } };
}
