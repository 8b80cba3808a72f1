import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bbox } from '../../src/core/geo/bbox.ts';
import { fitCamera } from '../../src/map/fit-camera.ts';
import { viewportOf } from '../../src/map/viewport.ts';

const seed = 20260204;
const sizeArbitrary = fc.record({
  width: fc.integer({ min: 320, max: 2000 }),
  height: fc.integer({ min: 320, max: 1400 }),
});
const boxArbitrary: fc.Arbitrary<Bbox> = fc
  .tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -60, max: 60, noNaN: true }),
    fc.double({ min: 0.1, max: 20, noNaN: true }),
    fc.double({ min: 0.1, max: 15, noNaN: true }),
  )
  .map(([west, south, width, height]) => {
    const east = west + width;
    return [west, south, east > 180 ? east - 360 : east, south + height];
  });
const padding = { top: 40, right: 30, bottom: 90, left: 120 };

test('the whole box stands in what the panels leave free, and as large as it can', () => {
  fc.assert(
    fc.property(boxArbitrary, sizeArbitrary, (bbox, { width, height }) => {
      const camera = fitCamera(bbox, width, height, padding, 16);
      const { project, worldSize } = viewportOf(camera, width, height);
      const [left, bottom] = project(bbox[0], bbox[1]);
      const [right, top] = project(bbox[2], bbox[3]);
      const room = {
        left: left - padding.left,
        right: width - padding.right - right,
        top: top - padding.top,
        bottom: height - padding.bottom - bottom,
      };
      for (const space of Object.values(room)) expect(space).toBeGreaterThan(0);
      expect(room.left).toBeCloseTo(room.right, 3);
      expect(room.top).toBeCloseTo(room.bottom, 3);
      // Nothing smaller than the world is fitted, so one of the two directions is the tight one.
      if (worldSize > 512) expect(Math.min(room.left, room.top)).toBeLessThan(65);
    }),
    { seed },
  );
});

test('a single place is shown no closer than asked', () => {
  const camera = fitCamera([30.5, 50.4, 30.5, 50.4], 800, 600, { ...padding, left: 0 }, 10);
  expect(camera.zoom).toBe(10);
  const { project } = viewportOf(camera, 800, 600);
  const [x, y] = project(30.5, 50.4);
  expect([x, y]).toEqual([expect.closeTo((800 - 30) / 2), expect.closeTo(40 + (600 - 130) / 2)]);
});

test('a box is shown no farther than asked, around its middle', () => {
  const bbox: Bbox = [20, 40, 40, 50];
  const whole = fitCamera(bbox, 800, 600, padding, 12);
  const near = fitCamera(bbox, 800, 600, padding, 12, 9);
  expect(whole.zoom).toBeLessThan(9);
  expect(near.zoom).toBe(9);
  const middle = viewportOf(whole, 800, 600).unproject(120 + (800 - 150) / 2, 40 + (600 - 130) / 2);
  const [x, y] = viewportOf(near, 800, 600).project(...middle);
  expect([x, y]).toEqual([
    expect.closeTo(120 + (800 - 150) / 2),
    expect.closeTo(40 + (600 - 130) / 2),
  ]);
});
