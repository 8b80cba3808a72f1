import fc from 'fast-check';
import type { GeoJSONSourceDiff, Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { families } from '../../src/core/incident/kinds.ts';
import { createAreaShapes, partsOfArea } from '../../src/map/area-shapes.ts';
import type { AreaState } from '../../src/map/area-states.ts';
import { seed, squareArea } from './arbitrary-answers.ts';

const ids: readonly string[] = ['UA-12', 'UA-51', 'UA-63', 'UA', 'XX-1'];
const geometries = new Map(
  ids.slice(0, 4).map((id) => {
    const level = id === 'UA' ? ('country' as const) : ('admin1' as const);
    return [id, { ...squareArea(id, 30, 48), level }] as const;
  }),
);

/** What MapLibre's worker and its states hold, and how much was ever sent. */
function createFakeMap() {
  const features = new Map<string, Record<string, unknown>>();
  const states = new Map<string, Record<string, unknown>>();
  const sent = { shapes: 0, changes: 0 };
  const map = {
    getSource: () => ({
      updateData({ removeAll = false, add = [], update = [] }: GeoJSONSourceDiff) {
        if (removeAll) features.clear();
        for (const { properties } of add) {
          const key = String(properties?.['key']);
          // As MapLibre asks.
          if (features.has(key)) throw new Error(`there are two of ${key}`);
          features.set(key, { ...properties });
          sent.shapes++;
        }
        for (const { id, addOrUpdateProperties = [] } of update) {
          const feature = features.get(String(id));
          for (const { key, value } of addOrUpdateProperties) {
            if (feature !== undefined) feature[key] = value;
          }
          sent.changes++;
        }
        return Promise.resolve();
      },
    }),
    setFeatureState({ id }: { readonly id: string }, state: Record<string, unknown>) {
      states.set(id, { ...states.get(id), ...state });
    },
  };
  return { map: map as unknown as MapLibreMap, features, states, sent };
}

function stateOf(changes: Partial<AreaState> = {}): AreaState {
  return {
    family: 'distance',
    line: 'solid',
    isRegion: true,
    isSelected: false,
    stacked: false,
    crowded: false,
    ...changes,
  };
}

const stateArbitrary = fc.record({
  family: fc.constantFrom(...families),
  line: fc.constantFrom('solid' as const, 'dashed', 'dotted'),
  isRegion: fc.boolean(),
  isSelected: fc.boolean(),
  stacked: fc.boolean(),
  crowded: fc.boolean(),
});
/** One after the other: what is shown, and whether the map comes to rest after it. */
const stepsArbitrary = fc.array(
  fc.record({
    states: fc.dictionary(fc.constantFrom(...ids), stateArbitrary, { noNullPrototype: true }),
    isAtRest: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

test('whatever was shown before, shapes are as the last states say, and none was sent twice', async () => {
  await fc.assert(
    fc.asyncProperty(stepsArbitrary, async (steps) => {
      const { map, features, states, sent } = createFakeMap();
      const shapes = createAreaShapes(map);
      const seen = new Set<string>();
      for (const step of steps) {
        const shown = new Map(Object.entries(step.states));
        shapes.show(shown, geometries);
        for (const id of shown.keys()) if (geometries.has(id)) seen.add(id);
        if (step.isAtRest) shapes.hatch();
        expect(features.size).toBe(2 * seen.size);
        for (const id of seen) {
          const state = shown.get(id);
          for (const part of ['shape', 'outline']) {
            const { line = 'none', family } = states.get(`${id} ${part}`) ?? {};
            expect(line).toBe(state?.line ?? 'none');
            if (state !== undefined) expect(family).toBe(state.family);
            const feature = features.get(`${id} ${part}`);
            expect(feature?.['selected']).toBe(state?.isSelected ?? false);
            expect(feature?.['country']).toBe(id === 'UA' && state?.isRegion !== true);
          }
          const { hatch, country, selected } = features.get(`${id} shape`) ?? {};
          const isHatched = country === false || selected === true;
          if (step.isAtRest && isHatched && state !== undefined) expect(hatch).toBe(state.family);
        }
      }
      expect(sent.shapes).toBe(2 * seen.size);
      await Promise.resolve();
      await Promise.resolve();
      expect([...(shapes.taken() ?? [])].toSorted()).toEqual([...seen].toSorted());
    }),
    { seed },
  );
});

describe('while it plays', () => {
  test('nothing goes to the worker for a shape that it has; at rest its hatching does', () => {
    const { map, features, sent } = createFakeMap();
    const shapes = createAreaShapes(map);
    shapes.show(new Map([['UA-12', stateOf()]]), geometries);
    for (const family of families) {
      shapes.show(new Map([['UA-12', stateOf({ family, line: 'dashed' })]]), geometries);
      shapes.show(new Map(), geometries);
    }
    shapes.show(new Map([['UA-12', stateOf({ family: 'unrest' })]]), geometries);
    expect(sent).toEqual({ shapes: 2, changes: 0 });
    expect(features.get('UA-12 shape')?.['hatch']).toBe('distance');
    shapes.hatch();
    expect(features.get('UA-12 shape')?.['hatch']).toBe('unrest');
    shapes.hatch();
    expect(sent.changes).toBe(2);
  });
});

test('no shape is taken before the worker answers, and other geometries are sent anew', async () => {
  const { map, features } = createFakeMap();
  const shapes = createAreaShapes(map);
  expect(shapes.taken()).toBeNull();
  const states = new Map([['UA-51', stateOf()]]);
  shapes.show(states, geometries);
  expect(shapes.taken()).toBeNull();
  await Promise.resolve();
  await Promise.resolve();
  expect(shapes.taken()).toEqual(new Set(['UA-51']));
  shapes.show(states, new Map([['UA-12', squareArea('UA-12', 30, 47)]]));
  expect(shapes.taken()).toBeNull();
  expect(features.size).toBe(0);
});

test('an outline goes around a shape, but not along the antimeridian where that is cut', () => {
  const area = squareArea('RU-CHU', 179.5, 66);
  const traits = { selected: false, country: false, hatch: 'diplomacy' } as const;
  const [shape, outline] = partsOfArea(area, traits);
  expect(shape?.geometry).toEqual(area.geometry);
  expect(outline?.geometry).toEqual({
    type: 'MultiLineString',
    coordinates: [
      [
        [179, 65.5],
        [180, 65.5],
      ],
      [
        [180, 66.5],
        [179, 66.5],
        [179, 65.5],
      ],
    ],
  });
});
