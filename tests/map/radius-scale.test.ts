import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupRadiusPixels } from '../../src/core/cluster/cluster-hierarchy.ts';
import { largestRadius, markReach, radiusScale, singleRadius } from '../../src/map/radius-scale.ts';

const seed = 20260204;
const countArbitrary = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 1, max: 5_000_000 }),
);
/** A count, and the largest of its answer. */
const pairArbitrary = fc
  .tuple(countArbitrary, countArbitrary)
  .map(([a, b]) => ({ count: Math.min(a, b), largest: Math.max(a, b) }));

describe('the size of a group', () => {
  test('lies between that of a single incident and the largest, and grows with its count', () => {
    fc.assert(
      fc.property(pairArbitrary, ({ count, largest }) => {
        const radiusOf = radiusScale(largest);
        expect(radiusOf(count)).toBeGreaterThanOrEqual(singleRadius);
        expect(radiusOf(largest)).toBeLessThanOrEqual(largestRadius);
        expect(radiusOf(count)).toBeLessThanOrEqual(radiusOf(largest));
      }),
      { seed },
    );
  });

  test('is proportional to the count in area, or as small as its count can be read', () => {
    fc.assert(
      fc.property(pairArbitrary, ({ count, largest }) => {
        const radiusOf = radiusScale(largest);
        const perIncident = radiusOf(largest) ** 2 / largest;
        const least = count < 100 ? 12 : count < 1000 ? 15 : count < 100_000 ? 16 : 18;
        const proportional = Math.sqrt(perIncident * count);
        expect(radiusOf(count)).toBeCloseTo(Math.max(least, proportional), 9);
      }),
      { seed },
    );
  });

  test('is that of an incident an incident, as long as the largest fits', () => {
    for (let largest = 1; largest <= 8; largest++) {
      for (let count = 1; count <= largest; count++) {
        expect(radiusScale(largest)(count)).toBeCloseTo(singleRadius * Math.sqrt(count), 9);
      }
    }
    expect(radiusScale(9)(9)).toBeCloseTo(singleRadius * Math.sqrt(9 / 4), 9);
  });

  test('stays as it is until the largest of all is four times as large', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.double({ min: 1, max: 4 }), (step, times) => {
        // The largest counts that still fit are eight and a little, by powers of four.
        const least = (largestRadius / singleRadius) ** 2 * 4 ** step * 1.000_001;
        const largest = Math.floor(least * Math.min(times, 3.999));
        if (largest < least) return;
        const [atFirst, later] = [radiusScale(Math.ceil(least)), radiusScale(largest)];
        for (const count of [1, 9, 400, 90_000, Math.ceil(least)]) {
          expect(later(count)).toBeCloseTo(atFirst(count), 9);
        }
      }),
      { seed },
    );
  });

  test('never covers the count in another group', () => {
    fc.assert(
      fc.property(pairArbitrary, ({ largest }) => {
        // Its own surface is a little larger; what is written keeps a thirty-second from the edge of its square.
        const reach = radiusScale(largest)(largest) + 1.5;
        expect(groupRadiusPixels - reach).toBeGreaterThanOrEqual(markReach * 0.9375);
      }),
      { seed },
    );
  });
});
