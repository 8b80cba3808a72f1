import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  layoutHeight,
  offsetAt,
  positionAt,
  scrolledTo,
  settled,
  type LongScroll,
} from '../../../src/ui/table/long-scroll.ts';

const seed = 20260204;
const spaces = fc.record({
  total: fc.integer({ min: 500, max: 200_000_000 }),
  view: fc.integer({ min: 100, max: 500 }),
});
const shares = fc.double({ min: 0, max: 1, noNaN: true });

test('rows that can be laid out are scrolled as they are', () => {
  const short = { total: 7_000_000, view: 400 };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6_999_600 }), (position) => {
      expect(offsetAt(position, short)).toBeCloseTo(position, 3);
      expect(positionAt(position, short)).toBeCloseTo(position, 3);
    }),
    { seed },
  );
});

test('the bar leads from the first row to the last, and every place has one position', () => {
  fc.assert(
    fc.property(spaces, shares, shares, (space, one, other) => {
      const reach = space.total - space.view;
      const way = layoutHeight(space.total) - space.view;
      expect(offsetAt(0, space)).toBe(0);
      expect(offsetAt(way, space)).toBeCloseTo(reach, 3);
      expect(positionAt(offsetAt(one * way, space), space)).toBeCloseTo(one * way, 3);
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(offsetAt(low * way, space)).toBeLessThanOrEqual(offsetAt(high * way, space));
    }),
    { seed },
  );
});

test('a small step moves the rows by as much, a long one by the scale, and at its ends the bar finds back', () => {
  const steps = fc.array(
    fc.oneof(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -8_000_000, max: 8_000_000 })),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(spaces, steps, (space, moves) => {
      const reach = space.total - space.view;
      const way = layoutHeight(space.total) - space.view;
      let scroll: LongScroll = { position: 0, offset: 0 };
      for (const move of moves) {
        const position = Math.max(0, Math.min(way, scroll.position + move));
        const next = scrolledTo(scroll, position, space);
        const step = position - scroll.position;
        if (Math.abs(step) <= 3 * space.view) {
          const expected = Math.max(0, Math.min(reach, scroll.offset + step));
          expect(next.offset).toBeCloseTo(expected, 3);
        } else {
          expect(next.offset).toBeCloseTo(offsetAt(position, space), 3);
        }
        expect(next.position).toBeGreaterThanOrEqual(0);
        expect(next.position).toBeLessThanOrEqual(way + 1e-3);
        // Rows above what is seen always have room above it.
        expect(Math.min(next.offset, 10_000)).toBeLessThanOrEqual(next.position + 1e-3);
        expect(Math.min(reach - next.offset, 10_000)).toBeLessThanOrEqual(
          way - next.position + 1e-3,
        );
        scroll = next;
      }
      expect(settled(scroll, space).offset).toBe(scroll.offset);
    }),
    { seed },
  );
});
