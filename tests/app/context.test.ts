import { describe, expect, test } from 'vitest';
import { followContext } from '../../src/app/context.ts';
import type { AreaSums, SumsReport } from '../../src/core/context/area-sums.ts';
import type { ContextLayer, ContextReport } from '../../src/core/context/context-layer.ts';
import type { AreaOutline } from '../../src/core/geo/basemap.ts';
import { minute, type Interval } from '../../src/core/time/interval.ts';
import { noContext, type ContextDrawing } from '../../src/map/context-layers.ts';
import { addContext, turnContext } from '../../src/state/context-acts.ts';
import { createContextStore } from '../../src/state/context-store.ts';
import { changeView, createViewStore } from '../../src/state/view-store.ts';

function interval(start: number, end: number): Interval {
  return { start: minute(start), end: minute(end) };
}

const nothingNoted = { notes: [], notesTotal: 0, encoding: null, rejected: 0 } as const;

const front: ContextLayer = {
  type: 'shapes',
  title: 'Fronts',
  attribution: '',
  licence: '',
  features: [10, 20].map((start) => ({
    label: '',
    time: { type: 'snapshot', stated: interval(start, start + 1) },
    parts: [],
    properties: [],
  })),
  paths: { coordinates: new Float64Array(), ends: new Uint32Array() },
  bbox: [0, 0, 1, 1],
  snapshots: [minute(10), minute(20)],
  dates: interval(10, 21),
};
const frontReport: ContextReport = {
  ...nothingNoted,
  format: 'geojson',
  features: 2,
  used: 2,
  areas: 0,
  lines: 2,
  points: 0,
  undated: 0,
};

const sums: AreaSums = {
  type: 'sums',
  title: 'Sums',
  attribution: '',
  licence: '',
  types: ['a'],
  periods: [interval(0, 10), interval(10, 20)],
  areas: ['UA-51', 'UA-12', 'UA-32', null].map((areaId) => ({ areaId, name: '' })),
  sums: [
    { area: 0, period: 0, events: 30 },
    { area: 1, period: 0, events: 0 },
    { area: 2, period: 1, events: 5 },
    { area: 3, period: 0, events: 9 },
  ].map(({ area, period, events }) => ({
    area,
    period,
    type: 0,
    values: { events, fatalities: null },
    unknown: { events: 0, fatalities: 1 },
  })),
};
const sumsReport: SumsReport = {
  ...nothingNoted,
  format: 'hdx-hapi',
  rows: 4,
  drawable: 2,
  zero: 1,
  unplaced: 1,
  wholes: 0,
  addedUp: 0,
};

function areaNamed(id: string): AreaOutline {
  return {
    id,
    level: 'admin1',
    country: 'UA',
    name: { en: `Area ${id}` },
    geometry: { type: 'Polygon', coordinates: [] },
    bbox: [0, 0, 1, 1],
  };
}

function setUp() {
  const context = createContextStore();
  const view = createViewStore();
  const asked: string[][] = [];
  let drawing: ContextDrawing = noContext;
  const layers = followContext({
    context,
    view,
    basemap: {
      outlines: async (ids) => {
        asked.push([...ids]);
        return ids.map(areaNamed);
      },
    },
    show: (next) => (drawing = next),
    fail: (error) => expect.unreachable(String(error)),
  });
  return { context, view, asked, layers, drawing: () => drawing };
}

describe('the map is told what context has of the period', () => {
  test('of snapshots one, and the same list while it stays the same', () => {
    const { context, view, drawing } = setUp();
    addContext(context, 'front', { type: 'shapes', layer: front, report: frontReport }, 0);
    const [first] = drawing().shapes;
    expect(first).toMatchObject({ id: 'front', features: [1] });
    changeView(view, { window: interval(0, 30) });
    expect(drawing().shapes[0]?.features).toBe(first?.features);
    changeView(view, { window: interval(0, 15) });
    expect(drawing().shapes[0]?.features).toEqual([0]);
    turnContext(context, 'front', false);
    expect(drawing()).toEqual(noContext);
  });

  test('of sums the areas of the period: shades, no zeros, and what is not known as such', async () => {
    const { context, view, asked, drawing } = setUp();
    addContext(context, 'sums', { type: 'sums', layer: sums, report: sumsReport }, 0);
    const shades = () => drawing().sums?.areas.map(({ area, shade }) => [area.id, shade] as const);
    changeView(view, { window: interval(0, 5) });
    await expect.poll(shades).toEqual([
      ['UA-51', 2],
      ['UA-32', null],
    ]);
    changeView(view, { window: interval(0, 20) });
    expect(shades()).toEqual([
      ['UA-51', 2],
      ['UA-32', 1],
    ]);
    changeView(view, { window: interval(50, 60) });
    expect(shades()).toEqual([]);
    expect(asked).toEqual([['UA-51', 'UA-12', 'UA-32']]);
    expect(context.getState().areas.get('UA-12')?.name).toEqual({ en: 'Area UA-12' });
  });
});

describe('the card', () => {
  const hit = { type: 'shape', id: 'front', feature: 1 } as const;

  test('goes with the pointer, or stays where it was chosen until a click elsewhere', () => {
    const { context, layers } = setUp();
    addContext(context, 'front', { type: 'shapes', layer: front, report: frontReport }, 0);
    const card = () => context.getState().card;
    layers.hit(hit, [1, 2], false);
    expect(card()).toMatchObject({ entry: 'front', position: [1, 2], isChosen: false });
    layers.hit(null, [5, 5], false);
    expect(card()).toBeNull();
    layers.hit(hit, [1, 2], true);
    layers.hit(null, [5, 5], false);
    layers.hit({ ...hit, feature: 0 }, [5, 5], false);
    expect(card()).toMatchObject({ of: { feature: 1 }, position: [1, 2], isChosen: true });
    layers.hit(null, [5, 5], true);
    expect(card()).toBeNull();
  });

  test('goes with what it was about', () => {
    const { context, view, layers } = setUp();
    addContext(context, 'front', { type: 'shapes', layer: front, report: frontReport }, 0);
    layers.hit(hit, [1, 2], true);
    changeView(view, { window: interval(0, 15) });
    expect(context.getState().card).toBeNull();
  });
});
