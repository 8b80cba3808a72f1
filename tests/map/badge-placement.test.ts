import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  placeBadges as placeAmong,
  type BadgeAnchor,
  type Obstacles,
} from '../../src/map/badge-placement.ts';

const seed = 20260204;
const reach = 11;

type Obstacle = Omit<BadgeAnchor, 'id'>;

function placeBadges(anchors: readonly BadgeAnchor[], obstacles: readonly Obstacle[]) {
  return placeAmong(anchors, columnsOf(obstacles));
}

function columnsOf(obstacles: readonly Obstacle[]): Obstacles {
  return {
    length: obstacles.length,
    x: Float64Array.from(obstacles, ({ x }) => x),
    y: Float64Array.from(obstacles, ({ y }) => y),
    reach: Float64Array.from(obstacles, (obstacle) => obstacle.reach),
  };
}

const spot = fc.record({
  x: fc.double({ min: 0, max: 260, noNaN: true }),
  y: fc.double({ min: 0, max: 260, noNaN: true }),
});
const anchorsArbitrary: fc.Arbitrary<readonly BadgeAnchor[]> = fc
  .array(spot, { maxLength: 14 })
  .map((spots) => spots.map(({ x, y }, index) => ({ id: `area-${index}`, x, y, reach })));
const obstaclesArbitrary: fc.Arbitrary<readonly Obstacle[]> = fc.array(
  fc.record({
    x: fc.double({ min: 0, max: 260, noNaN: true }),
    y: fc.double({ min: 0, max: 260, noNaN: true }),
    reach: fc.constantFrom(12, 20, 38),
  }),
  { maxLength: 10 },
);

test('a badge stands clear of all symbols and of all other badges, or one of the two had nowhere to go', () => {
  fc.assert(
    fc.property(anchorsArbitrary, obstaclesArbitrary, (anchors, obstacles) => {
      const placed = placeBadges(anchors, obstacles);
      const hasNowhereToGo = (badge: Placed): boolean => {
        const others = [...obstacles, ...placed.filter(({ id }) => id !== badge.id).map(boxOf)];
        return someSpots(badge).every((each) => others.some((other) => !areApart(each, other, 3)));
      };
      placed.forEach((badge, index) => {
        for (const symbol of obstacles) {
          expect(areApart(boxOf(badge), symbol) || hasNowhereToGo(badge)).toBe(true);
        }
        for (const other of placed.slice(index + 1)) {
          const isClear = areApart(boxOf(badge), boxOf(other));
          expect(isClear || hasNowhereToGo(badge) || hasNowhereToGo(other)).toBe(true);
        }
      });
    }),
    { seed },
  );
});

test('no leader line is longer than 42 px', () => {
  fc.assert(
    fc.property(anchorsArbitrary, obstaclesArbitrary, (anchors, obstacles) => {
      for (const { x, y, badgeX, badgeY } of placeBadges(anchors, obstacles)) {
        expect(Math.hypot(badgeX - x, badgeY - y)).toBeLessThan(42.001);
      }
    }),
    { seed },
  );
});

test('where nothing is free a badge covers no more than elsewhere', () => {
  fc.assert(
    fc.property(spot, obstaclesArbitrary, ({ x, y }, obstacles) => {
      const [badge] = placeBadges([{ id: 'a', x, y, reach }], obstacles);
      if (badge === undefined) throw new Error('the badge is gone');
      const covered = (box: Obstacle) =>
        obstacles.reduce((sum, other) => sum + sharedArea(box, other), 0);
      for (const other of someSpots(badge)) {
        expect(covered(boxOf(badge))).toBeLessThanOrEqual(covered(other) + 1e-9);
      }
    }),
    { seed },
  );
});

test('eight badges that want one place all find room around the symbol that stands there', () => {
  fc.assert(
    fc.property(spot, fc.integer({ min: 1, max: 8 }), ({ x, y }, count) => {
      const anchors = Array.from({ length: count }, (_, index) => ({
        id: `area-${index}`,
        x,
        y,
        reach,
      }));
      const boxes = [
        { x, y, reach: 12 },
        ...placeBadges(anchors, [{ x, y, reach: 12 }]).map(boxOf),
      ];
      boxes.forEach((a, index) => {
        for (const b of boxes.slice(index + 1)) expect(areApart(a, b)).toBe(true);
      });
    }),
    { seed },
  );
});

test('an anchor that is free of symbols and of other anchors is kept', () => {
  fc.assert(
    fc.property(anchorsArbitrary, obstaclesArbitrary, (anchors, obstacles) => {
      const placed = new Map(placeBadges(anchors, obstacles).map((badge) => [badge.id, badge]));
      for (const anchor of anchors) {
        const rivals = anchors.filter(({ id }) => id !== anchor.id);
        const isFree = [...obstacles, ...rivals].every((other) => areApart(anchor, other, 3));
        const badge = placed.get(anchor.id);
        expect(!isFree || (badge !== undefined && isAtHome(badge))).toBe(true);
      }
    }),
    { seed },
  );
});

test('every badge is placed once, and the order of the input changes nothing', () => {
  fc.assert(
    fc.property(
      anchorsArbitrary.chain((anchors) =>
        fc.tuple(fc.constant(anchors), fc.shuffledSubarray([...anchors], shuffleAll(anchors))),
      ),
      obstaclesArbitrary,
      ([anchors, shuffled], obstacles) => {
        const placed = placeBadges(anchors, obstacles);
        expect(placed.map(({ id }) => id)).toEqual(anchors.map(({ id }) => id).toSorted());
        expect(placeBadges(shuffled, obstacles)).toEqual(placed);
      },
    ),
    { seed },
  );
});

test('a badge for which nothing is freer stays at its anchor', () => {
  const wall = { x: 100, y: 100, reach: 200 };
  expect(placeBadges([{ id: 'a', x: 100, y: 100, reach }], [wall])).toEqual([
    { id: 'a', x: 100, y: 100, reach, badgeX: 100, badgeY: 100 },
  ]);
});

type Placed = ReturnType<typeof placeBadges>[number];

function isAtHome({ x, y, badgeX, badgeY }: Placed): boolean {
  return x === badgeX && y === badgeY;
}

/** The anchor and sixteen places around it. */
function someSpots({ x, y, reach: half }: Placed): Obstacle[] {
  const around = [26, 42].flatMap((distance) =>
    Array.from({ length: 8 }, (_, step) => ({
      x: x + distance * Math.cos((step * Math.PI) / 4),
      y: y + distance * Math.sin((step * Math.PI) / 4),
      reach: half,
    })),
  );
  return [{ x, y, reach: half }, ...around];
}

/** In square pixels, of the boxes with their gaps. */
function sharedArea(a: Obstacle, b: Obstacle): number {
  const along = (from: number, to: number): number => {
    const [start, end] = [
      Math.max(from - a.reach, to - b.reach),
      Math.min(from + a.reach, to + b.reach),
    ];
    return Math.max(0, Math.min(end - start + 3, 2 * Math.min(a.reach, b.reach)));
  };
  return along(a.x, b.x) * along(a.y, b.y);
}

function boxOf({ badgeX, badgeY, reach: half }: Placed): Obstacle {
  return { x: badgeX, y: badgeY, reach: half };
}

function areApart(a: Obstacle, b: Obstacle, gap = 0): boolean {
  const distance = a.reach + b.reach + gap;
  return Math.abs(a.x - b.x) >= distance || Math.abs(a.y - b.y) >= distance;
}

function shuffleAll({ length }: { readonly length: number }) {
  return { minLength: length, maxLength: length };
}
