import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hitOfNode } from '../../src/map/lifted-nodes.ts';
import type { MapHit } from '../../src/map/map-view.ts';
import { pickArea, pickSymbol } from '../../src/map/picking.ts';
import { emptyScene, type SceneSymbol } from '../../src/map/scene.ts';
import { viewportOf } from '../../src/map/viewport.ts';
import { allSymbols, sceneOf } from './all-symbols.ts';
import { answerOf, cellAt } from './answer-of.ts';
import { seed, situationArbitrary, squareArea, viewport } from './arbitrary-answers.ts';

const { project } = viewport;
const [homeX, homeY] = project(31, 48);

/** A symbol at 31° east, 48° north. */
function symbol(id: string, changes: Partial<SceneSymbol> = {}): SceneSymbol {
  return {
    hit: { type: 'incident', id },
    lon: 31,
    lat: 48,
    offset: [0, 0],
    shape: 'circle',
    radius: 10,
    family: 'distance',
    hollow: false,
    dashed: false,
    mark: { type: 'glyph', kind: 'strike' },
    familyCounts: null,
    emphasis: 'none',
    leader: false,
    isLifted: false,
    ...changes,
  };
}

function idAt(symbols: readonly SceneSymbol[], dx: number, dy: number, view = viewport) {
  const hit = pickSymbol({ ...emptyScene, symbols }, view, [homeX + dx, homeY + dy]);
  return hit?.type === 'incident' ? hit.id : null;
}

describe('a symbol', () => {
  test('is picked within its radius and a little beyond', () => {
    expect(idAt([symbol('a')], 0, 0)).toBe('a');
    expect(idAt([symbol('a')], 12.9, 0)).toBe('a');
    expect(idAt([symbol('a')], 13.1, 0)).toBeNull();
    expect(idAt([symbol('a')], 0, -13.1)).toBeNull();
  });

  test('is picked in its corners only if it is a square', () => {
    expect(idAt([symbol('round')], 11, 11)).toBeNull();
    expect(idAt([symbol('square', { shape: 'square' })], 11, 11)).toBe('square');
    expect(idAt([symbol('stack', { shape: 'stack' })], 11, 11)).toBe('stack');
  });

  test('is picked where it stands, not at its anchor', () => {
    const moved = [symbol('a', { offset: [60, -20] })];
    expect(idAt(moved, 60, -20)).toBe('a');
    expect(idAt(moved, 0, 0)).toBeNull();
  });

  test('is picked before all that was drawn before it, below the nodes and over them', () => {
    const both = [symbol('a'), symbol('b')];
    const [x, y] = [homeX + 5, homeY];
    for (const under of [0, 2]) {
      const hit = pickSymbol({ ...emptyScene, symbols: both, under }, viewport, [x, y]);
      expect(hit).toEqual({ type: 'incident', id: 'b' });
    }
    const answer = answerOf([{ lon: 31, lat: 48, kinds: ['strike'], id: 'node' }]);
    const scene = sceneOf({ answer, areas: new Map() });
    const idOver = (under: number) =>
      pickSymbol({ ...scene, symbols: both, under }, viewport, [x, y]);
    expect(idOver(2)).toEqual({ type: 'incident', id: 'node' });
    expect(idOver(1)).toEqual({ type: 'incident', id: 'b' });
  });

  test('is picked on every copy of the world', () => {
    const view = viewportOf({ lon: 31, lat: 48, zoom: 0 }, 1600, 512);
    const node = answerOf([{ lon: 31, lat: 48, kinds: ['strike'], id: 'a' }]);
    const scenes = [
      { ...emptyScene, symbols: [symbol('a')] },
      sceneOf({ answer: node, areas: new Map() }),
    ];
    for (const scene of scenes) {
      for (const copy of [-1, 0, 1]) {
        expect(pickSymbol(scene, view, [800 + copy * 512, 256])).toEqual({
          type: 'incident',
          id: 'a',
        });
      }
      expect(pickSymbol(scene, view, [800 + 256, 256])).toBeNull();
    }
  });
});

test('of many nodes the one is picked that a plain loop over all finds on top', () => {
  const nodeArbitrary = fc.record({
    right: fc.integer({ min: -150, max: 150 }),
    down: fc.integer({ min: -150, max: 150 }),
    count: fc.integer({ min: 1, max: 300 }),
  });
  fc.assert(
    fc.property(
      fc.array(nodeArbitrary, { minLength: 1, maxLength: 60, size: 'max' }),
      fc.array(fc.tuple(fc.integer({ min: -160, max: 160 }), fc.integer({ min: -160, max: 160 })), {
        minLength: 20,
        maxLength: 20,
      }),
      (nodes, points) => {
        const answer = answerOf(
          nodes.map(({ right, down, count }) => {
            const [lon, lat] = viewport.unproject(homeX + right, homeY + down);
            return { lon, lat, kinds: Array.from({ length: count }, () => 'strike' as const) };
          }),
        );
        const scene = sceneOf({ answer, areas: new Map() });
        const radiusOf = (index: number): number => scene.nodes.radius[index] ?? 0;
        for (const [column, row] of points) {
          // Nothing lies on an edge to the last digit.
          const [right, down] = [column + 0.31, row + 0.17];
          let found = -1;
          for (const [index, node] of nodes.entries()) {
            const distance = Math.hypot(node.right - right, node.down - down);
            if (distance > radiusOf(index) + 3) continue;
            if (found < 0 || radiusOf(index) <= radiusOf(found)) found = index;
          }
          const hit = pickSymbol(scene, viewport, [homeX + right, homeY + down]);
          expect(hit).toEqual(found < 0 ? null : hitOfNode(answer, found));
        }
      },
    ),
    { seed },
  );
});

describe('of several symbols', () => {
  const expectTopmost = (scene: ReturnType<typeof sceneOf>, x: number, y: number): void => {
    let expected: MapHit | null = null;
    for (const each of allSymbols(scene)) {
      const [left, top] = project(each.lon, each.lat);
      const dx = Math.abs(x - left - each.offset[0]);
      const dy = Math.abs(y - top - each.offset[1]);
      const distance = each.shape === 'circle' ? Math.hypot(dx, dy) : Math.max(dx, dy);
      if (distance <= each.radius + 3) expected = each.hit;
    }
    expect(pickSymbol(scene, viewport, [x, y])).toEqual(expected);
  };

  test('the topmost wins, which is the last that covers the point', () => {
    fc.assert(
      fc.property(
        situationArbitrary,
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 600 }),
        (situation, x, y) => expectTopmost(sceneOf(situation), x, y),
      ),
      { seed, numRuns: 300 },
    );
  });

  test('of a spread, a selection and what is pointed at too', () => {
    fc.assert(
      fc.property(
        situationArbitrary,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: -60, max: 60 }),
        (situation, first, second, dx, dy) => {
          const plain = allSymbols(sceneOf(situation));
          const pointed = plain[first % Math.max(1, plain.length)];
          const chosen = situation.points[second % Math.max(1, situation.points.length)];
          if (pointed === undefined || chosen === undefined) return;
          const { lon, lat, kinds } = chosen;
          const index = situation.points.indexOf(chosen);
          const id = `incident-${index}`;
          const members = kinds.map((kind, member) => ({ id: `${member}`, kind, inferred: false }));
          const scene = sceneOf(situation, {
            hovered: pointed.hit,
            selected: { type: 'point', id, lon, lat, radiusMeters: 0 },
            spread: kinds.length === 1 ? null : { cell: cellAt(index), lon, lat, members },
          });
          const [x, y] = project(lon, lat);
          expectTopmost(scene, x + dx, y + dy);
        },
      ),
      { seed, numRuns: 300 },
    );
  });
});

describe('an area', () => {
  const areas = new Map(
    [
      squareArea('UA', 31, 48, 5),
      squareArea('UA-12', 35, 48, 1),
      squareArea('UA-51', 30, 47, 1),
    ].map((area) => [area.id, area]),
  );
  const answer = answerOf(
    [],
    [
      { areaId: 'UA', level: 'country', kinds: ['strike'] },
      { areaId: 'UA-12', kinds: ['strike'], id: 'dnipropetrovsk' },
      { areaId: 'UA-51', kinds: ['attack', 'strike'] },
      { areaId: 'UA-99', kinds: ['attack'] },
    ],
  );

  test('is picked anywhere inside, with its count and its only incident', () => {
    expect(pickArea(answer, areas, [34.1, 48.9])).toEqual({
      type: 'area',
      areaId: 'UA-12',
      level: 'admin1',
      count: 1,
      incident: 'dnipropetrovsk',
    });
    expect(pickArea(answer, areas, [30, 47])).toMatchObject({ count: 2, incident: null });
  });

  test('is not picked outside, and a country not even inside', () => {
    expect(pickArea(answer, areas, [32, 50])).toBeNull();
    expect(pickArea(answer, areas, [60, 10])).toBeNull();
    expect(pickArea(null, areas, [34.1, 48.9])).toBeNull();
  });

  test('across the antimeridian is picked on both sides of it', () => {
    const [west, east] = [squareArea('RU-CHU', 179.5, 66), squareArea('RU-CHU', -179.5, 66)];
    const chukotka = {
      ...west,
      geometry: {
        type: 'MultiPolygon' as const,
        coordinates: [west, east].map(({ geometry }) => geometry.coordinates as number[][][]),
      },
      bbox: [179, 65.5, -179, 66.5] as const,
    };
    const there = answerOf([], [{ areaId: 'RU-CHU', kinds: ['protest'] }]);
    const shapes = new Map([['RU-CHU', chukotka]]);
    for (const lon of [179.5, -179.5]) {
      expect(pickArea(there, shapes, [lon, 66])).toMatchObject({ areaId: 'RU-CHU' });
    }
    expect(pickArea(there, shapes, [178, 66])).toBeNull();
  });
});
