import { expect, test } from 'vitest';
import { outlineOf } from '../../src/map/outline-layer.ts';

test('the outline of a box is closed and goes on beyond the antimeridian', () => {
  expect(outlineOf({ type: 'bbox', bbox: [170, -10, -160, 20] }).geometry).toEqual({
    type: 'LineString',
    coordinates: [
      [170, -10],
      [200, -10],
      [200, 20],
      [170, 20],
      [170, -10],
    ],
  });
});

test('the outline of a polygon is its ring, closed', () => {
  const ring = [
    [0, 0],
    [4, 0],
    [2, 3],
  ] as const;
  expect(outlineOf({ type: 'polygon', ring }).geometry).toEqual({
    type: 'LineString',
    coordinates: [...ring, [0, 0]],
  });
});
