import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnOf } from '../../src/map/drawn.ts';
import { emptyScene } from '../../src/map/scene.ts';
import { sceneOf } from './all-symbols.ts';
import { answerOf, cellAt } from './answer-of.ts';
import { seed, situationArbitrary, squareArea, viewport } from './arbitrary-answers.ts';

const nothing = {
  version: 0,
  window: null,
  nodes: [],
  areas: [],
  nodesOutside: 0,
  unlocated: 0,
  total: 0,
};
const { project } = viewport;

test('all points of the answer are drawn, and the areas whose shapes are on the map', () => {
  fc.assert(
    fc.property(situationArbitrary, (situation) => {
      const { answer, areas } = situation;
      const drawn = drawnOf(sceneOf(situation), new Set(areas.keys()), viewport);
      expect(drawn.version).toBe(answer.version);
      expect(drawn.nodes.map(({ cell, count }) => [cell, count])).toEqual(
        situation.points.map(({ kinds }, index) => [cellAt(index), kinds.length]),
      );
      expect(drawn.areas.map(({ id, level, count }) => [id, level, count])).toEqual(
        situation.entries
          .filter(({ areaId }) => areas.has(areaId))
          .map(({ areaId, level, kinds }) => [areaId, level, kinds.length]),
      );
    }),
    { seed },
  );
});

describe('nothing is drawn', () => {
  const answer = answerOf([{ lon: 30, lat: 50, kinds: ['strike'] }]);
  const scene = sceneOf({ answer, areas: new Map() });

  test('before the first frame and without a graphics context', () => {
    expect(drawnOf(null, new Set(), viewport)).toEqual(nothing);
  });

  test('while the worker has not answered', () => {
    expect(drawnOf(scene, null, viewport)).toEqual(nothing);
    expect(drawnOf(scene, new Set(), viewport).total).toBe(1);
  });

  test('of a scene without an answer', () => {
    expect(drawnOf(emptyScene, new Set(), viewport)).toEqual(nothing);
  });
});

describe('of two areas', () => {
  const answer = answerOf(
    [],
    [
      { areaId: 'UA-12', kinds: ['strike'] },
      { areaId: 'UA-51', kinds: ['attack'] },
    ],
  );
  const [first, second] = [squareArea('UA-12', 30, 48), squareArea('UA-51', 34, 48)];

  test('none is drawn while the shape of one is not on the map', () => {
    const areas = new Map([first, second].map((area) => [area.id, area]));
    const scene = sceneOf({ answer, areas });
    expect(drawnOf(scene, new Set(['UA-51']), viewport)).toEqual(nothing);
    expect(drawnOf(scene, new Set(['UA-51', 'UA-12']), viewport).areas.length).toBe(2);
  });

  test('one that the basemap does not have is left out', () => {
    const scene = sceneOf({ answer, areas: new Map([['UA-51', second]]) });
    const { areas } = drawnOf(scene, new Set(['UA-51']), viewport);
    expect(areas.map(({ id }) => id)).toEqual(['UA-51']);
  });
});

test('a badge is where it stands, and has no place out of view', () => {
  const answer = answerOf(
    [],
    [
      { areaId: 'here', kinds: ['strike'] },
      { areaId: 'far', kinds: ['strike'] },
    ],
  );
  const areas = new Map([
    ['here', squareArea('here', 33, 49)],
    ['far', squareArea('far', 90, 10)],
  ]);
  const drawn = drawnOf(sceneOf({ answer, areas }), new Set(areas.keys()), viewport);
  expect(drawn.areas.map(({ badge }) => badge)).toEqual([project(33, 49), null]);
});

test('the areas of a stack are drawn each with its count, where their badge stands', () => {
  const ids = ['UA-12', 'UA-14', 'UA-23', 'UA-51'];
  const answer = answerOf(
    [],
    ids.map((areaId) => ({ areaId, kinds: ['strike'] as const })),
  );
  const areas = new Map(
    ['UA', ...ids].map((id, index) => [id, squareArea(id, 31 + index / 10, 48)]),
  );
  const shapes = new Set(ids);
  const drawn = drawnOf(sceneOf({ answer, areas }), shapes, viewport);
  expect(drawn.areas.map(({ id, count, badge }) => [id, count, badge])).toEqual(
    ids.map((id) => [id, 1, project(31, 48)]),
  );
  shapes.delete('UA-23');
  expect(drawnOf(sceneOf({ answer, areas }), shapes, viewport)).toEqual(nothing);
});

test('a group that is spread counts as drawn, another that is missing does not', () => {
  const answer = answerOf([
    { lon: 30, lat: 50, kinds: ['strike', 'strike'], coincident: true },
    { lon: 34, lat: 50, kinds: ['strike', 'battle'] },
  ]);
  const spread = {
    cell: cellAt(0),
    lon: 30,
    lat: 50,
    members: ['a', 'b'].map((id) => ({ id, kind: 'strike' as const, inferred: false })),
  };
  const scene = sceneOf({ answer, areas: new Map() }, { spread });
  const lacking = { ...scene, nodes: { ...scene.nodes, order: new Uint32Array() } };
  const cells = (shown: typeof scene) =>
    drawnOf(shown, new Set(), viewport).nodes.map(({ cell }) => cell);
  expect(cells(scene)).toEqual([cellAt(0), cellAt(1)]);
  expect(cells(lacking)).toEqual([cellAt(0)]);
});
