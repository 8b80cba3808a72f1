import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaCollection, areaLooks } from '../../src/map/area-layers.ts';
import { leadingFamily } from '../../src/map/leading-family.ts';
import { answerOf } from './answer-of.ts';
import { seed, situationArbitrary, squareArea } from './arbitrary-answers.ts';

test('every area of the answer is drawn by its leading family, its level and whether it is inferred', () => {
  fc.assert(
    fc.property(situationArbitrary, ({ answer, entries }) => {
      expect(areaLooks(answer, null)).toEqual(
        entries.map(({ areaId, level, inferred }, row) => ({
          id: areaId,
          family: leadingFamily(answer.areas.countByKind, row),
          level,
          inferred,
          selected: false,
        })),
      );
    }),
    { seed },
  );
});

test('counts alone change nothing of how areas are drawn', () => {
  const before = answerOf([], [{ areaId: 'UA-12', kinds: ['strike', 'strike'] }], 1);
  const after = answerOf([], [{ areaId: 'UA-12', kinds: ['strike', 'strike', 'battle'] }], 2);
  expect(areaLooks(after, null)).toEqual(areaLooks(before, null));
});

test('the selected area is drawn also where the window hides it, and without an answer', () => {
  const answer = answerOf([], [{ areaId: 'UA-12', kinds: ['strike'] }]);
  const selectedIn = (...input: Parameters<typeof areaLooks>) =>
    areaLooks(...input).map(({ id, selected }) => [id, selected]);
  expect(selectedIn(answer, 'UA-12')).toEqual([['UA-12', true]]);
  expect(selectedIn(answer, 'UA-51')).toEqual([
    ['UA-12', false],
    ['UA-51', true],
  ]);
  expect(selectedIn(null, 'UA-51')).toEqual([['UA-51', true]]);
});

test('a shape that is not known is left out', () => {
  const looks = areaLooks(
    answerOf(
      [],
      [
        { areaId: 'UA-12', kinds: ['strike'] },
        { areaId: 'UA-51', kinds: ['attack'] },
      ],
    ),
    null,
  );
  const shape = squareArea('UA-51', 30, 47);
  const { features } = areaCollection(looks, new Map([['UA-51', shape]]));
  expect(features.map(({ properties }) => properties)).toEqual([
    { ...looks[1], part: 'shape' },
    { ...looks[1], part: 'outline' },
  ]);
});

test('an outline goes around a shape, but not along the antimeridian where that is cut', () => {
  const area = squareArea('RU-CHU', 179.5, 66);
  const looks = areaLooks(answerOf([], [{ areaId: 'RU-CHU', kinds: ['talks'] }]), null);
  const [shape, outline] = areaCollection(looks, new Map([['RU-CHU', area]])).features;
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
