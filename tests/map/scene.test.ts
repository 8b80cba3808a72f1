import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { familyOfKind } from '../../src/core/incident/kinds.ts';
import type { MapHit, SelectedPlace, Spread } from '../../src/map/map-view.ts';
import { radiusOfCount } from '../../src/map/point-symbols.ts';
import { buildScene, type Scene, type SceneInput, type SceneSymbol } from '../../src/map/scene.ts';
import { answerOf } from './answer-of.ts';
import {
  seed,
  situationArbitrary,
  squareArea,
  viewport,
  type Situation,
} from './arbitrary-answers.ts';

const { project } = viewport;

function sceneOf({ answer, areas }: Situation, input: Partial<SceneInput> = {}): Scene {
  return buildScene({
    answer,
    areas,
    selected: null,
    hovered: null,
    spread: null,
    project,
    ...input,
  });
}

test('an area is a square badge and never a circle, with or without a selection', () => {
  fc.assert(
    fc.property(situationArbitrary, fc.nat(), (situation, pick) => {
      const entry = situation.entries[pick % Math.max(1, situation.entries.length)];
      const selected: SelectedPlace | null =
        entry === undefined
          ? null
          : { type: 'area', id: `in-${entry.areaId}-${entry.level}`, areaId: entry.areaId };
      const { symbols, rings } = sceneOf(situation, { selected });
      for (const { hit, shape } of symbols) {
        expect(shape).toBe(hit.type === 'area' ? 'square' : 'circle');
      }
      const known = situation.entries.filter(({ areaId }) => situation.areas.has(areaId));
      expect(count(symbols, 'square')).toBe(known.length);
      expect(count(symbols, 'circle')).toBe(situation.points.length);
      const places = new Set(situation.points.map(({ lon, lat }) => `${lon} ${lat}`));
      for (const { lon, lat } of rings) expect(places.has(`${lon} ${lat}`)).toBe(true);
    }),
    { seed },
  );
});

test('every row of the answer that has a place is one symbol, and its incidents are all counted', () => {
  fc.assert(
    fc.property(situationArbitrary, (situation) => {
      const { symbols } = sceneOf(situation);
      const known = situation.entries.filter(({ areaId }) => situation.areas.has(areaId));
      const expected = [...situation.points, ...known].reduce((sum, e) => sum + e.kinds.length, 0);
      const shown = symbols.reduce(
        (sum, { hit }) => sum + (hit.type === 'incident' ? 1 : hit.count),
        0,
      );
      expect(shown).toBe(expected);
    }),
    { seed },
  );
});

test('what is known to a region and what is known to its district have a badge each', () => {
  const answer = answerOf(
    [],
    [
      { areaId: 'UA-12', level: 'admin1', kinds: ['strike', 'strike'] },
      { areaId: 'UA-12', level: 'admin2', kinds: ['attack'] },
    ],
  );
  const areas = new Map([['UA-12', squareArea('UA-12', 35, 48)]]);
  const { symbols } = sceneOf({ answer, areas, points: [], entries: [] });
  expect(symbols.map(({ mark }) => mark)).toEqual([
    { type: 'count', count: 2 },
    { type: 'count', count: 1 },
  ]);
  expect(new Set(symbols.map(({ offset }) => String(offset))).size).toBe(2);
});

test('only a single incident without a stated precision is hollow, only an inferred place dashed', () => {
  fc.assert(
    fc.property(situationArbitrary, (situation) => {
      const { symbols } = sceneOf(situation);
      situation.points.forEach((point, index) => {
        const symbol = symbolAt(symbols, point.kinds.length === 1 ? `incident-${index}` : index);
        const isSingle = point.kinds.length === 1;
        expect(symbol?.hollow).toBe(isSingle && point.precision === 'given');
        expect(symbol?.dashed).toBe(isSingle && point.inferred);
      });
      for (const { hit, hollow, dashed } of symbols) {
        if (hit.type !== 'area') continue;
        expect(hollow).toBe(false);
        const entry = situation.entries.find(({ areaId }) => areaId === hit.areaId);
        expect(dashed).toBe(entry?.inferred);
      }
    }),
    { seed },
  );
});

test('a single incident shows its kind, a group its count and the shares of the families', () => {
  fc.assert(
    fc.property(situationArbitrary, (situation) => {
      const { symbols } = sceneOf(situation);
      situation.points.forEach(({ kinds }, index) => {
        const symbol = symbolAt(symbols, kinds.length === 1 ? `incident-${index}` : index);
        if (kinds.length === 1) {
          expect(symbol?.mark).toEqual({ type: 'glyph', kind: kinds[0] });
          expect(symbol?.shares).toBeNull();
          return;
        }
        expect(symbol?.mark).toEqual({ type: 'count', count: kinds.length });
        const sum = symbol?.shares?.reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(1);
      });
      for (const { family, hit } of symbols) {
        if (hit.type === 'incident') {
          const point = situation.points[Number(hit.id.replace('incident-', ''))];
          expect(family).toBe(familyOfKind[point?.kinds[0] ?? 'other']);
        }
      }
    }),
    { seed },
  );
});

describe('the size of a group', () => {
  test('is proportional to the count in area, up to a limit', () => {
    const single = radiusOfCount(1);
    const largest = radiusOfCount(1e9);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (incidents) => {
        const radius = radiusOfCount(incidents);
        if (radius < largest) expect((radius / single) ** 2).toBeCloseTo(incidents);
        else expect((largest / single) ** 2).toBeLessThanOrEqual(incidents + 1e-9);
      }),
      { seed },
    );
    expect(radiusOfCount(4)).toBe(2 * single);
  });

  test('decides what lies on top: the smaller one', () => {
    fc.assert(
      fc.property(situationArbitrary, (situation) => {
        const circles = sceneOf(situation).symbols.filter(({ shape }) => shape === 'circle');
        const radii = circles.map(({ radius }) => radius);
        expect(radii).toEqual(radii.toSorted((a, b) => b - a));
      }),
      { seed },
    );
  });
});

describe('rings', () => {
  test('are drawn for single incidents with a radius, dashed for a town', () => {
    fc.assert(
      fc.property(situationArbitrary, (situation) => {
        const expected = situation.points
          .filter(({ kinds, radiusMeters = 0 }) => kinds.length === 1 && radiusMeters > 0)
          .map(({ lon, lat, radiusMeters, precision }) => ({
            lon,
            lat,
            radiusMeters,
            dashed: precision === 'settlement',
            selected: false,
          }));
        const rings = sceneOf(situation).rings.map(
          ({ lon, lat, radiusMeters, dashed, selected }) => ({
            lon,
            lat,
            radiusMeters,
            dashed,
            selected,
          }),
        );
        expect(rings).toEqual(expected);
      }),
      { seed },
    );
  });

  test('show the true extent of the selected place, also of one that is hidden in a group', () => {
    const answer = answerOf([
      { lon: 30, lat: 50, kinds: ['strike'], id: 'kyiv', radiusMeters: 9000, precision: 'near' },
      { lon: 36, lat: 50, kinds: ['strike', 'battle'] },
    ]);
    const situation: Situation = { answer, areas: new Map(), points: [], entries: [] };
    const selectedRings = (selected: SelectedPlace) =>
      sceneOf(situation, { selected }).rings.filter((ring) => ring.selected);
    expect(
      selectedRings({ type: 'point', id: 'kyiv', lon: 30, lat: 50, radiusMeters: 9000 }),
    ).toMatchObject([{ lon: 30, radiusMeters: 9000, dashed: false, family: 'distance' }]);
    expect(
      selectedRings({ type: 'point', id: 'hidden', lon: 36.2, lat: 50, radiusMeters: 4000 }),
    ).toMatchObject([{ lon: 36.2, radiusMeters: 4000 }]);
    expect(
      selectedRings({ type: 'point', id: 'exact', lon: 36.2, lat: 50, radiusMeters: 0 }),
    ).toEqual([]);
  });
});

describe('a spread', () => {
  const members: Spread['members'] = [
    { id: 'a', kind: 'talks', inferred: true },
    { id: 'b', kind: 'statement', inferred: false },
    { id: 'c', kind: 'strike', inferred: false, given: true },
    { id: 'd', kind: 'other', inferred: false },
  ];
  const answer = answerOf([
    { lon: 54.4, lat: 24.5, kinds: ['talks', 'statement', 'strike', 'other'], coincident: true },
    { lon: 30, lat: 50, kinds: ['battle'] },
  ]);
  const situation: Situation = { answer, areas: new Map(), points: [], entries: [] };
  const spread: Spread = { cell: 'cell-0', lon: 54.4, lat: 24.5, members };

  test('takes the place of its group and no other', () => {
    const { symbols, spreadCell } = sceneOf(situation, { spread });
    expect(symbols.map(({ hit }) => hit)).toEqual([
      { type: 'incident', id: 'incident-1' },
      ...members.map(({ id }) => ({ type: 'incident', id })),
    ]);
    expect(spreadCell).toBe('cell-0');
  });

  test('goes clockwise from the top in the order given, each time alike', () => {
    const offsets = () =>
      sceneOf(situation, { spread })
        .symbols.filter(({ leader }) => leader)
        .map(({ offset }) => offset.map(Math.round));
    expect(offsets()).toEqual([
      [0, -30],
      [30, 0],
      [0, 30],
      [-30, 0],
    ]);
    expect(offsets()).toEqual(offsets());
  });

  test('of more members than are spread the rest stays counted in the middle', () => {
    const crowded = { ...spread, members: spread.members.slice(0, 3) };
    const { symbols } = sceneOf(situation, { spread: crowded });
    const middle = symbols.find(({ hit }) => hit.type === 'group' && hit.cell === spread.cell);
    expect(middle?.mark).toEqual({ type: 'count', count: 1 });
    for (const member of symbols.filter(({ leader }) => leader)) {
      const distance = Math.hypot(...member.offset);
      expect(distance).toBeGreaterThan(member.radius + (middle?.radius ?? NaN));
    }
  });

  test('keeps any number of members apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), (size) => {
        const many = Array.from({ length: size }, (_, index) => ({
          id: String(index),
          kind: 'strike' as const,
          inferred: false,
        }));
        const { symbols } = sceneOf(situation, { spread: { ...spread, members: many } });
        const tied = symbols.filter(({ leader }) => leader);
        tied.forEach((a, index) => {
          for (const b of tied.slice(index + 1)) {
            const distance = Math.hypot(a.offset[0] - b.offset[0], a.offset[1] - b.offset[1]);
            expect(distance).toBeGreaterThan(a.radius + b.radius);
          }
        });
      }),
      { seed },
    );
  });

  test('says of each member how well its place is known', () => {
    const tied = sceneOf(situation, { spread }).symbols.filter(({ leader }) => leader);
    expect(tied.map(({ dashed }) => dashed)).toEqual([true, false, false, false]);
    expect(tied.map(({ hollow }) => hollow)).toEqual([false, false, true, false]);
  });
});

describe('emphasis', () => {
  test('lifts the selected symbol over the hovered one, and both over the rest', () => {
    fc.assert(
      fc.property(situationArbitrary, fc.nat(), fc.nat(), (situation, first, second) => {
        const plain = sceneOf(situation).symbols;
        const hovered = plain[first % Math.max(1, plain.length)]?.hit ?? null;
        const chosen = plain[second % Math.max(1, plain.length)];
        const selected = chosen === undefined ? null : selectionOf(chosen);
        const { symbols } = sceneOf(situation, { hovered, selected });
        const ranks = symbols.map(({ emphasis }) =>
          ['none', 'hover', 'selected'].indexOf(emphasis),
        );
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        expect(ranks.filter((rank) => rank === 1).length).toBeLessThanOrEqual(1);
        if (selected !== null) expect(ranks.at(-1)).toBe(2);
      }),
      { seed },
    );
  });

  test('marks a selected incident that no symbol stands for, and picks it there', () => {
    const answer = answerOf([{ lon: 36, lat: 50, kinds: ['strike', 'battle'] }]);
    const selected: SelectedPlace = {
      type: 'point',
      id: 'hidden',
      lon: 36.2,
      lat: 50,
      radiusMeters: 0,
    };
    const { symbols } = sceneOf(
      { answer, areas: new Map(), points: [], entries: [] },
      { selected },
    );
    expect(symbols.at(-1)).toMatchObject({
      hit: { type: 'incident', id: 'hidden' },
      lon: 36.2,
      emphasis: 'selected',
      mark: { type: 'none' },
    });
  });

  test('of a selected incident in a group at one coordinate goes to the group', () => {
    const point = { lon: 54.4, lat: 24.5, kinds: ['talks', 'talks'] as const, coincident: true };
    const { symbols } = sceneOf(
      { answer: answerOf([point]), areas: new Map(), points: [], entries: [] },
      { selected: { type: 'point', id: 'a', lon: 54.4, lat: 24.5, radiusMeters: 0 } },
    );
    expect(symbols.map(({ emphasis }) => emphasis)).toEqual(['selected']);
  });
});

test('without an answer nothing is drawn', () => {
  expect(
    buildScene({
      answer: null,
      areas: new Map(),
      selected: { type: 'point', id: 'a', lon: 0, lat: 0, radiusMeters: 5 },
      hovered: null,
      spread: null,
      project,
    }),
  ).toEqual({ answer: null, spreadCell: null, symbols: [], rings: [] });
});

function count(symbols: readonly SceneSymbol[], shape: SceneSymbol['shape']): number {
  return symbols.filter((symbol) => symbol.shape === shape).length;
}

/** By the id of an incident or by the number of a cell. */
function symbolAt(symbols: readonly SceneSymbol[], name: string | number): SceneSymbol | undefined {
  return symbols.find(({ hit }) =>
    typeof name === 'string'
      ? hit.type === 'incident' && hit.id === name
      : hit.type === 'group' && hit.cell === `cell-${name}`,
  );
}

/** As the app selects what was clicked: an incident, an area's incident, any member of a group. */
function selectionOf({ hit, lon, lat }: SceneSymbol): SelectedPlace {
  return hit.type === 'area'
    ? { type: 'area', id: hit.incident ?? 'another', areaId: hit.areaId }
    : { type: 'point', id: idOf(hit), lon, lat, radiusMeters: 0 };
}

function idOf(hit: Exclude<MapHit, { type: 'area' }>): string {
  return hit.type === 'incident' ? hit.id : 'another';
}
