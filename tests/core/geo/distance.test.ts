import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceMeters, type LonLat } from '../../../src/core/geo/distance.ts';

const seeded = { seed: 20260204 };
const place: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const halfwayRound = Math.PI * 6_371_008.8;

describe('distance', () => {
  // Meters on WGS 84, by Vincenty's inverse formula.
  test.each<[string, LonLat, LonLat, number]>([
    ['Kyiv and Odesa', [30.5234, 50.4501], [30.7233, 46.4825], 441_442],
    ['Kyiv and Moscow', [30.5234, 50.4501], [37.6173, 55.7558], 757_091],
    ['Abu Dhabi and Kyiv', [54.3773, 24.4539], [30.5234, 50.4501], 3_541_476],
    ['the two sides of the antimeridian', [179.5, 0], [-179.5, 0], 111_319],
    ['the poles', [12, 90], [-50, -90], 20_003_931],
  ])('between %s is the one on the ellipsoid to within six thousandths', (_name, a, b, meters) => {
    expect(Math.abs(distanceMeters(a, b) / meters - 1)).toBeLessThan(0.006);
  });

  test('is the angle between two vectors from the centre of the Earth', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const [ax, ay, az] = vectorTo(a);
        const [bx, by, bz] = vectorTo(b);
        const cross = Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
        const angle = Math.atan2(cross, ax * bx + ay * by + az * bz);
        // Haversine loses digits towards the antipode, about a meter of twenty million.
        expect(Math.abs(distanceMeters(a, b) - angle * 6_371_008.8)).toBeLessThan(1);
      }),
      seeded,
    );
  });

  test('is the same both ways, none to itself, and at most half way round', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(distanceMeters(a, b)).toBe(distanceMeters(b, a));
        expect(distanceMeters(a, a)).toBe(0);
        expect(distanceMeters(a, b)).toBeLessThanOrEqual(halfwayRound * (1 + 1e-12));
      }),
      seeded,
    );
  });
});

function vectorTo([lon, lat]: LonLat): [number, number, number] {
  const phi = (lat * Math.PI) / 180;
  const lambda = (lon * Math.PI) / 180;
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}
