import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  groupLocations,
  groupRadiusPixels,
  lastGroupZoom,
  type LocationGroups,
} from '../../../src/core/cluster/group-locations.ts';
import type { LonLat } from '../../../src/core/geo/distance.ts';
import { project, worldSizePixels } from '../../../src/core/geo/mercator.ts';
import { uniqueLocations, type Locations } from '../../../src/core/table/locations.ts';
import { pointArbitrary } from '../../support/arbitrary-incidents.ts';

const seed = 20260204;
const zooms = Array.from({ length: lastGroupZoom + 2 }, (_, zoom) => zoom);

/** Around one center, so that they group at every zoom; distances from a meter to a continent. */
const swarmArbitrary = fc
  .tuple(
    pointArbitrary,
    fc.array(
      fc.tuple(fc.double({ min: 0, max: 7, noNaN: true }), fc.integer({ min: 0, max: 359 })),
      {
        maxLength: 30,
        size: 'max',
      },
    ),
  )
  .map(([[lon, lat], steps]) =>
    steps.map(([exponent, degrees]): LonLat => {
      const reach = 10 ** (exponent - 5.5);
      const angle = (degrees * Math.PI) / 180;
      const east = lon + reach * Math.cos(angle);
      const north = lat + reach * Math.sin(angle);
      const turned = east - 360 * Math.round(east / 360);
      return [turned, Math.max(-90, Math.min(90, north))];
    }),
  );

const locationsArbitrary: fc.Arbitrary<Locations> = fc
  .tuple(fc.array(pointArbitrary, { maxLength: 30, size: 'max' }), swarmArbitrary)
  .map(([points, swarm]) => locationsOf([...points, ...swarm]));

test('every location is in one group of every zoom, and no group is empty', () => {
  fc.assert(
    fc.property(locationsArbitrary, (locations) => {
      const levels = groupLocations(locations);
      expect(levels.length).toBe(zooms.length);
      for (const { length, ofLocation } of levels) {
        expect(ofLocation.length).toBe(locations.length);
        expect(new Set(ofLocation)).toEqual(new Set(Array.from({ length }, (_, group) => group)));
      }
    }),
    { seed },
  );
});

test('a group is made of whole groups of the next zoom', () => {
  fc.assert(
    fc.property(locationsArbitrary, (locations) => {
      const levels = groupLocations(locations);
      for (const zoom of zooms.slice(1)) {
        const parentOf = new Map<number, number>();
        for (let location = 0; location < locations.length; location++) {
          const group = levels[zoom]?.ofLocation[location] ?? -1;
          const parent = levels[zoom - 1]?.ofLocation[location] ?? -1;
          expect(parentOf.get(group) ?? parent).toBe(parent);
          parentOf.set(group, parent);
        }
      }
    }),
    { seed },
  );
});

test('centers of one zoom stand at least the radius apart, also across the antimeridian', () => {
  fc.assert(
    fc.property(locationsArbitrary, (locations) => {
      groupLocations(locations).forEach((groups, zoom) => {
        if (zoom > lastGroupZoom) return;
        const centers = centersInPixels(groups, zoom);
        centers.forEach((a, index) => {
          for (const b of centers.slice(0, index)) {
            expect(pixelsApart(a, b, zoom)).toBeGreaterThan(groupRadiusPixels - 1e-3);
          }
        });
      });
    }),
    { seed },
  );
});

test('two locations nearer than the radius are together, two farther ones apart', () => {
  fc.assert(
    fc.property(pointArbitrary, pointArbitrary, (a, b) => {
      const locations = locationsOf([a, b]);
      fc.pre(locations.length === 2);
      groupLocations(locations).forEach((groups, zoom) => {
        const [first = [0, 0], second = [0, 0]] = [a, b].map(([lon, lat]) =>
          pixels(lon, lat, zoom),
        );
        const distance = pixelsApart(first, second, zoom);
        if (Math.abs(distance - groupRadiusPixels) < 1e-3) return;
        const isTogether = zoom <= lastGroupZoom && distance < groupRadiusPixels;
        expect(groups.length).toBe(isTogether ? 1 : 2);
      });
    }),
    { seed, numRuns: 200 },
  );
});

test('a group stands at the centroid of its incidents, a lone location at itself', () => {
  fc.assert(
    fc.property(locationsArbitrary, (locations) => {
      groupLocations(locations).forEach((groups, zoom) => {
        for (let group = 0; group < groups.length; group++) {
          const members = [...groups.ofLocation.keys()].filter(
            (location) => groups.ofLocation[location] === group,
          );
          const [first = -1] = members;
          const center = [groups.lon[group], groups.lat[group]];
          if (members.length === 1) {
            expect(center).toEqual([locations.lon[first], locations.lat[first]]);
            continue;
          }
          const [x, y] = centroidInPixels(locations, members, zoom);
          const [centerX, centerY] = centersInPixels(groups, zoom)[group] ?? [NaN, NaN];
          expect(pixelsApart([centerX, 0], [x, 0], zoom)).toBeLessThan(1e-3);
          expect(Math.abs(centerY - y)).toBeLessThan(1e-3);
        }
      });
    }),
    { seed, numRuns: 50 },
  );
});

test('groups are the same in whatever order the locations come', () => {
  const shuffled = locationsArbitrary.chain((locations) =>
    fc.tuple(
      fc.constant(locations),
      fc.shuffledSubarray([...locations.lon.keys()], { minLength: locations.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([locations, order]) => {
      const levels = groupLocations(locations);
      const others = groupLocations(reordered(locations, order));
      others.forEach((other, zoom) => {
        const groups = levels[zoom];
        expect([other.lon, other.lat]).toEqual([groups?.lon, groups?.lat]);
        expect([...other.ofLocation]).toEqual(
          order.map((location) => groups?.ofLocation[location]),
        );
      });
    }),
    { seed },
  );
});

test('the deepest zoom has every location by itself', () => {
  fc.assert(
    fc.property(locationsArbitrary, (locations) => {
      expect(groupLocations(locations).at(-1)?.length).toBe(locations.length);
    }),
    { seed },
  );
});

test('no location is no group', () => {
  expect(groupLocations(locationsOf([])).map(({ length }) => length)).toEqual(zooms.map(() => 0));
});

function locationsOf(points: readonly LonLat[]): Locations {
  return uniqueLocations(
    Float64Array.from(points, ([lon]) => lon),
    Float64Array.from(points, ([, lat]) => lat),
  );
}

function reordered(locations: Locations, order: readonly number[]): Locations {
  return {
    length: locations.length,
    lon: Float64Array.from(order, (location) => locations.lon[location] ?? NaN),
    lat: Float64Array.from(order, (location) => locations.lat[location] ?? NaN),
    weight: Uint32Array.from(order, (location) => locations.weight[location] ?? 0),
    ofRow: Int32Array.from(locations.ofRow, (location) => order.indexOf(location)),
  };
}

type Pixels = readonly [x: number, y: number];

function pixels(lon: number, lat: number, zoom: number): Pixels {
  const [x, y] = project(lon, lat);
  return [x * worldSizePixels(zoom), y * worldSizePixels(zoom)];
}

function centersInPixels(groups: LocationGroups, zoom: number): Pixels[] {
  return Array.from(groups.lon, (lon, group) => pixels(lon, groups.lat[group] ?? NaN, zoom));
}

function pixelsApart(a: Pixels, b: Pixels, zoom: number): number {
  const world = worldSizePixels(zoom);
  const across = Math.abs(a[0] - b[0]) % world;
  return Math.hypot(Math.min(across, world - across), a[1] - b[1]);
}

/** By weight, on the short way around the world from the first member. */
function centroidInPixels(locations: Locations, members: readonly number[], zoom: number): Pixels {
  const world = worldSizePixels(zoom);
  const points = members.map((location) =>
    pixels(locations.lon[location] ?? NaN, locations.lat[location] ?? NaN, zoom),
  );
  const origin = points[0]?.[0] ?? 0;
  let [sum, sumX, sumY] = [0, 0, 0];
  points.forEach(([x, y], index) => {
    const weight = locations.weight[members[index] ?? -1] ?? 0;
    sum += weight;
    sumX += weight * (x - origin - world * Math.round((x - origin) / world));
    sumY += weight * y;
  });
  return [origin + sumX / sum, sumY / sum];
}
