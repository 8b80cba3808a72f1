import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LonLat } from '../../../src/core/geo/distance.ts';
import { uniqueLocations } from '../../../src/core/table/locations.ts';
import { pointArbitrary } from '../../support/arbitrary-incidents.ts';

const seed = 20260204;

const pointsArbitrary = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: pointArbitrary },
    { weight: 1, arbitrary: fc.constant<LonLat>([NaN, NaN]) },
  ),
  { maxLength: 40, size: 'max' },
);

test('rows share a location where they share a point', () => {
  fc.assert(
    fc.property(pointsArbitrary, (points) => {
      const { ofRow } = locationsOf(points);
      points.forEach((a, row) => {
        points.forEach((b, other) => {
          if (!isPoint(a) || !isPoint(b)) return;
          expect(ofRow[row] === ofRow[other]).toBe(isSame(a, b));
        });
      });
    }),
    { seed },
  );
});

test('a location stands at the point of its first row and weighs as many as have it', () => {
  fc.assert(
    fc.property(pointsArbitrary, (points) => {
      const { length, lon, lat, weight, ofRow } = locationsOf(points);
      for (let location = 0; location < length; location++) {
        const rows = [...ofRow.keys()].filter((row) => ofRow[row] === location);
        expect([lon[location], lat[location]]).toEqual(points[rows[0] ?? -1]);
        expect(weight[location]).toBe(rows.length);
      }
      expect(Math.max(-1, ...ofRow)).toBe(length - 1);
    }),
    { seed },
  );
});

test('a row without a point has no location', () => {
  fc.assert(
    fc.property(pointsArbitrary, (points) => {
      const { ofRow } = locationsOf(points);
      expect(Array.from(ofRow, (location) => location >= 0)).toEqual(points.map(isPoint));
    }),
    { seed },
  );
});

test('the antimeridian is one place, by either of its names', () => {
  const { length } = locationsOf([
    [180, 10],
    [-180, 10],
    [-0, 0],
    [0, -0],
  ]);
  expect(length).toBe(2);
});

function locationsOf(points: readonly LonLat[]) {
  return uniqueLocations(
    Float64Array.from(points, ([lon]) => lon),
    Float64Array.from(points, ([, lat]) => lat),
  );
}

function isPoint([lon]: LonLat): boolean {
  return !Number.isNaN(lon);
}

function isSame(a: LonLat, b: LonLat): boolean {
  const isSameMeridian = a[0] === b[0] || (Math.abs(a[0]) === 180 && Math.abs(b[0]) === 180);
  return isSameMeridian && a[1] === b[1];
}
