import { expect, test } from 'vitest';
import { worldsOfRadius } from '../../src/map/layers/symbol-records.ts';

function ringAt(lat: number): Parameters<typeof worldsOfRadius>[0] {
  return { lon: 0, lat, radiusMeters: 10_000, dashed: false, family: 'distance', selected: false };
}

test('a ring is as wide on the map as its radius at its latitude', () => {
  expect(worldsOfRadius(ringAt(0)) * 40_075_017).toBeCloseTo(10_000, 0);
  expect(worldsOfRadius(ringAt(60))).toBeCloseTo(2 * worldsOfRadius(ringAt(0)), 9);
});

test('at a pole, where the map ends, it stays within the map', () => {
  for (const lat of [-90, 90]) expect(worldsOfRadius(ringAt(lat))).toBeLessThan(0.01);
});
