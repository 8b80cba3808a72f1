import { expect, test } from 'vitest';
import { withoutWorldEdge } from '../../../src/core/geo/world-edge.ts';

test('a line loses its stretches along the antimeridian and the pole, and nothing else', () => {
  const line = [
    [170, 65],
    [180, 66],
    [180, 70],
    [171, 71],
  ];
  const antarctica = [
    [-180, -84],
    [-180, -90],
    [0, -90],
    [180, -90],
    [180, -84],
    [160, -78],
  ];
  expect(withoutWorldEdge({ type: 'MultiLineString', coordinates: [line, antarctica] })).toEqual({
    type: 'MultiLineString',
    coordinates: [
      [
        [170, 65],
        [180, 66],
      ],
      [
        [180, 70],
        [171, 71],
      ],
      [
        [180, -84],
        [160, -78],
      ],
    ],
  });
});

test('a line that only touches the edge, or runs close to it, stays whole', () => {
  const touching = [
    [179, 10],
    [180, 11],
    [179, 12],
  ];
  const near = [
    [179.98, 10],
    [179.98, 20],
  ];
  const coordinates = [touching, near];
  expect(withoutWorldEdge({ type: 'MultiLineString', coordinates }).coordinates).toEqual(
    coordinates,
  );
});
