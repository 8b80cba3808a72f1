import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceMeters } from '../../../src/core/geo/distance.ts';
import {
  maxLatitude,
  metersPerPixel,
  project,
  unproject,
  worldSizePixels,
} from '../../../src/core/geo/mercator.ts';

const seeded = { seed: 20260204 };
const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -85, max: 85, noNaN: true });

describe('Web Mercator', () => {
  test('comes back to the place it started from', () => {
    fc.assert(
      fc.property(longitude, latitude, (lon, lat) => {
        const [backLon, backLat] = unproject(...project(lon, lat));
        expect(backLon).toBeCloseTo(lon, 9);
        expect(backLat).toBeCloseTo(lat, 9);
      }),
      seeded,
    );
  });

  test('puts the world on the unit square, north up', () => {
    const [left, top] = project(-180, maxLatitude);
    const [right, bottom] = project(180, -maxLatitude);
    expect([left, right]).toEqual([0, 1]);
    expect(top).toBeCloseTo(0, 12);
    expect(bottom).toBeCloseTo(1, 12);
    expect(project(0, 0)).toEqual([0.5, 0.5]);
  });

  test('clamps latitudes beyond the square to its edge', () => {
    fc.assert(
      fc.property(longitude, fc.double({ min: maxLatitude, max: 90, noNaN: true }), (lon, lat) => {
        expect(project(lon, lat)).toEqual(project(lon, maxLatitude));
        expect(project(lon, -lat)).toEqual(project(lon, -maxLatitude));
      }),
      seeded,
    );
  });

  test('goes down the square as latitude falls', () => {
    fc.assert(
      fc.property(latitude, latitude, (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-6);
        expect(project(0, a)[1] < project(0, b)[1]).toBe(a > b);
      }),
      seeded,
    );
  });

  test('keeps angles: a small step north and one east of as many meters are as long on the square', () => {
    fc.assert(
      fc.property(latitude, (lat) => {
        const step = 1e-4;
        const [x, y] = project(10, lat);
        const east = project(10 + step / Math.cos((lat * Math.PI) / 180), lat)[0] - x;
        const north = y - project(10, lat + step)[1];
        expect(north / east).toBeCloseTo(1, 3);
      }),
      seeded,
    );
  });

  test('a zoom level doubles the world and halves the meters of a pixel, which are those on the ground', () => {
    fc.assert(
      fc.property(latitude, fc.double({ min: 0, max: 20, noNaN: true }), (lat, zoom) => {
        expect(worldSizePixels(zoom + 1)).toBeCloseTo(2 * worldSizePixels(zoom), 3);
        expect(metersPerPixel(lat, zoom + 1)).toBeCloseTo(metersPerPixel(lat, zoom) / 2, 6);
      }),
      seeded,
    );
    fc.assert(
      fc.property(latitude, fc.double({ min: 8, max: 18, noNaN: true }), (lat, zoom) => {
        const pixel = 360 / worldSizePixels(zoom);
        const meters = distanceMeters([0, lat], [pixel, lat]);
        // The spheres of the two measures differ by 0.11 %.
        expect(metersPerPixel(lat, zoom) / meters).toBeCloseTo(1, 2);
      }),
      seeded,
    );
    // OpenStreetMap's table for tiles of 256 pixels gives 156,543 m at zoom 0: half of it here.
    expect(metersPerPixel(0, 0)).toBeCloseTo(78_271.517, 2);
  });
});
