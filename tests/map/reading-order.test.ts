import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inReadingOrder, rowHeight, type Placed } from '../../src/map/reading-order.ts';
import { seed } from './arbitrary-answers.ts';

/** Whole pixels, so that a shift of all changes no distance; many share a line or a place. */
const placesArbitrary: fc.Arbitrary<readonly Placed[]> = fc
  .array(fc.tuple(fc.integer({ min: -40, max: 400 }), fc.integer({ min: -40, max: 300 })), {
    maxLength: 40,
    size: 'max',
  })
  .map((points) => points.map(([x, y], index) => ({ key: `symbol-${index}`, x, y })));

const keysOf = (places: readonly Placed[]): string[] => places.map(({ key }) => key);

describe('the reading order', () => {
  test('holds the same symbols, each once, whatever order they come in', () => {
    fc.assert(
      fc.property(
        placesArbitrary.chain((places) =>
          fc.tuple(
            fc.constant(places),
            fc.shuffledSubarray([...places], { minLength: places.length }),
          ),
        ),
        ([places, shuffled]) => {
          const ordered = keysOf(inReadingOrder(places));
          expect(ordered.toSorted()).toEqual(keysOf(places).toSorted());
          expect(keysOf(inReadingOrder(shuffled))).toEqual(ordered);
        },
      ),
      { seed },
    );
  });

  test('puts before what stands a row or more below, and on one line goes from left to right', () => {
    fc.assert(
      fc.property(placesArbitrary, (places) => {
        const ordered = inReadingOrder(places);
        ordered.forEach((before, index) => {
          for (const after of ordered.slice(index + 1)) {
            expect(after.y).toBeGreaterThan(before.y - rowHeight);
            if (after.y === before.y) expect(after.x).toBeGreaterThanOrEqual(before.x);
          }
        });
      }),
      { seed },
    );
  });

  test('is that of rows, each from its highest symbol to a symbol’s height below', () => {
    fc.assert(
      fc.property(placesArbitrary, (places) => {
        const rest = new Set(places);
        const expected: Placed[] = [];
        while (rest.size > 0) {
          const top = Math.min(...[...rest].map(({ y }) => y));
          const row = [...rest].filter(({ y }) => y < top + rowHeight);
          row.sort((a, b) => a.x - b.x || a.y - b.y || (a.key < b.key ? -1 : 1));
          expected.push(...row);
          for (const place of row) rest.delete(place);
        }
        expect(keysOf(inReadingOrder(places))).toEqual(keysOf(expected));
      }),
      { seed },
    );
  });

  test('does not change when the map is moved', () => {
    fc.assert(
      fc.property(placesArbitrary, fc.integer(), fc.integer(), (places, dx, dy) => {
        const moved = places.map(({ key, x, y }) => ({ key, x: x + dx, y: y + dy }));
        expect(keysOf(inReadingOrder(moved))).toEqual(keysOf(inReadingOrder(places)));
      }),
      { seed },
    );
  });
});
