import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { containsPoint, width } from '../../../src/core/geo/bbox.ts';
import {
  bboxOfGeometry,
  distanceToEdges,
  labelPointOf,
  polygonContains,
  type AreaGeometry,
} from '../../../src/core/geo/polygon.ts';

const seeded = { seed: 20260204, numRuns: 300 };

/** A ring without crossings: corners around a centre, in the order of their angles. */
const star = fc
  .record({
    lon: fc.double({ min: -120, max: 120, noNaN: true }),
    lat: fc.double({ min: -60, max: 60, noNaN: true }),
    radii: fc.array(fc.double({ min: 1, max: 10, noNaN: true }), { minLength: 4, maxLength: 24 }),
    turn: fc.double({ min: 0, max: 6, noNaN: true }),
  })
  .map(({ lon, lat, radii, turn }) => {
    const ringAt = (scale: number): Position[] => {
      const corners = radii.map((radius, index): Position => {
        const angle = turn + (index / radii.length) * 2 * Math.PI;
        const reach = radius * scale;
        return [lon + reach * Math.cos(angle), lat + reach * Math.sin(angle)];
      });
      return [...corners, ...corners.slice(0, 1)];
    };
    return { centre: [lon, lat] as const, outer: ringAt(1), hole: ringAt(0.4) };
  });
const offset = fc.double({ min: -12, max: 12, noNaN: true });

describe('a polygon', () => {
  test('has the points around which its ring winds', () => {
    fc.assert(
      fc.property(star, offset, offset, ({ centre, outer }, dx, dy) => {
        const [lon, lat] = [centre[0] + dx, centre[1] + dy];
        const geometry: AreaGeometry = { type: 'Polygon', coordinates: [outer] };
        fc.pre(distanceToEdges(geometry, lon, lat) > 1e-9);
        expect(polygonContains(geometry, lon, lat)).toBe(winding(outer, lon, lat) !== 0);
      }),
      seeded,
    );
  });

  test('has none of the points of its hole, whichever way the hole runs', () => {
    fc.assert(
      fc.property(star, offset, offset, fc.boolean(), (shape, dx, dy, isReversed) => {
        const [lon, lat] = [shape.centre[0] + dx, shape.centre[1] + dy];
        const hole = isReversed ? shape.hole.toReversed() : shape.hole;
        const geometry: AreaGeometry = { type: 'Polygon', coordinates: [shape.outer, hole] };
        fc.pre(distanceToEdges(geometry, lon, lat) > 1e-9);
        const expected = winding(shape.outer, lon, lat) !== 0 && winding(hole, lon, lat) === 0;
        expect(polygonContains(geometry, lon, lat)).toBe(expected);
        expect(polygonContains(geometry, ...shape.centre)).toBe(false);
      }),
      seeded,
    );
  });

  test('of several parts has the points of each', () => {
    fc.assert(
      fc.property(star, star, (a, b) => {
        const geometry: AreaGeometry = {
          type: 'MultiPolygon',
          coordinates: [[a.outer], [b.outer]],
        };
        for (const { centre } of [a, b]) expect(polygonContains(geometry, ...centre)).toBe(true);
        expect(polygonContains(geometry, 179, 89)).toBe(false);
      }),
      seeded,
    );
  });

  test('is as far from a point as the nearest of many points along its edges', () => {
    fc.assert(
      fc.property(star, offset, offset, ({ centre, outer }, dx, dy) => {
        const [lon, lat] = [centre[0] + dx, centre[1] + dy];
        const squeeze = Math.cos((lat * Math.PI) / 180);
        const sampled = Math.min(
          ...sampleEdges(outer, 200).map(([x = 0, y = 0]) =>
            Math.hypot((x - lon) * squeeze, y - lat),
          ),
        );
        const distance = distanceToEdges({ type: 'Polygon', coordinates: [outer] }, lon, lat);
        expect(distance).toBeLessThanOrEqual(sampled + 1e-9);
        expect(distance).toBeGreaterThan(sampled - 0.11);
      }),
      seeded,
    );
  });
});

describe('the label point', () => {
  test('lies inside, in no hole, and not far from as deep as any sampled point', () => {
    fc.assert(
      fc.property(star, ({ centre, outer, hole }) => {
        const geometry: AreaGeometry = { type: 'Polygon', coordinates: [outer, hole] };
        const [lon, lat] = labelPointOf(geometry);
        expect(polygonContains(geometry, lon, lat)).toBe(true);
        const depth = distanceToEdges(geometry, lon, lat);
        for (let i = 0; i < 400; i++) {
          const x = centre[0] + ((i % 20) - 9.5);
          const y = centre[1] + (Math.floor(i / 20) - 9.5);
          if (!polygonContains(geometry, x, y)) continue;
          expect(distanceToEdges(geometry, x, y)).toBeLessThan(depth * 1.1 + 0.1);
        }
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test('lies in the largest part', () => {
    fc.assert(
      fc.property(star, ({ centre: [lon, lat], outer }) => {
        const islet = outer.map(([x = 0, y = 0]) => [
          lon + 40 + (x - lon) / 20,
          lat + (y - lat) / 20,
        ]);
        const geometry: AreaGeometry = { type: 'MultiPolygon', coordinates: [[islet], [outer]] };
        const point = labelPointOf(geometry);
        expect(polygonContains({ type: 'Polygon', coordinates: [outer] }, ...point)).toBe(true);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test('lies inside a long thin strip at any slant', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: Math.PI, noNaN: true }),
        fc.double({ min: 0.1, max: 0.5, noNaN: true }),
        (slant, thickness) => {
          const corner = (length: number, across: number): Position => [
            30 + length * Math.cos(slant) - across * Math.sin(slant),
            48 + length * Math.sin(slant) + across * Math.cos(slant),
          ];
          const ring = [corner(-5, 0), corner(5, 0), corner(5, thickness), corner(-5, thickness)];
          const geometry: AreaGeometry = {
            type: 'Polygon',
            coordinates: [[...ring, ...ring.slice(0, 1)]],
          };
          expect(polygonContains(geometry, ...labelPointOf(geometry))).toBe(true);
        },
      ),
      seeded,
    );
  });
});

describe('the box of an area', () => {
  const part = fc
    .record({
      west: fc.integer({ min: -180, max: 170 }),
      wide: fc.integer({ min: 1, max: 10 }),
      south: fc.integer({ min: -80, max: 70 }),
    })
    .map(({ west, wide, south }) => rectangle(west, south, west + wide, south + 5));
  const area = fc
    .array(part, { minLength: 1, maxLength: 6 })
    .map((parts): AreaGeometry => ({ type: 'MultiPolygon', coordinates: parts }));

  test('has every corner', () => {
    fc.assert(
      fc.property(area, (geometry) => {
        const box = bboxOfGeometry(geometry);
        for (const corner of geometry.coordinates.flat(2) as Position[]) {
          expect(containsPoint(box, [corner[0] ?? NaN, corner[1] ?? NaN])).toBe(true);
        }
      }),
      seeded,
    );
  });

  test('is the narrowest: the widest stretch of meridians without land is left out', () => {
    fc.assert(
      fc.property(area, (geometry) => {
        const covered = new Set<number>();
        for (const [ring = []] of geometry.coordinates as Position[][][]) {
          const lons = ring.map(([lon = 0]) => lon);
          for (let cell = Math.min(...lons); cell < Math.max(...lons); cell++) {
            covered.add((cell + 360) % 360);
          }
        }
        let run = 0;
        let widest = 0;
        for (let cell = 0; cell < 720; cell++) {
          run = covered.has(cell % 360) ? 0 : run + 1;
          widest = Math.max(widest, run);
        }
        expect(width(bboxOfGeometry(geometry))).toBe(360 - widest);
      }),
      seeded,
    );
  });

  test('of land on both sides of the antimeridian leads across it', () => {
    const geometry: AreaGeometry = {
      type: 'MultiPolygon',
      coordinates: [
        rectangle(170, 60, 180, 70),
        rectangle(-180, 60, -170, 70),
        rectangle(20, 50, 170, 75),
      ],
    };
    expect(bboxOfGeometry(geometry)).toEqual([20, 50, -170, 75]);
  });
});

function rectangle(west: number, south: number, east: number, north: number): Position[][] {
  return [
    [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ],
  ];
}

/** How often the ring goes round the point: the sum of the angles under which it is seen. */
function winding(ring: readonly Position[], lon: number, lat: number): number {
  let angle = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    const turn = Math.atan2(by - lat, bx - lon) - Math.atan2(ay - lat, ax - lon);
    angle += turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn;
  }
  return Math.round(angle / (2 * Math.PI));
}

function sampleEdges(ring: readonly Position[], steps: number): Position[] {
  return ring.slice(1).flatMap(([bx = 0, by = 0], index) => {
    const [ax = 0, ay = 0] = ring[index] ?? [];
    return Array.from({ length: steps + 1 }, (_, step) => [
      ax + ((bx - ax) * step) / steps,
      ay + ((by - ay) * step) / steps,
    ]);
  });
}
