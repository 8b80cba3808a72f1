import { expect, test } from 'vitest';
import { insideTest } from '../../../src/core/geo/shape.ts';

/* Random rings and points are compared with another method in tests/core/filter/mark-rows.test.ts. */

const odesaBay = insideTest({
  type: 'polygon',
  ring: [
    [29, 45],
    [33, 45],
    [33, 48],
    [29, 48],
  ],
});

test('a ring holds what it was drawn around', () => {
  expect(odesaBay(30.72, 46.48)).toBe(true);
  expect(odesaBay(30.52, 50.45)).toBe(false);
});

test('a point that is not there is nowhere', () => {
  expect(odesaBay(NaN, NaN)).toBe(false);
  expect(insideTest({ type: 'bbox', bbox: [-180, -90, 180, 90] })(NaN, NaN)).toBe(false);
});

test('a ring drawn beyond the antimeridian holds points on both sides of it', () => {
  const fiji = insideTest({
    type: 'polygon',
    ring: [
      [175, -20],
      [185, -20],
      [185, -14],
      [175, -14],
    ],
  });
  expect(fiji(178, -17)).toBe(true);
  expect(fiji(-178, -17)).toBe(true);
  expect(fiji(-170, -17)).toBe(false);
});

test('a side is straight on the map as it was drawn, not in degrees', () => {
  const triangle = insideTest({
    type: 'polygon',
    ring: [
      [0, 0],
      [80, 80],
      [0, 80],
    ],
  });
  // On the map the side from (0, 0) to (80, 80) passes longitude 40 at 57.0° N, in degrees at 40° N.
  expect(triangle(40, 50)).toBe(false);
  expect(triangle(40, 60)).toBe(true);
});

test('a box of no size is one coordinate', () => {
  const here = insideTest({ type: 'bbox', bbox: [30.5, 50.4, 30.5, 50.4] });
  expect(here(30.5, 50.4)).toBe(true);
  expect(here(30.5, 50.41)).toBe(false);
});
