import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bboxAround,
  bboxOfPoint,
  containsBbox,
  containsPoint,
  fitBbox,
  freeBbox,
  padBbox,
  unionBbox,
  width,
  worldBbox,
  type Bbox,
} from '../../../src/core/geo/bbox.ts';
import { distanceMeters } from '../../../src/core/geo/distance.ts';
import { project, unproject, worldSizePixels } from '../../../src/core/geo/mercator.ts';

const seeded = { seed: 20260204, numRuns: 500 };
/** As files give them: seven digits after the point, a centimeter. */
const longitude = fc.integer({ min: -180e7, max: 180e7 }).map((value) => value / 1e7);
const latitude = fc.integer({ min: -85e7, max: 85e7 }).map((value) => value / 1e7);
const bbox: fc.Arbitrary<Bbox> = fc
  .tuple(longitude, latitude, longitude, latitude)
  .map(([west, a, east, b]) => [west, Math.min(a, b), east, Math.max(a, b)]);

/** With whole degrees, so that a box is a set of half degrees round the earth. */
const wholeLongitude = fc.integer({ min: -180, max: 180 });
const wholeBbox: fc.Arbitrary<Bbox> = fc
  .tuple(wholeLongitude, wholeLongitude)
  .map(([west, east]) => [west, 0, east, 1]);

describe('a box', () => {
  test('has its corners, from the one side of the antimeridian or from the other', () => {
    fc.assert(
      fc.property(bbox, (box) => {
        for (const lon of [box[0], box[2]]) {
          for (const lat of [box[1], box[3]]) expect(containsPoint(box, [lon, lat])).toBe(true);
        }
      }),
      seeded,
    );
    expect(containsPoint([170, -10, -170, 10], [180, 0])).toBe(true);
    expect(containsPoint([170, -10, -170, 10], [-180, 0])).toBe(true);
    expect(containsPoint([170, -10, -170, 10], [0, 0])).toBe(false);
    expect(containsPoint([-180, -10, 0, 10], [180, 0])).toBe(true);
  });

  test('has exactly the half degrees that lie in it', () => {
    fc.assert(
      fc.property(wholeBbox, fc.integer({ min: -360, max: 360 }), (box, half) => {
        expect(containsPoint(box, [half / 2, 0.5])).toBe(halvesOf(box).has(modulo(half)));
      }),
      seeded,
    );
  });

  test('has another exactly where it has all of its half degrees', () => {
    fc.assert(
      fc.property(wholeBbox, wholeBbox, (outer, inner) => {
        const inside = halvesOf(outer);
        const isInside = [...halvesOf(inner)].every((half) => inside.has(half));
        expect(containsBbox(outer, inner)).toBe(isInside);
      }),
      seeded,
    );
    expect(containsBbox([170, 0, -170, 10], [-180, 0, 180, 10])).toBe(false);
    expect(containsBbox([0, 0, 10, 10], [2, -1, 3, 5])).toBe(false);
    expect(containsBbox([0, 0, 10, 10], [2, 1, 3, 11])).toBe(false);
  });

  test('around a circle has the points of the circle, and touches it north and south', () => {
    fc.assert(
      fc.property(
        longitude,
        fc.double({ min: -80, max: 80, noNaN: true }),
        fc.integer({ min: 1, max: 50_000 }),
        (lon, lat, radius) => {
          const box = bboxAround(lon, lat, radius);
          const north = distanceMeters([lon, lat], [lon, box[3]]);
          const east = distanceMeters([lon, lat], [box[2], lat]);
          expect(Math.abs(north / radius - 1)).toBeLessThan(0.001);
          expect(Math.abs(east / radius - 1)).toBeLessThan(0.01);
          expect(containsPoint(box, [lon, lat])).toBe(true);
        },
      ),
      seeded,
    );
    expect(bboxAround(0, 89.9, 100_000)[3]).toBe(90);
  });
});

describe('the union of two boxes', () => {
  test('contains both', () => {
    fc.assert(
      fc.property(bbox, bbox, (a, b) => {
        const union = unionBbox(a, b);
        expect(containsBbox(union, a)).toBe(true);
        expect(containsBbox(union, b)).toBe(true);
        expect([union[1], union[3]]).toEqual([Math.min(a[1], b[1]), Math.max(a[3], b[3])]);
      }),
      seeded,
    );
  });

  test('is the narrowest that does: what it leaves free is the widest gap between them', () => {
    fc.assert(
      fc.property(wholeBbox, wholeBbox, (a, b) => {
        const covered = new Set([...halvesOf(a), ...halvesOf(b)]);
        const gap = widestGap(covered);
        // A gap of n half degrees lies between two covered ones: (n + 1) / 2 degrees.
        const narrowest = gap === 0 ? 360 : 360 - (gap + 1) / 2;
        expect(width(unionBbox(a, b))).toBe(narrowest);
      }),
      seeded,
    );
  });

  test('does not depend on the order, but for two ways round of one width', () => {
    fc.assert(
      fc.property(bbox, bbox, (a, b) => {
        expect(width(unionBbox(a, b))).toBeCloseTo(width(unionBbox(b, a)), 9);
      }),
      seeded,
    );
  });

  test('leads across the antimeridian from Kamchatka to Alaska', () => {
    expect(unionBbox(bboxOfPoint(159, 53), bboxOfPoint(-150, 61))).toEqual([159, 53, -150, 61]);
  });

  test('with the whole world is the whole world', () => {
    fc.assert(
      fc.property(bbox, (box) => {
        expect(unionBbox(worldBbox, box)).toEqual(worldBbox);
        expect(unionBbox(box, worldBbox)).toEqual(worldBbox);
      }),
      seeded,
    );
  });
});

describe('padding', () => {
  const share = fc.double({ min: 0.01, max: 2, noNaN: true });

  test('contains the box, and is the share wider on each side until it is the world', () => {
    fc.assert(
      fc.property(bbox, share, (box, by) => {
        const padded = padBbox(box, by);
        expect(containsBbox(padded, box)).toBe(true);
        expect(width(padded)).toBeCloseTo(Math.min(360, width(box) * (1 + 2 * by)), 6);
        expect(padded[3]).toBeCloseTo(Math.min(90, box[3] + (box[3] - box[1]) * by), 9);
        expect(padded[1]).toBeCloseTo(Math.max(-90, box[1] - (box[3] - box[1]) * by), 9);
      }),
      seeded,
    );
  });

  test('leaves the whole world as it is', () => {
    expect(padBbox(worldBbox, 0.5)).toEqual(worldBbox);
  });
});

describe('fitting', () => {
  const pixels = fc.integer({ min: 50, max: 4000 });

  test('shows the whole box, as large as it goes', () => {
    fc.assert(
      fc.property(bbox, pixels, pixels, (box, wide, high) => {
        const { zoom } = fitBbox(box, wide, high, 16);
        const size = worldSizePixels(zoom);
        const [, south] = project(0, box[1]);
        const [, north] = project(0, box[3]);
        const shares = [((width(box) / 360) * size) / wide, ((south - north) * size) / high];
        expect(zoom).toBeGreaterThanOrEqual(0);
        expect(zoom).toBeLessThanOrEqual(16);
        // At zoom 0 the world may be larger than the free area: there is no smaller zoom.
        if (zoom > 0) expect(Math.max(...shares)).toBeLessThanOrEqual(1 + 1e-9);
        if (zoom > 0 && zoom < 16) expect(Math.max(...shares)).toBeCloseTo(1, 6);
      }),
      seeded,
    );
  });

  test('has the middle of the box in the middle, also across the antimeridian', () => {
    fc.assert(
      fc.property(bbox, pixels, pixels, (box, wide, high) => {
        const { lon, lat } = fitBbox(box, wide, high, 16);
        const middle = box[0] + width(box) / 2;
        expect(Math.cos(((lon - middle) * Math.PI) / 180)).toBeCloseTo(1, 9);
        const [, y] = project(lon, lat);
        const [, south] = project(0, box[1]);
        const [, north] = project(0, box[3]);
        expect(y).toBeCloseTo((south + north) / 2, 9);
      }),
      seeded,
    );
    expect(fitBbox([170, 0, -170, 10], 800, 600, 16).lon).toBe(180);
  });

  test('of a point goes to the largest zoom', () => {
    const { lon, lat, zoom } = fitBbox(bboxOfPoint(30.5, 50.4), 800, 600, 9);
    expect(lon).toBeCloseTo(30.5, 9);
    expect(lat).toBeCloseTo(50.4, 9);
    expect(zoom).toBe(9);
  });
});

/** The oracle's box: every half degree that it covers, 0 to 719, edges included. */
function halvesOf([west, , east]: Bbox): Set<number> {
  const last = east >= west ? east : east + 360;
  const halves = new Set<number>();
  for (let half = west * 2; half <= last * 2; half++) halves.add(modulo(half));
  return halves;
}

function modulo(half: number): number {
  return ((half % 720) + 720) % 720;
}

/** Most half degrees in a row that are not covered. */
function widestGap(covered: ReadonlySet<number>): number {
  let widest = 0;
  let run = 0;
  for (let half = 0; half < 1440; half++) {
    run = covered.has(half % 720) ? 0 : run + 1;
    widest = Math.max(widest, run);
  }
  return Math.min(widest, 720);
}

describe('what panels leave free of a box', () => {
  const frame = { width: 1000, height: 600 };

  test('nothing covered leaves all of it', () => {
    const [west, south, east, north] = freeBbox([20, 40, 40, 52], frame, sides(0, 0, 0, 0));
    expect([west, east]).toEqual([20, 40]);
    expect(south).toBeCloseTo(40, 9);
    expect(north).toBeCloseTo(52, 9);
  });

  test('a point is in it exactly where it is drawn beside the panels', () => {
    const pixels = fc.integer({ min: 0, max: 250 });
    const bboxes = fc.tuple(
      fc.double({ min: -180, max: 179, noNaN: true }),
      fc.double({ min: 1, max: 300, noNaN: true }),
      fc.double({ min: -80, max: 60, noNaN: true }),
      fc.double({ min: 1, max: 20, noNaN: true }),
    );
    fc.assert(
      fc.property(
        bboxes,
        fc.tuple(pixels, pixels, pixels, pixels),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        ([west, degrees, south, height], [top, right, bottom, left], shareX, shareY) => {
          const east = west + degrees > 180 ? west + degrees - 360 : west + degrees;
          const whole: Bbox = [west, south, east, south + height];
          const free = freeBbox(whole, frame, sides(top, right, bottom, left));
          const x = shareX * frame.width;
          const y = shareY * frame.height;
          const [, low] = project(0, south);
          const [, high] = project(0, south + height);
          const lat = unproject(0, high + (low - high) * shareY)[1];
          const gaps = [x - left, x - (frame.width - right), y - top, y - (frame.height - bottom)];
          if (gaps.some((gap) => Math.abs(gap) < 1e-3)) return;
          const isDrawnFree =
            x > left && x < frame.width - right && y > top && y < frame.height - bottom;
          expect(containsPoint(free, [west + degrees * shareX, lat])).toBe(isDrawnFree);
        },
      ),
      { seed: 20260204, numRuns: 500 },
    );
  });

  test('where panels cover everything it stays as it is', () => {
    expect(freeBbox([20, 40, 40, 52], frame, sides(0, 500, 0, 500))).toEqual([20, 40, 40, 52]);
  });
});

function sides(top: number, right: number, bottom: number, left: number) {
  return { top, right, bottom, left };
}
