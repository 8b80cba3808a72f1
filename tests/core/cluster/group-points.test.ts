import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  groupRadiusPixels,
  lastGroupZoom,
  type ClusterHierarchy,
} from '../../../src/core/cluster/cluster-hierarchy.ts';
import { groupPoints } from '../../../src/core/cluster/group-points.ts';
import type { LonLat } from '../../../src/core/geo/distance.ts';
import { project, worldSizePixels } from '../../../src/core/geo/mercator.ts';
import { pointArbitrary } from '../../support/arbitrary-incidents.ts';

const seed = 20260204;
const zooms = Array.from({ length: lastGroupZoom + 2 }, (_, zoom) => zoom);

interface Weighed {
  readonly points: readonly LonLat[];
  readonly weights: readonly number[];
}

/** Around one center, so that they group at every zoom; distances from a meter to a continent. */
const swarmArbitrary = fc
  .tuple(
    pointArbitrary,
    fc.array(
      fc.tuple(fc.double({ min: 0, max: 7, noNaN: true }), fc.integer({ min: 0, max: 359 })),
      { maxLength: 40, size: 'max' },
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

/** Spread evenly, so that a group that moved meets others. */
const regionArbitrary = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
    .map(([east, north]): LonLat => [29 + east / 10, 49 + north / 15]),
  { maxLength: 60, size: 'max' },
);

const weighedArbitrary: fc.Arbitrary<Weighed> = fc
  .tuple(
    fc.array(pointArbitrary, { maxLength: 30, size: 'max' }),
    fc.oneof(swarmArbitrary, regionArbitrary),
    fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 10_000 })), {
      minLength: 90,
      maxLength: 90,
    }),
  )
  .map(([points, swarm, weights]) => ({ points: eachOnce([...points, ...swarm]), weights }));

test('every point is in one group of every zoom, and no group is empty', () => {
  fc.assert(
    fc.property(weighedArbitrary, (weighed) => {
      const { order, levels } = groupsOf(weighed);
      expect([...order].toSorted((a, b) => a - b)).toEqual([...weighed.points.keys()]);
      expect(levels.length).toBe(zooms.length);
      for (const { length, first, x, y } of levels) {
        expect([first.length, x.length, y.length]).toEqual([length + 1, length, length]);
        expect([first[0], first[length]]).toEqual([0, order.length]);
        expect(
          [...first].every((rank, group) => group === 0 || rank > (first[group - 1] ?? 0)),
        ).toBe(true);
      }
    }),
    { seed },
  );
});

test('a group is made of whole groups of the next zoom', () => {
  fc.assert(
    fc.property(weighedArbitrary, (weighed) => {
      const { levels } = groupsOf(weighed);
      for (const zoom of zooms.slice(1)) {
        const finer = new Set(levels[zoom]?.first);
        expect([...(levels[zoom - 1]?.first ?? [])].filter((rank) => !finer.has(rank))).toEqual([]);
      }
    }),
    { seed },
  );
});

test('centers of one zoom stand at least the radius apart, also across the antimeridian', () => {
  fc.assert(
    fc.property(weighedArbitrary, (weighed) => {
      const hierarchy = groupsOf(weighed);
      for (const zoom of zooms.slice(0, -1)) {
        const centers = centersInPixels(hierarchy, zoom);
        const apart = centers.flatMap((a, index) =>
          centers.slice(0, index).map((b) => pixelsApart(a, b, zoom)),
        );
        expect(Math.min(...apart)).toBeGreaterThan(groupRadiusPixels - rounding(zoom));
      }
    }),
    { seed },
  );
});

test('two points nearer than the radius are together, two farther ones apart', () => {
  fc.assert(
    fc.property(pointArbitrary, pointArbitrary, (a, b) => {
      const points = eachOnce([a, b]);
      fc.pre(points.length === 2);
      const { levels } = groupsOf({ points, weights: [1, 1] });
      for (const [zoom, { length }] of levels.entries()) {
        const [first = [0, 0], second = [0, 0]] = points.map((point) => pixels(point, zoom));
        const distance = pixelsApart(first, second, zoom);
        if (Math.abs(distance - groupRadiusPixels) < 1e-3) continue;
        const isTogether = zoom <= lastGroupZoom && distance < groupRadiusPixels;
        expect(length).toBe(isTogether ? 1 : 2);
      }
    }),
    { seed, numRuns: 200 },
  );
});

test('a group stands at the centroid of its incidents, a lone point at itself', () => {
  fc.assert(
    fc.property(weighedArbitrary, (weighed) => {
      const hierarchy = groupsOf(weighed);
      for (const zoom of zooms) {
        for (const [group, [x, y]] of centersInPixels(hierarchy, zoom).entries()) {
          const centroid = centroidInPixels(weighed, membersOf(hierarchy, zoom, group), zoom);
          expect(pixelsApart([x, 0], [centroid[0], 0], zoom)).toBeLessThan(rounding(zoom));
          expect(Math.abs(y - centroid[1])).toBeLessThan(rounding(zoom));
        }
      }
    }),
    { seed, numRuns: 50 },
  );
});

test('groups are the same in whatever order the points come', () => {
  const shuffled = weighedArbitrary.chain((weighed) =>
    fc.tuple(
      fc.constant(weighed),
      fc.shuffledSubarray([...weighed.points.keys()], { minLength: weighed.points.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([weighed, shuffle]) => {
      const { order, levels } = groupsOf(weighed);
      const other = groupsOf({
        points: shuffle.map((point) => weighed.points[point] ?? [0, 0]),
        weights: shuffle.map((point) => weighed.weights[point] ?? 1),
      });
      expect(other.levels).toEqual(levels);
      expect([...other.order].map((point) => shuffle[point])).toEqual([...order]);
    }),
    { seed },
  );
});

test('what a plain greedy grouping of all centers puts together is together', () => {
  fc.assert(
    fc.property(weighedArbitrary, (weighed) => {
      const hierarchy = groupsOf(weighed);
      const plain = plainGroups(weighed);
      for (const zoom of zooms) {
        const { length = 0 } = hierarchy.levels[zoom] ?? {};
        const found = Array.from({ length }, (_, group) => membersOf(hierarchy, zoom, group));
        expect(inOrder(found)).toEqual(inOrder(plain[zoom] ?? []));
      }
    }),
    { seed },
  );
});

test('the heaviest takes its neighbours, who keep theirs where the heaviest is farther', () => {
  // Degrees of longitude at zoom 0: 50 pixels are 35.2.
  const points: readonly LonLat[] = [
    [0, 0],
    [30, 0],
    [60, 0],
  ];
  const sizes = (weights: readonly number[]): readonly number[] => {
    const hierarchy = groupsOf({ points, weights });
    return Array.from(hierarchy.levels[0]?.first ?? []);
  };
  expect(sizes([1, 9, 1])).toEqual([0, 3]);
  expect(sizes([9, 2, 1])).toEqual([0, 2, 3]);
});

test('the deepest zoom has every point by itself', () => {
  fc.assert(
    fc.property(weighedArbitrary, (weighed) => {
      expect(groupsOf(weighed).levels.at(-1)?.length).toBe(weighed.points.length);
    }),
    { seed },
  );
});

test('a crowd of which all stand within a meter is one group at every zoom but the last', () => {
  const points = Array.from({ length: 20_000 }, (_, index): LonLat => [
    30 + (index % 100) * 1e-7,
    50 + Math.floor(index / 100) * 1e-7,
  ]);
  const { levels } = groupsOf({ points, weights: [] });
  expect(levels.map(({ length }) => length)).toEqual(
    zooms.map((zoom) => (zoom <= lastGroupZoom ? 1 : points.length)),
  );
});

test('no point is no group', () => {
  const { order, levels } = groupsOf({ points: [], weights: [] });
  expect(order.length).toBe(0);
  expect(levels.map(({ length, first }) => [length, ...first])).toEqual(zooms.map(() => [0, 0]));
});

function groupsOf({ points, weights }: Weighed): ClusterHierarchy {
  const lon = Float64Array.from(points, ([east]) => east);
  const lat = Float64Array.from(points, ([, north]) => north);
  return groupPoints(
    { lon, lat },
    Uint32Array.from(points, (_, index) => weights[index] ?? 1),
  );
}

function eachOnce(points: readonly LonLat[]): readonly LonLat[] {
  const seen = new Map(
    points.map(([lon, lat]) => [`${lon === 180 ? -180 : lon} ${lat}`, [lon, lat] as LonLat]),
  );
  return [...seen.values()];
}

function membersOf(
  { order, levels }: ClusterHierarchy,
  zoom: number,
  group: number,
): readonly number[] {
  const { first = new Uint32Array() } = levels[zoom] ?? {};
  return [...order.subarray(first[group], first[group + 1])];
}

function inOrder(groups: readonly (readonly number[])[]): readonly string[] {
  return groups.map((members) => members.toSorted((a, b) => a - b).join(' ')).toSorted();
}

interface PlainCenter {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  readonly members: readonly number[];
}

/** The rule as it is said, with a look at all centers for each; index is the whole zoom. */
function plainGroups({ points, weights }: Weighed): readonly (readonly number[])[][] {
  let centers: readonly PlainCenter[] = [...points.entries()]
    .toSorted(([, a], [, b]) => a[0] - b[0] || a[1] - b[1])
    .map(([index, [lon, lat]]) => {
      const [x, y] = project(lon, lat);
      return { x: x % 1, y, weight: weights[index] ?? 1, members: [index] };
    });
  const levels = [centers.map(({ members }) => members)];
  for (const zoom of zooms.slice(0, -1).toReversed()) {
    const radius = groupRadiusPixels / worldSizePixels(zoom);
    for (let before = -1; before !== centers.length;) {
      before = centers.length;
      centers = mergeOnce(centers, radius);
    }
    levels.unshift(centers.map(({ members }) => members));
  }
  return levels;
}

/** Centers stay in the order of those that took others. */
function mergeOnce(centers: readonly PlainCenter[], radius: number): readonly PlainCenter[] {
  const mergedOf = new Map<PlainCenter, PlainCenter>();
  const taken = new Set<PlainCenter>();
  for (const heavy of centers.toSorted((a, b) => b.weight - a.weight)) {
    if (taken.has(heavy)) continue;
    taken.add(heavy);
    const near = centers.filter(
      (other) =>
        !taken.has(other) &&
        shortWay(heavy.x, other.x) ** 2 + (other.y - heavy.y) ** 2 < radius ** 2,
    );
    for (const other of near) taken.add(other);
    const weight = [heavy, ...near].reduce((sum, center) => sum + center.weight, 0);
    const mean = (of: (center: PlainCenter) => number): number =>
      near.reduce((sum, center) => sum + center.weight * of(center), 0) / weight;
    const x = heavy.x + mean((center) => shortWay(heavy.x, center.x));
    mergedOf.set(heavy, {
      x: near.length === 0 ? heavy.x : x - Math.floor(x),
      y: heavy.y + mean((center) => center.y - heavy.y),
      weight,
      members: [heavy, ...near].flatMap(({ members }) => members),
    });
  }
  return centers.flatMap((center) => mergedOf.get(center) ?? []);
}

function shortWay(from: number, to: number): number {
  return to - from - Math.round(to - from);
}

type Pixels = readonly [x: number, y: number];

/** Centers are kept to 2⁻²⁴ of the world's width. */
function rounding(zoom: number): number {
  return 1e-3 + worldSizePixels(zoom) * 2 ** -22;
}

function pixels([lon, lat]: LonLat, zoom: number): Pixels {
  const [x, y] = project(lon, lat);
  return [x * worldSizePixels(zoom), y * worldSizePixels(zoom)];
}

function centersInPixels({ levels }: ClusterHierarchy, zoom: number): Pixels[] {
  const { x = new Float32Array(), y = new Float32Array() } = levels[zoom] ?? {};
  const world = worldSizePixels(zoom);
  return Array.from(x, (east, group): Pixels => [east * world, (y[group] ?? NaN) * world]);
}

function pixelsApart(a: Pixels, b: Pixels, zoom: number): number {
  const world = worldSizePixels(zoom);
  const across = Math.abs(a[0] - b[0]) % world;
  return Math.hypot(Math.min(across, world - across), a[1] - b[1]);
}

/** By weight, on the short way around the world from the first member. */
function centroidInPixels(
  { points, weights }: Weighed,
  members: readonly number[],
  zoom: number,
): Pixels {
  const world = worldSizePixels(zoom);
  const [origin] = pixels(points[members[0] ?? -1] ?? [0, 0], zoom);
  let [sum, sumX, sumY] = [0, 0, 0];
  for (const member of members) {
    const [x, y] = pixels(points[member] ?? [0, 0], zoom);
    const weight = weights[member] ?? 1;
    sum += weight;
    sumX += weight * (x - origin - world * Math.round((x - origin) / world));
    sumY += weight * y;
  }
  return [origin + sumX / sum, sumY / sum];
}
