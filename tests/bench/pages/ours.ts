import type { Answer } from '../../../src/core/cluster/answer.ts';
import { createFrameLane } from '../../../src/app/frame-lane.ts';
import {
  startBasemapWorker,
  startEngineWorkers,
  workerFile,
} from '../../../src/app/worker-files.ts';
import type { Camera } from '../../../src/core/share/view-state.ts';
import { createBasemap } from '../../../src/engine/basemap/basemap-client.ts';
import { createEngineClient } from '../../../src/engine/engine-client.ts';
import { createMapView } from '../../../src/map/create-map-view.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import { createAnswerStore } from '../../../src/state/answer-store.ts';
import { changeView, createViewStore } from '../../../src/state/view-store.ts';
import { endOfFrame, pixelsOf, withFreeFrames } from './frames.ts';

const container = document.getElementById('map') ?? document.body;
const hasBasemap = new URLSearchParams(location.search).has('basemap');
const never = new AbortController().signal;

const view = createViewStore();
const answers = createAnswerStore();
const engine = createEngineClient(startEngineWorkers, () => fail());
let answer: Answer | null = null;
let map: MapView | null = null;
/** Called in every frame that draws an answer, with its version. */
let onFrame: (version: number) => void = () => undefined;

/** As the page itself asks, answers and draws. */
const lane = createFrameLane(
  engine,
  view,
  answers,
  (next) => {
    answer = next;
    map?.setAnswer(next);
  },
  fail,
);

function fail(reason: unknown = 'a worker or the graphics context was lost'): never {
  throw reason instanceof Error ? reason : new Error(String(reason));
}

function createMap(camera: Camera): MapView {
  return createMapView({
    container,
    camera,
    theme: 'light',
    locale: 'en',
    label: 'Map',
    fontsUrl: new URL('fonts/', document.baseURI).href,
    workerUrl: workerFile('maplibre'),
    reducedMotion: false,
    events: {
      onMove: ({ zoom }, bbox) => lane.look({ bbox, zoom }),
      onClick: () => undefined,
      onHover: () => undefined,
      onDrawn: (version) => onFrame(version),
      onContextHit: () => undefined,
      onContext: () => fail(),
    },
  });
}

/** Resolves with the end of the frame that shows the answer to what was asked last. */
function drawn(isWanted: (shown: Answer) => boolean = () => true): Promise<number> {
  return new Promise((resolve) => {
    onFrame = (version) => {
      if (lane.isBehind() || answer?.version !== version || !isWanted(answer)) return;
      onFrame = () => undefined;
      resolve(endOfFrame());
    };
  });
}

/** Resolves in the next frame, whatever it shows. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    onFrame = () => {
      onFrame = () => undefined;
      resolve();
    };
  });
}

function canvas(): HTMLCanvasElement {
  const found = container.querySelector('canvas');
  if (found === null) throw new Error('expected a map');
  return found;
}

function move(camera: Camera): void {
  map?.moveTo(camera, { immediate: true });
}

async function showBasemap(shown: MapView): Promise<void> {
  const url = new URL('basemap/', document.baseURI).href;
  const basemap = createBasemap(startBasemapWorker, url, () => fail());
  shown.setBasemap(await basemap.layers(never));
  const { extent } = await engine.describe(never);
  shown.setAreas(await basemap.areas(extent.areaIds, never));
}

globalThis.bench = {
  async open({ rows, seed, camera, window }) {
    changeView(view, { window });
    const created = createMap(camera);
    map = created;
    // Of no incidents yet, so that the map and its shaders are there.
    const empty = drawn();
    lane.look({ bbox: created.bbox(), zoom: camera.zoom });
    await empty;
    let from = NaN;
    await engine.load({ type: 'generated', rows, seed }, never, ({ phase }) => {
      // What is read stands in columns now.
      if (phase === 'grouping') from = performance.now();
    });
    const first = drawn(({ total }) => total > 0);
    lane.refresh();
    const took = (await first) - from;
    if (hasBasemap) await showBasemap(created);
    return took;
  },
  async show(window) {
    const from = performance.now();
    const shown = drawn(
      (next) => next.window.start === window.start && next.window.end === window.end,
    );
    changeView(view, { window }, 'drag');
    const took = (await shown) - from;
    // Or the next step would wait for what this one left to the graphics card.
    await pixelsOf(canvas());
    return took;
  },
  async look(camera) {
    const shown = drawn(({ grouping }) => grouping.zoom === Math.floor(camera.zoom));
    move(camera);
    await shown;
  },
  pan: (cameras) =>
    withFreeFrames(async () => {
      const from = performance.now();
      for (const camera of cameras.slice(0, -1)) {
        const frame = nextFrame();
        move(camera);
        await frame;
        await pixelsOf(canvas());
      }
      const [last] = cameras.slice(-1);
      const shown = drawn();
      if (last !== undefined) move(last);
      await shown;
      await pixelsOf(canvas());
      return performance.now() - from;
    }),
  nodes: () => answer?.nodes.length ?? 0,
  uploaded: () => map?.uploaded() ?? null,
};
