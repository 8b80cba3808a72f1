import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copiesInView, viewportOf } from '../../src/map/viewport.ts';

const seed = 20260204;
const lonArbitrary = fc.double({ min: -180, max: 180, noNaN: true });
const latArbitrary = fc.double({ min: -80, max: 80, noNaN: true });
const cameraArbitrary = fc.record({
  lon: lonArbitrary,
  lat: latArbitrary,
  zoom: fc.double({ min: 0, max: 16, noNaN: true }),
});

describe('a viewport', () => {
  test('puts its centre in the middle of the canvas', () => {
    fc.assert(
      fc.property(cameraArbitrary, (camera) => {
        const [x, y] = viewportOf(camera, 800, 600).project(camera.lon, camera.lat);
        expect(x).toBeCloseTo(400, 5);
        expect(y).toBeCloseTo(300, 5);
      }),
      { seed },
    );
  });

  test('finds the place at every point that it projects, and chooses the nearest copy', () => {
    fc.assert(
      fc.property(cameraArbitrary, lonArbitrary, latArbitrary, (camera, lon, lat) => {
        const { project, unproject, worldSize } = viewportOf(camera, 800, 600);
        const [x, y] = project(lon, lat);
        expect(Math.abs(x - 400)).toBeLessThanOrEqual(worldSize / 2 + 1e-6);
        const [backLon, backLat] = unproject(x, y);
        expect(Math.abs(backLon)).toBeLessThanOrEqual(180);
        expect(Math.cos(((backLon - lon) * Math.PI) / 180)).toBeCloseTo(1, 9);
        expect(backLat).toBeCloseTo(lat, 6);
      }),
      { seed },
    );
  });

  test('shows the other side of the antimeridian beside this one', () => {
    const { project } = viewportOf({ lon: 179.9, lat: 0, zoom: 6 }, 800, 600);
    const pixelsPerDegree = (512 * 2 ** 6) / 360;
    expect(project(-179.9, 0)[0]).toBeCloseTo(400 + 0.2 * pixelsPerDegree, 6);
  });
});

test('a copy of the world is in view where one of its places is', () => {
  fc.assert(
    fc.property(
      lonArbitrary,
      fc.double({ min: 0, max: 6, noNaN: true }),
      fc.constantFrom(390, 800, 3000),
      fc.constantFrom(0, 120),
      (centreLon, zoom, width, reach) => {
        const worldSize = 512 * 2 ** zoom;
        const found = copiesInView(centreLon, worldSize, width, reach);
        const centreX = centreLon / 360 + 0.5;
        for (let copy = -8; copy <= 8; copy++) {
          const left = width / 2 + (copy - centreX) * worldSize;
          const right = left + worldSize;
          // A hair's breadth at the edge may fall to either side.
          if (left < width + reach - 1e-6 && right > -reach + 1e-6) expect(found).toContain(copy);
          if (left > width + reach + 1e-6 || right < -reach - 1e-6) {
            expect(found).not.toContain(copy);
          }
        }
      },
    ),
    { seed },
  );
});
