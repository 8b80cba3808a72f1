import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import { metersPerPixel, project, worldSizePixels } from '../../core/geo/mercator.ts';
import { families } from '../../core/incident/kinds.ts';
import { familyColors } from '../../core/incident/family-colors.ts';
import { basemapColors, type MapTheme } from '../style.ts';
import { createSymbolAtlas } from '../symbol-atlas.ts';
import type { Scene, SceneRing, SceneSymbol } from '../scene.ts';
import { createInstancedQuad, createProgram } from './gl-program.ts';
import { leaderFragment, leaderVertex, symbolFragment, symbolVertex } from './shaders.ts';

export interface SymbolLayer extends CustomLayerInterface {
  setScene(scene: Scene): void;
  setTheme(theme: MapTheme): void;
  /** Instances in the buffers of the graphics card; 0 without a context. */
  uploaded(): { readonly symbols: number; readonly rings: number };
}

const symbolAttributes = [
  { name: 'a_anchor', size: 2 },
  { name: 'a_offset', size: 2 },
  { name: 'a_radius', size: 2 },
  { name: 'a_flags', size: 4 },
  { name: 'a_fill', size: 3 },
  { name: 'a_ink', size: 3 },
  { name: 'a_cell', size: 3 },
  { name: 'a_sharesA', size: 3 },
  { name: 'a_sharesB', size: 3 },
] as const;
const leaderAttributes = [
  { name: 'a_anchor', size: 2 },
  { name: 'a_offset', size: 2 },
] as const;

/**
 * Incidents, groups, badges and rings as instanced quads over the basemap. Positions are kept
 * relative to a local origin, since single floats on the unit square are 2.4 m apart.
 */
export function createSymbolLayer(theme: MapTheme, onDrawn: () => void): SymbolLayer {
  const atlas = createSymbolAtlas();
  let colors = theme;
  let scene: Scene = { symbols: [], rings: [] };
  let stale = true;
  let origin: readonly [x: number, y: number] = [0.5, 0.5];
  let map: MapLibreMap | null = null;
  let graphics: Graphics | null = null;

  document.fonts.load('600 16px "Noto Sans"').then(
    () => {
      atlas.clear();
      stale = true;
      map?.triggerRepaint();
    },
    () => {
      // Without the font counts are drawn in the browser's own.
    },
  );

  const upload = (target: Graphics, centre: readonly [number, number]): void => {
    origin = centre;
    const place = (lon: number, lat: number): [number, number] => {
      const [x, y] = project(lon, lat);
      return [x - origin[0], y - origin[1]];
    };
    const rows = [
      ...scene.rings.map((ring) => ringRow(ring, place(ring.lon, ring.lat), colors)),
      ...scene.symbols.map((symbol) =>
        symbolRow(symbol, place(symbol.lon, symbol.lat), atlas.cellOf(symbol.mark), colors),
      ),
    ];
    const leaders = scene.symbols.filter(({ leader }) => leader);
    target.symbols.upload(Float32Array.from(rows.flat()));
    target.leaders.upload(
      Float32Array.from(leaders.flatMap(({ lon, lat, offset }) => [...place(lon, lat), ...offset])),
    );
    target.uploaded = { symbols: scene.symbols.length, rings: scene.rings.length };
    stale = false;
  };

  return {
    id: 'incidents',
    type: 'custom',
    renderingMode: '2d',
    onAdd(added, gl) {
      map = added;
      graphics = createGraphics(gl);
      stale = true;
    },
    onRemove() {
      if (graphics !== null) releaseGraphics(graphics);
      graphics = null;
      map = null;
    },
    render(gl, { defaultProjectionData }) {
      if (graphics === null || map === null) return;
      const { lng, lat } = map.getCenter();
      const zoom = map.getZoom();
      const world = worldSizePixels(zoom);
      const centre = project(lng, lat);
      // Beyond this many pixels from the origin a single float is no longer exact to a hundredth.
      const far = Math.hypot(centre[0] - origin[0], centre[1] - origin[1]) * world > 50_000;
      if (stale || far) upload(graphics, centre);
      uploadAtlas(gl, graphics, atlas);

      const { clientWidth, clientHeight } = map.getCanvas();
      const ratio = map.getPixelRatio();
      const theme_ = basemapColors[colors];
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      gl.disable(gl.DEPTH_TEST);
      gl.disable(gl.STENCIL_TEST);
      const copies = world < clientWidth * 2 ? [-1, 0, 1] : [0];
      for (const program of [graphics.leaderProgram, graphics.symbolProgram]) {
        gl.useProgram(program);
        const at = (name: string) => gl.getUniformLocation(program, name);
        gl.uniform2f(at('u_viewport'), clientWidth, clientHeight);
        gl.uniform1f(at('u_ratio'), ratio);
        gl.uniform3fv(at('u_contrast'), rgb(theme_.label));
        if (program === graphics.symbolProgram) {
          gl.uniform1f(at('u_world'), world);
          gl.uniform3fv(at('u_surface'), rgb(theme_.halo));
          gl.uniform3fv(
            at('u_palette'),
            families.flatMap((family) => rgb(familyColors[colors][family].fill)),
          );
          gl.activeTexture(gl.TEXTURE0);
          gl.bindTexture(gl.TEXTURE_2D, graphics.texture);
          gl.uniform1i(at('u_atlas'), 0);
        }
        for (const copy of copies) {
          const matrix = translated(defaultProjectionData.mainMatrix, origin[0] + copy, origin[1]);
          gl.uniformMatrix4fv(at('u_matrix'), false, matrix);
          (program === graphics.symbolProgram ? graphics.symbols : graphics.leaders).draw();
        }
      }
      onDrawn();
    },
    setScene(next) {
      scene = next;
      stale = true;
      map?.triggerRepaint();
    },
    setTheme(next) {
      colors = next;
      stale = true;
      map?.triggerRepaint();
    },
    uploaded: () => graphics?.uploaded ?? { symbols: 0, rings: 0 },
  };
}

interface Graphics {
  readonly gl: WebGL2RenderingContext;
  readonly symbolProgram: WebGLProgram;
  readonly leaderProgram: WebGLProgram;
  readonly symbols: ReturnType<typeof createInstancedQuad>;
  readonly leaders: ReturnType<typeof createInstancedQuad>;
  readonly texture: WebGLTexture;
  textureVersion: number;
  uploaded: { readonly symbols: number; readonly rings: number };
}

function createGraphics(context: WebGLRenderingContext | WebGL2RenderingContext): Graphics {
  if (!(context instanceof WebGL2RenderingContext)) throw new Error('the map needs WebGL 2');
  const gl = context;
  const symbolProgram = createProgram(gl, symbolVertex, symbolFragment);
  const leaderProgram = createProgram(gl, leaderVertex, leaderFragment);
  return {
    gl,
    symbolProgram,
    leaderProgram,
    symbols: createInstancedQuad(gl, symbolProgram, symbolAttributes),
    leaders: createInstancedQuad(gl, leaderProgram, leaderAttributes),
    texture: gl.createTexture(),
    textureVersion: -1,
    uploaded: { symbols: 0, rings: 0 },
  };
}

function releaseGraphics({ gl, symbolProgram, leaderProgram, symbols, leaders, texture }: Graphics): void {
  symbols.release();
  leaders.release();
  gl.deleteProgram(symbolProgram);
  gl.deleteProgram(leaderProgram);
  gl.deleteTexture(texture);
}

function uploadAtlas(
  gl: WebGLRenderingContext | WebGL2RenderingContext,
  graphics: Graphics,
  atlas: ReturnType<typeof createSymbolAtlas>,
): void {
  if (graphics.textureVersion === atlas.version()) return;
  gl.bindTexture(gl.TEXTURE_2D, graphics.texture);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, atlas.canvas);
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  graphics.textureVersion = atlas.version();
}

function symbolRow(
  symbol: SceneSymbol,
  [x, y]: readonly [number, number],
  cell: readonly [number, number, number],
  theme: MapTheme,
): number[] {
  const { fill, ink } = familyColors[theme][symbol.family];
  const emphasis = symbol.emphasis === 'selected' ? 2 : symbol.emphasis === 'hover' ? 1 : 0;
  return [
    x,
    y,
    ...symbol.offset,
    symbol.radius,
    0,
    symbol.shape === 'square' ? 1 : 0,
    symbol.hollow ? 1 : 0,
    symbol.dashed ? 1 : 0,
    emphasis,
    ...rgb(fill),
    ...rgb(ink),
    ...cell,
    ...(symbol.shares ?? [0, 0, 0, 0, 0, 0]),
  ];
}

function ringRow(ring: SceneRing, [x, y]: readonly [number, number], theme: MapTheme): number[] {
  const { fill } = familyColors[theme][ring.family];
  // Mercator stretches with latitude; this radius is in widths of the world.
  const radius = ring.radiusMeters / (metersPerPixel(ring.lat, 0) * worldSizePixels(0));
  const none = [0, 0, 0];
  const flags = [2, 0, ring.dashed ? 1 : 0, ring.selected ? 2 : 0];
  return [x, y, 0, 0, 0, radius, ...flags, ...rgb(fill), ...none, ...none, ...none, ...none];
}

/** Column-major matrix times a translation, in double precision until the end. */
function translated(matrix: ArrayLike<number>, x: number, y: number): Float32Array {
  const result = Float32Array.from(matrix);
  for (let row = 0; row < 4; row++) {
    result[12 + row] =
      (matrix[row] ?? 0) * x + (matrix[4 + row] ?? 0) * y + (matrix[12 + row] ?? 0);
  }
  return result;
}

function rgb(hex: string): [number, number, number] {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}
