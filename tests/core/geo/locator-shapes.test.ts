import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAreas } from '../../../src/core/geo/basemap.ts';
import {
  createLocator,
  type LocatorShapes,
  type LocatorTarget,
} from '../../../src/core/geo/locator-shapes.ts';
import { readBasemap } from '../../support/basemap-files.ts';
import { isInside, pointsOf } from './svg-path.ts';

const basemap = readBasemap();
const locate = createLocator(basemap);
const width = 320;
const height = 140;

function shapesOf(target: LocatorTarget): LocatorShapes {
  const shapes = locate({ target, width, height });
  if (shapes === null) throw new Error('the basemap does not have the area');
  return shapes;
}

const areaIds = [
  ...new Set(basemap.admin.objects.admin1.geometries.map(({ id }) => String(id))),
  ...Object.keys(basemap.names.countries),
].filter((id) => decodeAreas(basemap, [id]).length > 0);

const targetArbitrary: fc.Arbitrary<LocatorTarget> = fc.oneof(
  fc.record({ type: fc.constant('area' as const), areaId: fc.constantFrom(...areaIds) }),
  fc.record({
    type: fc.constant('point' as const),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -80, max: 84, noNaN: true }),
    radiusMeters: fc.option(fc.integer({ min: 1, max: 300_000 })),
  }),
);
const atAntimeridian: fc.Arbitrary<LocatorTarget> = fc.oneof(
  fc.record({
    type: fc.constant('area' as const),
    areaId: fc.constantFrom('FJ', 'RU', 'RU-CHU', 'US-AK', 'NZ', 'KI', 'AQ'),
  }),
  fc.record({
    type: fc.constant('point' as const),
    lon: fc.constantFrom(-180, -179.9, 179.9, 180, 176, -172),
    lat: fc.double({ min: -75, max: 75, noNaN: true }),
    radiusMeters: fc.constant(null),
  }),
);

describe('whatever the place', () => {
  test('it is in the picture, whole', () => {
    fc.assert(
      fc.property(fc.oneof(targetArbitrary, atAntimeridian), (target) => {
        const { spot } = shapesOf(target);
        expect(spot.x).toBeGreaterThanOrEqual(-1e-6);
        expect(spot.y).toBeGreaterThanOrEqual(-1e-6);
        const [right, bottom] =
          spot.type === 'area' ? [spot.x + spot.width, spot.y + spot.height] : [spot.x, spot.y];
        expect(right).toBeLessThanOrEqual(width + 1e-6);
        expect(bottom).toBeLessThanOrEqual(height + 1e-6);
      }),
    );
  });

  test('an area has a shape and no point, a point has no shape', () => {
    fc.assert(
      fc.property(targetArbitrary, (target) => {
        const { spot } = shapesOf(target);
        expect(spot.type).toBe(target.type);
        expect('shape' in spot).toBe(target.type === 'area');
        expect('radius' in spot).toBe(target.type === 'point');
      }),
      { numRuns: 40 },
    );
  });

  test('shapes are cut at the picture and stay small', () => {
    fc.assert(
      fc.property(fc.oneof(targetArbitrary, atAntimeridian), (target) => {
        const { land, home, lines } = shapesOf(target);
        const outside = pointsOf(land + home)
          .flat()
          .filter(([x, y]) => x < -4.1 || x > width + 4.1 || y < -4.1 || y > height + 4.1);
        expect(outside).toEqual([]);
        const length = land.length + home.length + lines.coast.length + lines.border.length;
        expect(length).toBeLessThan(250_000);
      }),
      { numRuns: 40 },
    );
  });
});

describe('where it is', () => {
  test('Kyiv lies in Ukraine, which is all there', () => {
    const { home, spot, country } = shapesOf({
      type: 'point',
      lon: 30.5234,
      lat: 50.4501,
      radiusMeters: 16_000,
    });
    expect(isInside(pointsOf(home), spot.x, spot.y)).toBe(true);
    expect(country).toEqual({ en: 'Ukraine', uk: 'Україна' });
    const xs = pointsOf(home)
      .flat()
      .map(([x]) => x);
    const ys = pointsOf(home)
      .flat()
      .map(([, y]) => y);
    expect([Math.min(...xs) > 0, Math.max(...xs) < width]).toEqual([true, true]);
    expect([Math.min(...ys) > 0, Math.max(...ys) < height]).toEqual([true, true]);
  });

  test('Crimea is drawn in Ukraine', () => {
    const { home, spot } = shapesOf({ type: 'area', areaId: 'UA-43' });
    if (spot.type !== 'area') throw new Error('an area');
    expect(isInside(pointsOf(home), spot.x + spot.width / 2, spot.y + spot.height / 3)).toBe(true);
  });

  test('a country has no wider country, but neighbours around it', () => {
    const { country, land, spot } = shapesOf({ type: 'area', areaId: 'UA' });
    expect(country).toBeNull();
    expect(spot.type === 'area' && spot.width).toBeLessThan(width * 0.6);
    expect(isInside(pointsOf(land), 20, 20)).toBe(true);
  });

  test('an overseas part does not make its country as wide as an ocean', () => {
    const french = shapesOf({ type: 'area', areaId: 'FR' }).spot;
    expect(french.type === 'area' && french.width).toBeGreaterThan(60);
    const guiana = shapesOf({ type: 'area', areaId: 'FR-GF' }).spot;
    expect(guiana.type === 'area' && guiana.width).toBeGreaterThan(20);
  });

  test('of a very large country it shows the part around the place', () => {
    const moscow = shapesOf({ type: 'area', areaId: 'RU-MOS' }).spot;
    expect(moscow.type === 'area' && moscow.width).toBeGreaterThan(5);
  });

  test('a place at sea lies in no country', () => {
    const { home, country } = shapesOf({ type: 'point', lon: 33, lat: 43, radiusMeters: null });
    expect([home, country]).toEqual(['', null]);
  });

  test('an area that the basemap does not have has no map', () => {
    expect(locate({ target: { type: 'area', areaId: 'ZZ-99' }, width, height })).toBeNull();
  });
});

test('over the antimeridian a country is in one piece, with no line from side to side', () => {
  for (const areaId of ['FJ', 'RU-CHU']) {
    const { spot, lines } = shapesOf({ type: 'area', areaId });
    if (spot.type !== 'area') throw new Error('an area');
    expect(spot.width).toBeGreaterThan(35);
    const pieces = pointsOf(spot.shape).flat();
    expect(pieces.some(([x]) => x < spot.x + spot.width * 0.35)).toBe(true);
    expect(pieces.some(([x]) => x > spot.x + spot.width * 0.8)).toBe(true);
    for (const line of [...pointsOf(spot.outline), ...pointsOf(lines.coast)]) {
      line.slice(1).forEach(([x], index) => {
        expect(Math.abs(x - (line[index]?.[0] ?? x))).toBeLessThan(width / 4);
      });
    }
  }
});

test('a point beyond the antimeridian lies in its country as well', () => {
  const { home, spot, country } = shapesOf({
    type: 'point',
    lon: -173.5,
    lat: 66,
    radiusMeters: null,
  });
  expect(country).toEqual({ en: 'Russia', uk: 'Росія' });
  expect(isInside(pointsOf(home), spot.x, spot.y)).toBe(true);
  // Without its country beside it, it would be in the very middle.
  expect(spot.x).toBeGreaterThan(width * 0.6);
});

test('an island has a coast around it and no border', () => {
  const { lines, land } = shapesOf({ type: 'area', areaId: 'IS' });
  expect(lines.border).toBe('');
  expect(lines.coast).not.toBe('');
  expect(isInside(pointsOf(land), width / 2, height / 2)).toBe(true);
  expect(isInside(pointsOf(land), 3, 3)).toBe(false);
});

test('a border that is not final is drawn apart from the others', () => {
  const { lines } = shapesOf({ type: 'area', areaId: 'IL' });
  expect(lines.disputed).not.toBe('');
  expect(lines.border).not.toBe('');
});
