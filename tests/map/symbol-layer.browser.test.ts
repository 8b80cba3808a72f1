import type { CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/core/cluster/answer.ts';
import { project, worldSizePixels } from '../../src/core/geo/mercator.ts';
import { familyColors } from '../../src/core/incident/family-colors.ts';
import { createSymbolLayer } from '../../src/map/layers/symbol-layer.ts';
import { emptyScene, type Scene, type SceneInput } from '../../src/map/scene.ts';
import { viewportOf } from '../../src/map/viewport.ts';
import { sceneOf } from './all-symbols.ts';
import { answerOf, type PointEntry } from './answer-of.ts';
import { squareArea } from './arbitrary-answers.ts';

const size = { width: 800, height: 600 };
const { light } = familyColors;

afterEach(() => vi.restoreAllMocks());

/** The layer over nothing, on a canvas of its own, as a map would draw it. */
function openLayer(camera = { lon: 31, lat: 48, zoom: 6 }, reducedMotion = false) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, size);
  const gl = canvas.getContext('webgl2', { preserveDrawingBuffer: true, antialias: false });
  if (gl === null) throw new Error('this browser gives no WebGL 2');
  const made = recordMade(gl);
  const versions: number[] = [];
  const repaints = { count: 0 };
  const onDrawn = (version: number): void => void versions.push(version);
  const layer = createSymbolLayer({ theme: 'light', reducedMotion, onDrawn });
  const map = {
    triggerRepaint: () => void repaints.count++,
    getCenter: () => ({ lng: camera.lon, lat: camera.lat }),
    getZoom: () => camera.zoom,
    getCanvas: () => ({ clientWidth: size.width, clientHeight: size.height }),
    getPixelRatio: () => 1,
  } as unknown as MapLibreMap;
  layer.onAdd?.(map, gl);
  const [x, y] = project(camera.lon, camera.lat);
  const right = (2 * worldSizePixels(camera.zoom)) / size.width;
  const up = (-2 * worldSizePixels(camera.zoom)) / size.height;
  const mainMatrix = [right, 0, 0, 0, 0, up, 0, 0, 0, 0, 1, 0, -x * right, -y * up, 0, 1];
  const input = { defaultProjectionData: { mainMatrix } } as unknown as CustomRenderMethodInput;
  const viewport = viewportOf(camera, size.width, size.height);
  const draw = (): void => {
    gl.clearColor(1, 1, 1, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    layer.render(gl, input);
  };
  return {
    layer,
    gl,
    made,
    versions,
    repaints,
    viewport,
    draw,
    show(scene: Scene) {
      layer.setScene(scene);
      draw();
    },
    sceneOf: (answer: Answer, changes: Partial<SceneInput> = {}) =>
      sceneOf({ answer, areas: new Map() }, { viewport, ...changes }),
    /** At an offset from a place, in CSS pixels. */
    colorAt(lon: number, lat: number, dx: number, dy: number): readonly number[] {
      const [left, top] = viewport.project(lon, lat);
      const pixel = new Uint8Array(4);
      const row = size.height - 1 - Math.floor(top + dy);
      gl.readPixels(Math.floor(left + dx), row, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      return Array.from(pixel.slice(0, 3));
    },
    remove() {
      layer.onRemove?.(map, gl);
    },
  };
}

/** Everything that is made in a context from now on. */
function recordMade(gl: WebGL2RenderingContext) {
  const made: object[] = [];
  for (const name of [
    'createTexture',
    'createVertexArray',
    'createProgram',
    'createBuffer',
  ] as const) {
    const create = gl[name].bind(gl);
    vi.spyOn(gl, name).mockImplementation(() => {
      const object = create();
      made.push(object);
      return object;
    });
  }
  return made;
}

function rgb(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

const somewhere = (count: number, shift = 0): PointEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    lon: 24 + (index % 40) * 0.35,
    lat: 44 + Math.floor(index / 40) * 0.2,
    kinds: (index + shift) % 3 === 0 ? ['strike'] : ['battle', 'talks', 'talks'],
  }));

describe('a step of a playback', () => {
  test('brings twelve bytes a node to the graphics card, and nothing else', () => {
    const map = openLayer();
    for (const count of [1600, 1599, 3, 0, 1023, 1024, 1025]) {
      const before = map.layer.uploaded();
      map.show(map.sceneOf(answerOf(somewhere(count, count))));
      const after = map.layer.uploaded();
      expect(after.nodes - before.nodes).toBe(12 * count);
      expect(after.others - before.others).toBe(0);
    }
  });

  test('that changes no answer brings no node again', () => {
    const map = openLayer();
    const answer = answerOf(somewhere(100));
    const first = map.sceneOf(answer);
    map.show(first);
    const { nodes } = map.layer.uploaded();
    map.draw();
    map.show({ ...first, symbols: [] });
    map.layer.setTheme('dark');
    map.draw();
    expect(map.layer.uploaded().nodes).toBe(nodes);
  });

  test('with badges brings a few bytes for each of them', () => {
    const map = openLayer();
    const areas = new Map([['XX-1', squareArea('XX-1', 31, 48)]]);
    map.show(
      map.sceneOf(answerOf(somewhere(10), [{ areaId: 'XX-1', kinds: ['strike'] }]), { areas }),
    );
    expect(map.layer.uploaded()).toEqual({ nodes: 120, others: 24 });
  });
});

describe('the picture', () => {
  const far = [
    { lon: 30.5234, lat: 50.4501, zoom: 15.7 },
    { lon: 179.99995, lat: 66, zoom: 14.2 },
    { lon: -179.99995, lat: -41.3, zoom: 16 },
  ];

  test.each(far)('has a node at its own place to the pixel, at $lon at zoom $zoom', (camera) => {
    const map = openLayer(camera);
    // A pixel's middle, so that the circle is symmetrical.
    const [lon, lat] = map.viewport.unproject(301.5, 200.5);
    const others = answerOf([
      { lon, lat, kinds: ['strike'] },
      { lon: camera.lon > 0 ? 178 : -178, lat: camera.lat, kinds: ['strike'] },
    ]);
    map.show(map.sceneOf(others));
    const fill = rgb(light.distance.fill);
    for (const [dx, dy] of [
      [11, 0],
      [-11, 0],
      [0, 11],
      [0, -11],
    ] as const) {
      expect(map.colorAt(lon, lat, dx, dy)).toEqual(fill);
      expect(map.colorAt(lon, lat, (dx * 15) / 11, (dy * 15) / 11)).toEqual([255, 255, 255]);
    }
  });

  test('has the counts of groups in their middle', () => {
    const map = openLayer();
    const group = answerOf([{ lon: 31, lat: 48, kinds: ['strike', 'strike', 'talks', 'riot'] }]);
    map.show(map.sceneOf(group));
    const inked = Array.from({ length: 17 }, (_, index) => map.colorAt(31, 48, index - 8, 0));
    expect(inked.some(([red = 255]) => red < 128)).toBe(true);
    // Between the digit and the ring.
    expect(map.colorAt(31, 48, 16, 0)).not.toEqual(rgb(light.distance.fill));
  });
});

describe('groups of another zoom', () => {
  const before = { lon: 30, lat: 48 };
  const after = { lon: 32, lat: 48 };
  const of = (place: typeof before, zoom: number, version: number) =>
    answerOf([{ ...place, kinds: ['strike'] }], [], version, { zoom, version: 'data' });
  const fill = rgb(light.distance.fill);
  const white = [255, 255, 255];
  const mixed = (share: number) =>
    fill.map((channel) => Math.round(channel * share + 255 * (1 - share)));
  const expectColor = (actual: readonly number[], expected: readonly number[]): void => {
    for (const [index, channel] of expected.entries()) {
      expect(Math.abs((actual[index] ?? NaN) - channel)).toBeLessThanOrEqual(2);
    }
  };

  test('fade in where they stand while the former fade out where those stood', () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
    const map = openLayer();
    map.show(map.sceneOf(of(before, 6, 1)));
    expect(map.colorAt(before.lon, before.lat, 0, 10)).toEqual(fill);
    expect(map.repaints.count).toBe(1);
    map.show(map.sceneOf(of(after, 7, 2)));
    expect(map.layer.drawnScene()?.answer?.version).toBe(2);
    expectColor(map.colorAt(before.lon, before.lat, 0, 10), mixed(0.75));
    expectColor(map.colorAt(after.lon, after.lat, 0, 10), mixed(0.25));
    clock.mockReturnValue(1100);
    map.draw();
    expectColor(map.colorAt(before.lon, before.lat, 0, 10), mixed(0.375));
    expectColor(map.colorAt(after.lon, after.lat, 0, 10), mixed(0.625));
    // Nothing stands between them.
    expect(map.colorAt(31, 48, 0, 10)).toEqual(white);
    const { count } = map.repaints;
    clock.mockReturnValue(1200);
    map.draw();
    expect(map.colorAt(before.lon, before.lat, 0, 10)).toEqual(white);
    expect(map.colorAt(after.lon, after.lat, 0, 10)).toEqual(fill);
    expect(map.repaints.count).toBe(count);
  });

  test('are there at once under reduced motion, and at the same zoom', () => {
    vi.spyOn(performance, 'now').mockReturnValue(1000);
    const isThere = (map: ReturnType<typeof openLayer>): void => {
      expect(map.colorAt(before.lon, before.lat, 0, 10)).toEqual(white);
      expect(map.colorAt(after.lon, after.lat, 0, 10)).toEqual(fill);
    };
    const still = openLayer(undefined, true);
    still.show(still.sceneOf(of(before, 6, 1)));
    still.show(still.sceneOf(of(after, 7, 2)));
    isThere(still);
    const playing = openLayer();
    playing.show(playing.sceneOf(of(before, 6, 1)));
    playing.show(playing.sceneOf(of(after, 6, 2)));
    isThere(playing);
  });

  test('that change again while they fade are as the last answer says', () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
    const map = openLayer();
    map.show(map.sceneOf(of(before, 6, 1)));
    map.show(map.sceneOf(of(after, 7, 2)));
    clock.mockReturnValue(1100);
    map.show(map.sceneOf(of({ lon: 33, lat: 48 }, 7, 3)));
    expect(map.colorAt(after.lon, after.lat, 0, 10)).toEqual(white);
    expectColor(map.colorAt(33, 48, 0, 10), mixed(0.625));
    expectColor(map.colorAt(before.lon, before.lat, 0, 10), mixed(0.375));
  });
});

describe('a layer that is removed', () => {
  test('leaves nothing on the graphics card', () => {
    const map = openLayer();
    map.show(map.sceneOf(answerOf(somewhere(1600))));
    map.show(map.sceneOf(answerOf(somewhere(5), [], 2, { zoom: 7, version: 'data' })));
    const alive = (): object[] =>
      map.made.filter(
        (object) =>
          (object instanceof WebGLTexture && map.gl.isTexture(object)) ||
          (object instanceof WebGLVertexArrayObject && map.gl.isVertexArray(object)) ||
          (object instanceof WebGLProgram && map.gl.isProgram(object)) ||
          (object instanceof WebGLBuffer && map.gl.isBuffer(object)),
      );
    expect(alive().length).toBeGreaterThan(5);
    map.remove();
    // One in use goes when another takes its place.
    map.gl.useProgram(null);
    expect(alive()).toEqual([]);
    expect(map.layer.drawnScene()).toBeNull();
  });

  test('draws and tells nothing more', () => {
    const map = openLayer();
    map.show(map.sceneOf(answerOf(somewhere(3))));
    map.remove();
    map.versions.length = 0;
    map.show(emptyScene);
    expect(map.versions).toEqual([]);
  });
});
