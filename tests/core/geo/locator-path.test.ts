import fc from 'fast-check';
import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import {
  linesPath,
  pixelOf,
  ringsPath,
  type LocatorFrame,
} from '../../../src/core/geo/locator-path.ts';
import { unproject } from '../../../src/core/geo/mercator.ts';
import { polygonContains } from '../../../src/core/geo/polygon.ts';
import { isInside, nearestEdge, pointsOf } from './svg-path.ts';

const degrees = (limit: number): fc.Arbitrary<number> =>
  fc.double({ min: -limit, max: limit, noNaN: true });

/** A ring of any shape, crossing itself or not, within one world. */
const ringArbitrary: fc.Arbitrary<Position[]> = fc
  .array(fc.tuple(degrees(180), degrees(84)), { minLength: 3, maxLength: 12 })
  .map((points) => [...points, ...points.slice(0, 1)]);

/** Also over the antimeridian. */
const frameArbitrary: fc.Arbitrary<LocatorFrame> = fc
  .record({
    left: fc.double({ min: -0.6, max: 1, noNaN: true }),
    top: fc.double({ min: 0, max: 0.8, noNaN: true }),
    span: fc.double({ min: 0.02, max: 1, noNaN: true }),
  })
  .map(({ left, top, span }) => ({ left, top, worldPixels: 320 / span, width: 320, height: 140 }));

test('a pixel is inside the path where its place is inside the shape', () => {
  fc.assert(
    fc.property(ringArbitrary, frameArbitrary, (ring, frame) => {
      // Straight lines of the plane are no straight lines in degrees, so the ring gets many points.
      const fine = refined(ring);
      const path = pointsOf(ringsPath([fine], frame));
      for (let x = 4.5; x < frame.width; x += 37) {
        for (let y = 4.5; y < frame.height; y += 29) {
          if (nearestEdge(path, x, y) < 2) continue;
          const plane = frame.left + x / frame.worldPixels;
          const [lon, lat] = unproject(
            plane - Math.floor(plane),
            frame.top + y / frame.worldPixels,
          );
          const polygon = { type: 'Polygon' as const, coordinates: [fine] };
          expect(isInside(path, x, y)).toBe(polygonContains(polygon, lon, lat));
        }
      }
    }),
  );
});

test('a line keeps every stretch that is in the picture', () => {
  fc.assert(
    fc.property(ringArbitrary, frameArbitrary, (line, frame) => {
      const pieces = pointsOf(linesPath([line], frame));
      for (const [lon = 0, lat = 0] of line) {
        const [x, y] = pixelOf(lon, lat, frame);
        if (x < 0 || x > frame.width || y < 0 || y > frame.height) continue;
        const nearest = Math.min(
          ...pieces.flat().map(([atX, atY]) => Math.hypot(atX - x, atY - y)),
        );
        // As far as thinning and rounding to a tenth may move it.
        expect(nearest).toBeLessThan(0.7);
      }
    }),
  );
});

test('a point lies in the copy of the world that is shown', () => {
  const frame = { left: 0.99, top: 0.4, worldPixels: 3200, width: 320, height: 140 };
  expect(pixelOf(-179, 0, frame)[0]).toBeCloseTo(0.01 * 3200 + 3200 / 360, 6);
  expect(pixelOf(179, 0, frame)[0]).toBeCloseTo(0.01 * 3200 - 3200 / 360, 6);
});

test('what is far away leaves nothing behind', () => {
  const frame = { left: 0.5, top: 0.4, worldPixels: 32_000, width: 320, height: 140 };
  const ring = [
    [100, 10],
    [110, 10],
    [105, 20],
    [100, 10],
  ];
  expect(ringsPath([ring], frame)).toBe('');
  expect(linesPath([ring], frame)).toBe('');
});

function refined(ring: readonly Position[]): Position[] {
  return ring.flatMap(([lon = 0, lat = 0], index) => {
    const [nextLon = lon, nextLat = lat] = ring[index + 1] ?? [];
    return Array.from({ length: 60 }, (_, step) => [
      lon + ((nextLon - lon) * step) / 60,
      lat + ((nextLat - lat) * step) / 60,
    ]);
  });
}
