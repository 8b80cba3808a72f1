import { beforeEach, describe, expect, test } from 'vitest';
import { createSymbolOpening, type SymbolOpening } from '../../src/app/map/symbol-opening.ts';
import type { MapLink } from '../../src/app/map/map-link.ts';
import { firstMember } from '../../src/app/map/first-member.ts';
import { worldBbox } from '../../src/core/geo/bbox.ts';
import type { Answer } from '../../src/core/cluster/answer.ts';
import { filterOfIntent } from '../../src/core/filter/intent-filter.ts';
import { createLocalEngine } from '../support/local-engine.ts';
import { drawnOf } from '../../src/map/drawn.ts';
import { fitCamera } from '../../src/map/fit-camera.ts';
import type { MapHit, MapView, Spread } from '../../src/map/map-view.ts';
import type { Scene } from '../../src/map/scene.ts';
import { symbolsInView, type SymbolInView } from '../../src/map/symbols-in-view.ts';
import { viewportOf } from '../../src/map/viewport.ts';
import { createAnswerStore } from '../../src/state/answer-store.ts';
import { insideTest } from '../../src/core/geo/shape.ts';
import { decodeView, encodeView } from '../../src/core/share/view-codec.ts';
import { defaultViewState, noFilter } from '../../src/core/share/view-state.ts';
import { createViewStore } from '../../src/state/view-store.ts';
import { minute, minutesPerDay } from '../../src/core/time/interval.ts';
import { busyDay } from '../support/arbitrary-incidents.ts';
import { crowdedPlace, crowdedPoint, nearbyId } from '../support/crowded-place.ts';
import { fillEngine } from '../support/fill-engine.ts';
import { allSymbols, sceneOf } from '../map/all-symbols.ts';
import { answerOf } from '../map/answer-of.ts';
import { squareArea } from '../map/arbitrary-answers.ts';

const crowd = 2000;
const incidents = crowdedPlace(crowd);
const { signal } = new AbortController();
const [width, height] = [800, 600];
const canvas = { left: 0, top: 0, right: width, bottom: height };

const view = createViewStore();
const answers = createAnswerStore();
const engine = createLocalEngine();
fillEngine(engine, incidents);

let camera = { ...crowdedPoint, zoom: 4 };
let spread: Spread | null = null;
let lists = 0;
let parted: string[] = [];
let opening: SymbolOpening;

/** What the bridge asks of a map, without pictures. */
const map = {
  camera: () => camera,
  target: () => camera,
  spread: () => spread,
  setSpread(next) {
    spread = next;
  },
  fit(bbox, { minZoom = 0, maxZoom = 10 } = {}) {
    const padding = { top: 0, right: 0, bottom: 0, left: 0 };
    camera = fitCamera(bbox, width, height, padding, Math.min(16, maxZoom), Math.min(16, minZoom));
  },
  part({ country }) {
    parted.push(country);
  },
} satisfies Partial<MapView>;

const link: MapLink = {
  engine,
  view,
  answers,
  signal,
  map: () => map as unknown as MapView,
  keepCamera() {},
  report(error) {
    throw error;
  },
};

async function answerNow(): Promise<Answer> {
  const { extent } = await engine.describe(signal);
  answers.setState({ extent: extent.time });
  const frames = await engine.prepare(
    {
      viewId: 'map',
      filter: filterOfIntent(view.getState().filter),
      bbox: worldBbox,
      zoom: camera.zoom,
    },
    signal,
  );
  if (extent.time === null) throw new Error('there are no incidents');
  return frames.at(view.getState().window ?? extent.time);
}

async function sceneNow(): Promise<Scene> {
  const viewport = viewportOf(camera, width, height);
  return sceneOf({ answer: await answerNow(), areas: new Map() }, { spread, viewport });
}

async function symbolsNow(): Promise<SymbolInView[]> {
  return symbolsInView(await sceneNow(), viewportOf(camera, width, height), canvas);
}

async function groupNow(): Promise<SymbolInView & { readonly hit: { readonly type: 'group' } }> {
  for (const symbol of await symbolsNow()) {
    if (symbol.hit.type === 'group') return { ...symbol, hit: symbol.hit };
  }
  throw new Error('no group is in view');
}

beforeEach(() => {
  camera = { ...crowdedPoint, zoom: 4 };
  spread = null;
  lists = 0;
  parted = [];
  view.setState(createViewStore().getState());
  opening = createSymbolOpening(link, () => lists++);
});

const atCrowd = async (): Promise<MapHit> => {
  camera = { ...crowdedPoint, zoom: 15.5 };
  return (await groupNow()).hit;
};

describe('a group of a whole crowd and its neighbour', () => {
  test('comes apart by opening it again and again, each time at a zoom with other groups', async () => {
    const zooms = [camera.zoom];
    for (;;) {
      const { hit, content } = await groupNow();
      if (content.type !== 'group' || content.count === crowd) break;
      await opening.open(hit);
      expect(Math.floor(camera.zoom)).toBeGreaterThan(Math.floor(zooms.at(-1) ?? NaN));
      zooms.push(camera.zoom);
    }
    const keys = (await symbolsNow()).map(({ hit }) => hit);
    expect(keys).toContainEqual({ type: 'incident', id: nearbyId });
  });

  test('leads to the first symbol that stands for some of it', async () => {
    camera = { ...crowdedPoint, zoom: 12.9 };
    const group = await groupNow();
    await opening.open(group.hit);
    const symbols = await symbolsNow();
    const frames = { symbols: () => symbols, subscribe: () => () => {}, isBusy: () => false };
    expect(await firstMember(group, link, frames)).toBe(symbols[0]?.key);
  });

  test('does not lead to what was never in it', async () => {
    camera = { ...crowdedPoint, zoom: 15 };
    const group = await groupNow();
    const others = (await symbolsNow()).filter(({ key }) => key !== group.key);
    expect(others.map(({ hit }) => hit)).toEqual([{ type: 'incident', id: nearbyId }]);
    const frames = { symbols: () => others, subscribe: () => () => {}, isBusy: () => false };
    expect(await firstMember(group, link, frames)).toBeNull();
  });

  test('is fitted where a period leaves few of them, as near as places come apart', async () => {
    camera = { ...crowdedPoint, zoom: 11.5 };
    view.setState({ window: { start: busyDay, end: minute(busyDay + minutesPerDay) } });
    const { hit, content } = await groupNow();
    expect(content).toMatchObject({ type: 'group', count: 73 });
    await opening.open(hit);
    expect(camera.zoom).toBe(15);
    expect(camera.lon).toBeCloseTo(crowdedPoint.lon + 0.0025, 6);
  });
});

describe('a stack of a country', () => {
  const regions = ['UA-12', 'UA-14', 'UA-23', 'UA-51'].map((id, index) =>
    squareArea(id, 35 + index, 48),
  );
  const symbolsAt = (zoom: number): SymbolInView[] => {
    const viewport = viewportOf({ lon: 36.5, lat: 48, zoom }, width, height);
    const neighbours = [squareArea('PL-14', 33, 48.3), squareArea('RU-BEL', 36, 49)];
    const areas = new Map([...neighbours, ...regions].map((area) => [area.id, area]));
    const answer = answerOf(
      [],
      [...areas.keys()].map((areaId) => ({ areaId, kinds: ['strike', 'talks'] as const })),
    );
    const scene = sceneOf({ answer, areas }, { viewport });
    return symbolsInView(scene, viewport, canvas);
  };
  const stackFarOut = (): SymbolInView => {
    const stack = symbolsAt(3).find(({ hit }) => hit.type === 'stack');
    if (stack === undefined) throw new Error('no stack is in view');
    return stack;
  };

  test('is parted on the map and filters nothing', async () => {
    await opening.open(stackFarOut().hit);
    expect(parted).toEqual(['UA']);
    expect(lists).toBe(0);
    expect(view.getState()).toMatchObject({ selection: null, filter: noFilter });
  });

  test('leads to the first badge of that country, once it is parted', async () => {
    let zoom = 3;
    let tell = (): void => undefined;
    const frames = {
      symbols: () => symbolsAt(zoom),
      subscribe(listener: () => void) {
        tell = listener;
        return () => {};
      },
      isBusy: () => false,
    };
    const first = firstMember(stackFarOut(), link, frames);
    zoom = 7;
    tell();
    expect(symbolsAt(zoom)[0]?.key).not.toContain('UA-');
    expect(await first).toBe('area UA-12 admin1');
  });
});

describe('a badge of an area', () => {
  const badge = {
    type: 'area',
    areaId: 'UA-51',
    level: 'admin2',
    count: 2,
    incident: null,
  } as const;

  test('opens the list of just those that it counts: of its area and of its level', async () => {
    await opening.open(badge);
    expect(lists).toBe(1);
    expect(view.getState().filter).toEqual({ ...noFilter, area: 'UA-51', places: ['admin2'] });
  });

  test('that stands for one incident opens that', async () => {
    await opening.open({ ...badge, count: 1, incident: nearbyId });
    expect(view.getState()).toMatchObject({ selection: nearbyId, filter: noFilter });
  });
});

describe('a crowd at one coordinate', () => {
  test('is spread into the newest sixty, ties by id, and the rest stays counted', async () => {
    await opening.open(await atCrowd());
    const newest = incidents
      .filter(({ id }) => id !== nearbyId)
      .toSorted((a, b) => b.time.start - a.time.start || (a.id < b.id ? -1 : 1))
      .slice(0, 60);
    expect(spread?.members.map(({ id }) => id)).toEqual(newest.map(({ id }) => id));
    const middle = allSymbols(await sceneNow()).find(({ hit }) => hit.type === 'group');
    expect(middle?.mark).toEqual({ type: 'count', count: crowd - 60 });
  });

  test('stands alike in every run, whatever the order of the file', async () => {
    await opening.open(await atCrowd());
    const places = async () =>
      allSymbols(await sceneNow()).map(({ hit, lon, lat, offset }) => [hit, lon, lat, offset]);
    const before = await places();
    fillEngine(engine, incidents.toReversed(), incidents);
    spread = null;
    await opening.open((await groupNow()).hit);
    const after = await places();
    fillEngine(engine, incidents);
    const withoutCells = (rows: typeof before) =>
      rows.map(([hit, ...rest]) => [
        typeof hit === 'object' && 'type' in hit && hit.type === 'group' ? 'the rest' : hit,
        ...rest,
      ]);
    expect(withoutCells(after)).toEqual(withoutCells(before));
    // On the screen alone are they apart.
    for (const { lon, lat } of allSymbols(await sceneNow()).filter(({ leader }) => leader)) {
      expect({ lon, lat }).toEqual(crowdedPoint);
    }
  });

  test('opens as a list of exactly that coordinate from the middle of its spread', async () => {
    const hit = await atCrowd();
    await opening.open(hit);
    expect(lists).toBe(0);
    await opening.open(hit);
    expect(lists).toBe(1);
    expect(spread).toBeNull();
    const { total } = await engine.rows(
      {
        filter: filterOfIntent(view.getState().filter),
        window: (await answerNow()).window,
        sort: { field: 'start', order: 'descending' },
        limit: 1,
      },
      signal,
    );
    expect(total).toBe(crowd);
  });

  test('is filtered to what a link keeps, so that a reload counts the same', async () => {
    const [lon, lat] = [30.123456789, 50.987654321];
    const group = { type: 'group', cell: 'own', count: 100, coincident: true, lon, lat } as const;
    spread = { cell: 'own', lon, lat, members: [] };
    await opening.open(group);
    const { filter } = view.getState();
    expect(filter.within).not.toBeNull();
    expect(decodeView(encodeView({ ...defaultViewState, filter })).state.filter).toEqual(filter);
    expect(filter.within && insideTest(filter.within)(lon, lat)).toBe(true);
  });

  test('stays spread while its members are opened one after the other', async () => {
    await opening.open(await atCrowd());
    const ids = spread?.members.slice(0, 2).map(({ id }) => id) ?? [];
    for (const id of ids) {
      await opening.open({ type: 'incident', id });
      expect(view.getState().selection).toBe(id);
      expect(spread).not.toBeNull();
    }
    await opening.open({ type: 'incident', id: nearbyId });
    expect(spread).toBeNull();
  });

  test('is counted whole at every zoom, spread or not', async () => {
    for (let zoom = 0; zoom <= 16; zoom++) {
      camera = { ...crowdedPoint, zoom };
      spread = null;
      const { hit } = await groupNow();
      if (hit.type === 'group' && 'coincident' in hit && hit.coincident) await opening.open(hit);
      for (const shown of spread === null ? [null] : [spread, null]) {
        spread = shown;
        const scene = await sceneNow();
        const drawn = drawnOf(scene, new Set(), viewportOf(camera, width, height));
        const inView = drawn.nodes.reduce((sum, { count }) => sum + count, 0);
        expect(inView + drawn.nodesOutside + drawn.unlocated).toBe(crowd + 1);
        expect(drawn.total).toBe(crowd + 1);
        const told = allSymbols(scene).reduce(
          (sum, { mark }) => sum + (mark.type === 'count' ? mark.count : 1),
          0,
        );
        expect(told, `at zoom ${zoom}`).toBe(crowd + 1);
      }
    }
  });
});
