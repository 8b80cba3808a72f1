import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { families, familyOfKind } from '../../src/core/incident/kinds.ts';
import type { AreaHit, MapHit, SelectedPlace, Spread } from '../../src/map/map-view.ts';
import { buildScene, emptyScene, type SceneInput, type SceneSymbol } from '../../src/map/scene.ts';
import { viewportOf } from '../../src/map/viewport.ts';
import { allSymbols, sceneOf } from './all-symbols.ts';
import { answerOf, cellAt } from './answer-of.ts';
import {
  seed,
  situationArbitrary,
  squareArea,
  viewport,
  type Situation,
} from './arbitrary-answers.ts';

function drawnOf(situation: Situation, input: Partial<SceneInput> = {}) {
  const scene = sceneOf(situation, input);
  return { symbols: allSymbols(scene), rings: scene.rings };
}

test('every area is in one square badge, alone or stacked with its country, and never a circle, with or without a selection', () => {
  fc.assert(
    fc.property(situationArbitrary, fc.nat(), (situation, pick) => {
      const entry = situation.entries[pick % Math.max(1, situation.entries.length)];
      const selected: SelectedPlace | null =
        entry === undefined
          ? null
          : { type: 'area', id: `in-${entry.areaId}-${entry.level}`, areaId: entry.areaId };
      const { symbols, rings } = drawnOf(situation, { selected });
      for (const { hit, shape } of symbols) {
        expect(shape).toBe(shapes[hit.type]);
      }
      const known = situation.entries.filter(({ areaId }) => situation.areas.has(areaId));
      expect(
        areasOf(symbols)
          .map(({ areaId, level }) => `${areaId} ${level}`)
          .toSorted(),
      ).toEqual(known.map(({ areaId, level }) => `${areaId} ${level}`).toSorted());
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
      const { symbols } = drawnOf(situation);
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
  const { symbols } = drawnOf({ answer, areas, points: [], entries: [] });
  expect(symbols.map(({ mark }) => mark)).toEqual([
    { type: 'count', count: 2 },
    { type: 'count', count: 1 },
  ]);
  expect(new Set(symbols.map(({ offset }) => String(offset))).size).toBe(2);
});

describe('a stack of a country', () => {
  const four = ['UA-12', 'UA-14', 'UA-23', 'UA-51'];
  const answer = answerOf(
    [],
    four.map((areaId) => ({
      areaId,
      kinds: areaId === 'UA-51' ? ['battle', 'battle', 'battle', 'battle'] : ['strike'],
    })),
  );
  const regions = four.map((id, index) => squareArea(id, 35 + index / 10, 48));
  const stackOf = (input: Partial<SceneInput> = {}, others = [squareArea('UA', 31, 49)]) => {
    const areas = new Map([...regions, ...others].map((area) => [area.id, area]));
    const { symbols } = drawnOf({ answer, areas, points: [], entries: [] }, input);
    expect(symbols.length).toBe(1);
    return symbols[0];
  };

  test('stands at the label point of the country and sums its areas', () => {
    expect(stackOf()).toMatchObject({
      lon: 31,
      lat: 49,
      offset: [0, 0],
      mark: { type: 'count', count: 7 },
      // Of seven incidents four are battles, although most areas know of strikes.
      family: 'fighting',
      hit: { type: 'stack', country: 'UA', count: 7 },
    });
  });

  test('stands at its first area where the shape of the country is not known', () => {
    expect(stackOf({}, [])).toMatchObject({ lon: 35, lat: 48 });
  });

  test('is selected and pointed at as what it stands for', () => {
    const selected: SelectedPlace = { type: 'area', id: 'in-UA-12-undefined', areaId: 'UA-12' };
    expect(stackOf({ selected })?.emphasis).toBe('selected');
    expect(stackOf({ selected: { ...selected, areaId: 'UA-99' } })?.emphasis).toBe('none');
    expect(stackOf({ hovered: stackOf()?.hit ?? null })?.emphasis).toBe('hover');
  });

  test('comes apart with the zoom', () => {
    const closer = viewportOf({ lon: 35, lat: 48, zoom: 8 }, 800, 600);
    const areas = new Map(regions.map((area) => [area.id, area]));
    const scene = drawnOf({ answer, areas, points: [], entries: [] }, { viewport: closer });
    expect(scene.symbols.map(({ shape }) => shape)).toEqual(four.map(() => 'square'));
  });
});

test('only a single incident without a stated precision is hollow, only an inferred place dashed', () => {
  fc.assert(
    fc.property(situationArbitrary, (situation) => {
      const { symbols } = drawnOf(situation);
      situation.points.forEach((point, index) => {
        const symbol = symbolAt(symbols, point.kinds.length === 1 ? `incident-${index}` : index);
        const isSingle = point.kinds.length === 1;
        expect(symbol?.hollow).toBe(isSingle && point.precision === 'given');
        expect(symbol?.dashed).toBe(isSingle && point.inferred);
      });
      for (const { hit, hollow, dashed } of symbols) {
        if (hit.type !== 'area' && hit.type !== 'stack') continue;
        expect(hollow).toBe(false);
        const ids = new Set(areasOfHit(hit).map(({ areaId }) => areaId));
        const entries = situation.entries.filter(({ areaId }) => ids.has(areaId));
        expect(dashed).toBe(entries.every(({ inferred }) => inferred));
      }
    }),
    { seed },
  );
});

test('a single incident shows its kind, a group its count and the shares of the families', () => {
  fc.assert(
    fc.property(situationArbitrary, (situation) => {
      const { symbols } = drawnOf(situation);
      situation.points.forEach(({ kinds }, index) => {
        const symbol = symbolAt(symbols, kinds.length === 1 ? `incident-${index}` : index);
        if (kinds.length === 1) {
          expect(symbol?.mark).toEqual({ type: 'glyph', kind: kinds[0] });
          expect(symbol?.familyCounts).toBeNull();
          return;
        }
        expect(symbol?.mark).toEqual({ type: 'count', count: kinds.length });
        expect([...(symbol?.familyCounts ?? [])]).toEqual(
          families.map((family) => kinds.filter((kind) => familyOfKind[kind] === family).length),
        );
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

test('of two circles the smaller one lies on top', () => {
  fc.assert(
    fc.property(situationArbitrary, (situation) => {
      const circles = drawnOf(situation).symbols.filter(({ shape }) => shape === 'circle');
      const radii = circles.map(({ radius }) => radius);
      expect(radii).toEqual(radii.toSorted((a, b) => b - a));
    }),
    { seed },
  );
});

test('what is drawn of the nodes is used again until answer or spread is another', () => {
  const point = { lon: 31, lat: 48, kinds: ['strike', 'talks'] as const, coincident: true };
  const situation = { answer: answerOf([point]), areas: new Map() };
  const spread: Spread = { cell: cellAt(0), lon: 31, lat: 48, members: [] };
  const input = { ...situation, viewport, selected: null, hovered: null, spread: null };
  const first = buildScene(input);
  const hovered = first.answer && { type: 'incident' as const, id: 'none' };
  expect(buildScene({ ...input, hovered }, first).nodes).toBe(first.nodes);
  expect(buildScene({ ...input, spread }, first).nodes).not.toBe(first.nodes);
  expect(buildScene({ ...input, answer: answerOf([point]) }, first).nodes).not.toBe(first.nodes);
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
        const rings = drawnOf(situation).rings.map(
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
      drawnOf(situation, { selected }).rings.filter((ring) => ring.selected);
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
  const spread: Spread = { cell: cellAt(0), lon: 54.4, lat: 24.5, members };

  test('takes the place of its group and no other', () => {
    const { symbols } = drawnOf(situation, { spread });
    expect(symbols.map(({ hit }) => hit)).toEqual([
      { type: 'incident', id: 'incident-1' },
      ...members.map(({ id }) => ({ type: 'incident', id })),
    ]);
    expect(sceneOf(situation, { spread }).spreadNode).toEqual({ node: 0, members: 4 });
  });

  test('goes clockwise from the top in the order given, each time alike', () => {
    const offsets = () =>
      drawnOf(situation, { spread })
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
    const { symbols } = drawnOf(situation, { spread: crowded });
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
        const { symbols } = drawnOf(situation, { spread: { ...spread, members: many } });
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
    const tied = drawnOf(situation, { spread }).symbols.filter(({ leader }) => leader);
    expect(tied.map(({ dashed }) => dashed)).toEqual([true, false, false, false]);
    expect(tied.map(({ hollow }) => hollow)).toEqual([false, false, true, false]);
  });
});

describe('emphasis', () => {
  test('lifts the selected symbol over the hovered one, and both over the rest', () => {
    fc.assert(
      fc.property(situationArbitrary, fc.nat(), fc.nat(), (situation, first, second) => {
        const plain = drawnOf(situation).symbols;
        const hovered = plain[first % Math.max(1, plain.length)]?.hit ?? null;
        const chosen = plain[second % Math.max(1, plain.length)];
        const selected = chosen === undefined ? null : selectionOf(chosen);
        const { symbols } = drawnOf(situation, { hovered, selected });
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
    const { symbols } = drawnOf(
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
    const { symbols } = drawnOf(
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
      viewport,
    }),
  ).toEqual(emptyScene);
});

function count(symbols: readonly SceneSymbol[], shape: SceneSymbol['shape']): number {
  return symbols.filter((symbol) => symbol.shape === shape).length;
}

const shapes = { incident: 'circle', group: 'circle', area: 'square', stack: 'stack' };

function areasOf(symbols: readonly SceneSymbol[]): readonly AreaHit[] {
  return symbols.flatMap(({ hit }) => areasOfHit(hit));
}

function areasOfHit(hit: MapHit): readonly AreaHit[] {
  return hit.type === 'stack' ? hit.areas : hit.type === 'area' ? [hit] : [];
}

/** By the id of an incident or by the number of a cell. */
function symbolAt(symbols: readonly SceneSymbol[], name: string | number): SceneSymbol | undefined {
  return symbols.find(({ hit }) =>
    typeof name === 'string'
      ? hit.type === 'incident' && hit.id === name
      : hit.type === 'group' && hit.cell === cellAt(name),
  );
}

/** As the app selects what was clicked: an incident, an area's incident, any member of a group. */
function selectionOf({ hit, lon, lat }: SceneSymbol): SelectedPlace {
  const [area] = areasOfHit(hit);
  return area === undefined
    ? { type: 'point', id: hit.type === 'incident' ? hit.id : 'another', lon, lat, radiusMeters: 0 }
    : { type: 'area', id: area.incident ?? 'another', areaId: area.areaId };
}
