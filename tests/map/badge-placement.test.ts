import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBadges, type BadgeAnchor, type Obstacle } from '../../src/map/badge-placement.ts';

const seed = 20260204;
const reach = 11;

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

test('a badge stands clear of all symbols and of all other badges, or had nowhere to go', () => {
  fc.assert(
    fc.property(anchorsArbitrary, obstaclesArbitrary, (anchors, obstacles) => {
      const placed = placeBadges(anchors, obstacles);
      const standing = placed.filter((badge) => !isStuck(badge, placed, obstacles));
      standing.forEach((badge, index) => {
        const others = standing.slice(index + 1).map(boxOf);
        for (const other of [...obstacles, ...others]) {
          expect(areApart(boxOf(badge), other)).toBe(true);
        }
      });
    }),
    { seed },
  );
});

test('fourteen badges that want one place all find room around the symbol that stands there', () => {
  fc.assert(
    fc.property(spot, fc.integer({ min: 1, max: 14 }), ({ x, y }, count) => {
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

test('a badge for which nothing is free stays at its anchor', () => {
  const wall = { x: 100, y: 100, reach: 200 };
  expect(placeBadges([{ id: 'a', x: 100, y: 100, reach }], [wall])).toEqual([
    { id: 'a', x: 100, y: 100, reach, badgeX: 100, badgeY: 100 },
  ]);
});

type Placed = ReturnType<typeof placeBadges>[number];

function isAtHome({ x, y, badgeX, badgeY }: Placed): boolean {
  return x === badgeX && y === badgeY;
}

/** At its anchor although a symbol or a badge that came first stands there. */
function isStuck(badge: Placed, all: readonly Placed[], obstacles: readonly Obstacle[]): boolean {
  if (!isAtHome(badge)) return false;
  const first = all.filter((other) => other.id < badge.id && isAtHome(other));
  return [...obstacles, ...first.map(boxOf)].some((other) => !areApart(badge, other, 3));
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
