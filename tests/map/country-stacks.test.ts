import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partingZoom, rollUp, type AreaAnchor } from '../../src/map/country-stacks.ts';
import { project, worldSizePixels } from '../../src/core/geo/mercator.ts';

const seed = 20260204;

/** Regions of three countries and the countries themselves, some with a badge for their districts. */
const anchorsArbitrary: fc.Arbitrary<readonly AreaAnchor[]> = fc
  .uniqueArray(
    fc.record({
      areaId: fc.oneof(
        fc.constantFrom('UA', 'PL', 'RO'),
        fc
          .tuple(fc.constantFrom('UA', 'PL', 'RO'), fc.integer({ min: 10, max: 40 }))
          .map(([country, number]) => `${country}-${number}`),
      ),
      x: fc.double({ min: 0, max: 400, noNaN: true }),
      y: fc.double({ min: 0, max: 400, noNaN: true }),
      hasDistricts: fc.boolean(),
    }),
    { maxLength: 40, selector: ({ areaId }) => areaId },
  )
  .map((places) =>
    places.flatMap(({ areaId, x, y, hasDistricts }) =>
      (hasDistricts ? ['admin1', 'admin2'] : ['admin1']).map((level) => ({
        id: `${areaId} ${level}`,
        areaId,
        x,
        y,
      })),
    ),
  );

const countryOf = (areaId: string) => areaId.slice(0, 2);

test('every badge is in exactly one roll, alone or with all of its country and no other', () => {
  fc.assert(
    fc.property(anchorsArbitrary, (anchors) => {
      const rolls = rollUp(anchors);
      expect(rolls.flatMap(({ members }) => members.map(({ id }) => id)).toSorted()).toEqual(
        anchors.map(({ id }) => id).toSorted(),
      );
      for (const { country, isStack, members } of rolls) {
        const own = anchors.filter(({ areaId }) => countryOf(areaId) === country);
        expect(members.every(({ areaId }) => countryOf(areaId) === country)).toBe(true);
        expect(members.length).toBe(isStack ? own.length : 1);
        if (isStack) expect(members.length).toBeGreaterThan(1);
      }
    }),
    { seed },
  );
});

test('the order of the input changes nothing, nor does what lies in other countries', () => {
  fc.assert(
    fc.property(
      anchorsArbitrary.chain((anchors) =>
        fc.tuple(
          fc.constant(anchors),
          fc.shuffledSubarray([...anchors], { minLength: anchors.length }),
        ),
      ),
      ([anchors, shuffled]) => {
        const rolls = rollUp(anchors);
        expect(byCountry(rollUp(shuffled))).toEqual(byCountry(rolls));
        for (const country of ['UA', 'PL', 'RO']) {
          const alone = anchors.filter(({ areaId }) => countryOf(areaId) === country);
          expect(rollUp(alone)).toEqual(rolls.filter((roll) => roll.country === country));
        }
      },
    ),
    { seed },
  );
});

test('badges that stand apart are never rolled up, and farther apart they stay so', () => {
  fc.assert(
    fc.property(anchorsArbitrary, fc.double({ min: 1, max: 8, noNaN: true }), (anchors, factor) => {
      const isFree = (anchor: AreaAnchor): boolean =>
        anchors.every(
          ({ areaId, x, y }) =>
            areaId === anchor.areaId ||
            Math.max(Math.abs(x - anchor.x), Math.abs(y - anchor.y)) >= 50,
        );
      const stacksOf = (some: readonly AreaAnchor[]) =>
        rollUp(some).flatMap(({ country, isStack }) => (isStack ? [country] : []));
      const stacks = stacksOf(anchors);
      for (const country of stacks) {
        const own = anchors.filter(({ areaId }) => countryOf(areaId) === country);
        expect(own.every(isFree)).toBe(false);
      }
      const larger = anchors.map((each) => ({ ...each, x: each.x * factor, y: each.y * factor }));
      expect(stacks).toEqual(expect.arrayContaining(stacksOf(larger)));
    }),
    { seed },
  );
});

describe('a country', () => {
  const at = (areaId: string, x: number, y: number, level = 'admin1'): AreaAnchor => ({
    id: `${areaId} ${level}`,
    areaId,
    x,
    y,
  });
  const isRolled = (...anchors: AreaAnchor[]) => rollUp(anchors).some(({ isStack }) => isStack);

  test('with three badges that overlap keeps them, as leader lines tell them apart', () => {
    expect(isRolled(at('UA', 0, 0, 'country'), at('UA-12', 20, 4), at('UA-51', -8, 19))).toBe(
      false,
    );
  });

  test('with three badges on half the width of one is rolled up', () => {
    expect(isRolled(at('UA', 0, 0, 'country'), at('UA-12', 10, 2), at('UA-51', -4, 9))).toBe(true);
  });

  test('with four badges that overlap is rolled up', () => {
    const row = ['UA-12', 'UA-14', 'UA-23', 'UA-51'].map((id, index) => at(id, index * 20, 0));
    expect(isRolled(...row)).toBe(true);
  });

  test('of which most badges stand apart is not, however close a few are', () => {
    const far = Array.from({ length: 12 }, (_, index) => at(`RU-${index}`, index * 60, 100));
    expect(isRolled(...far, at('RU-MOW', 0, 0), at('RU-MOS', 2, 2), at('RU-TUL', 4, 4))).toBe(
      false,
    );
  });

  test('needs more room where a place has a badge for its districts as well', () => {
    const row = (levels: readonly string[]) =>
      ['UA-12', 'UA-14', 'UA-23', 'UA-51'].flatMap((id, index) =>
        levels.map((level) => at(id, index * 40, 0, level)),
      );
    expect(isRolled(...row(['admin1']))).toBe(false);
    expect(isRolled(...row(['admin1', 'admin2']))).toBe(true);
  });

  test('with two badges of one place only, which nothing parts, is not rolled up', () => {
    expect(isRolled(at('UA-12', 0, 0), at('UA-12', 0, 0, 'admin2'))).toBe(false);
    expect(isRolled(at('MC', 0, 0, 'country'), at('MC-MC', 0, 0))).toBe(false);
  });
});

test('the parting zoom is the least at which the areas come apart', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.record({
          lon: fc.integer({ min: 22_000, max: 40_000 }).map((value) => value / 1000),
          lat: fc.integer({ min: 44_000, max: 52_000 }).map((value) => value / 1000),
        }),
        { minLength: 2, maxLength: 25, selector: ({ lon, lat }) => `${lon} ${lat}` },
      ),
      fc.double({ min: 0, max: 4, noNaN: true }),
      (places, zoom) => {
        const areas = places.map(({ lon, lat }, index) => ({
          id: `UA-${index}`,
          labelPoint: [lon, lat] as const,
        }));
        const isApartAt = (wanted: number): boolean =>
          rollUp(
            areas.map(({ id, labelPoint }) => {
              const [x, y] = project(...labelPoint);
              const worldSize = worldSizePixels(wanted);
              return { id, areaId: id, x: x * worldSize, y: y * worldSize };
            }),
          ).every(({ isStack }) => !isStack);
        const parting = partingZoom(areas, zoom, 22);
        expect(isApartAt(parting)).toBe(true);
        if (parting > zoom) expect(isApartAt(parting - 1 / 8)).toBe(false);
      },
    ),
    { seed },
  );
});

test('areas at one label point need no parting', () => {
  const labelPoint = [31, 48] as const;
  expect(
    partingZoom(
      ['UA-12', 'UA-14'].map((id) => ({ id, labelPoint })),
      3,
      16,
    ),
  ).toBe(3);
});

function byCountry(rolls: ReturnType<typeof rollUp>) {
  return rolls.toSorted((a, b) => (a.country < b.country ? -1 : a.country > b.country ? 1 : 0));
}
