import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAreaLookup, decodeAreas } from '../../../src/core/geo/basemap.ts';
import { distanceToEdges, polygonContains } from '../../../src/core/geo/polygon.ts';
import { readBasemap } from '../../support/basemap-files.ts';
import { readGeography } from '../../support/geography.ts';

const seed = 20260204;
const files = readBasemap();
const geography = readGeography();
const { area, countryAt, kilometersFrom } = geography;

describe('the country of a point', () => {
  test.each([
    ['Simferopol', 34.1, 44.95, 'UA'],
    ['Sevastopol', 33.53, 44.6, 'UA'],
    ['Donetsk', 37.8, 48, 'UA'],
    ['Luhansk', 39.3, 48.57, 'UA'],
    ['Melitopol', 35.37, 46.85, 'UA'],
    ['Kherson', 32.61, 46.64, 'UA'],
    ['Laayoune', -13.2, 27.15, 'EH'],
    ['Majdal Shams', 35.77, 33.27, 'SY'],
    ['Katzrin', 35.69, 32.99, 'SY'],
    ['Quneitra', 35.82, 33.13, 'SY'],
    ['Gaza City', 34.46, 31.5, 'PS'],
    ['Ramallah', 35.2, 31.9, 'PS'],
    ['East Jerusalem', 35.24, 31.8, 'PS'],
    ['Nicosia, north', 33.36, 35.2, 'CY'],
    ['Hargeisa', 44.07, 9.56, 'SO'],
    ['Sukhumi', 41.02, 43, 'GE'],
    ['Tskhinvali', 43.97, 42.22, 'GE'],
    ['Tiraspol', 29.63, 46.84, 'MD'],
    ['Stepanakert', 46.75, 39.82, 'AZ'],
    ['Pristina', 21.17, 42.66, 'XK'],
    ['Srinagar', 74.8, 34.08, 'XJ'],
    ['Goma', 29.22, -1.66, 'CD'],
    ['Belgorod', 36.59, 50.6, 'RU'],
    ['the port of Odesa, in the water of the simplified coast', 30.76, 46.5, 'UA'],
    ['Suva', 178.44, -18.13, 'FJ'],
  ])('%s', (_name, lon, lat, country) => {
    expect(countryAt(lon, lat)).toBe(country);
  });

  test.each([
    ['the Black Sea', 34, 43],
    ['the Atlantic', -30, 30],
    ['no place', NaN, 0],
    ['beyond the pole', 0, 91],
  ])('is none in %s', (_name, lon, lat) => {
    expect(countryAt(lon, lat)).toBeNull();
  });

  test('is that of the unit which the map finds, looking at every shape', () => {
    const lookup = createAreaLookup(files.admin);
    const somewhere = fc.oneof(
      fc.record({
        lon: fc.double({ min: 22, max: 41, noNaN: true }),
        lat: fc.double({ min: 44, max: 53, noNaN: true }),
      }),
      fc.record({
        lon: fc.double({ min: -180, max: 180, noNaN: true }),
        lat: fc.double({ min: -85, max: 85, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(somewhere, ({ lon, lat }) => {
        const unit = lookup(lon, lat);
        expect(area({ country: null, at: { lon, lat } })?.areaId ?? null).toBe(unit?.id ?? null);
        expect(countryAt(lon, lat)).toBe(unit?.country ?? null);
      }),
      { seed, numRuns: 400 },
    );
  });
});

describe('the distance from a country', () => {
  test('is 0 within it and to the nearest edge outside', () => {
    expect(kilometersFrom('UA', 30.5, 50.4)).toBe(0);
    expect(kilometersFrom('UA', 34.1, 44.95)).toBe(0);
    expect(kilometersFrom('PL', 21, 52.2)).toBe(0);
    // Warsaw lies some 180 km from the border by Włodawa.
    expect(kilometersFrom('UA', 21.01, 52.23)).toBeGreaterThan(150);
    expect(kilometersFrom('UA', 21.01, 52.23)).toBeLessThan(230);
  });

  test('of a swapped pair is large', () => {
    expect(kilometersFrom('UA', 50.4, 30.5)).toBeGreaterThan(1_500);
    expect(kilometersFrom('BF', 12.4, -1.5)).toBeGreaterThan(500);
  });

  test('goes across the antimeridian', () => {
    // Cape Navarin lies at 179° east; Russia's shore on this side is three times as far.
    expect(kilometersFrom('RU', -179.5, 61.5)).toBeLessThan(160);
    expect(kilometersFrom('RU', -168, 66)).toBeLessThan(100);
  });

  test('leaves both sides of Jammu and Kashmir to India and Pakistan as their codes have them', () => {
    expect(kilometersFrom('IN', 74.8, 34.08)).toBe(0);
    expect(kilometersFrom('PK', 73.47, 34.37)).toBe(0);
  });

  test('is endless from a country without a shape', () => {
    expect(kilometersFrom('ZZ', 30, 50)).toBe(Infinity);
  });

  test('is that to the edges of the whole country, measured one by one', () => {
    const countries = ['UA', 'MD', 'SY', 'BF'].map((country) => {
      const [shape] = decodeAreas(files, [country]);
      if (shape === undefined) throw new Error(country);
      return { country, shape };
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...countries),
        fc.double({ min: -4, max: 4, noNaN: true }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        ({ country, shape }, east, north) => {
          const lon = shape.labelPoint[0] + east;
          const lat = shape.labelPoint[1] + north;
          const kilometers = kilometersFrom(country, lon, lat);
          if (polygonContains(shape.geometry, lon, lat)) {
            expect(kilometers).toBe(0);
            return;
          }
          const degrees = distanceToEdges(shape.geometry, lon, lat);
          expect(Math.abs(kilometers - degrees * 111.2)).toBeLessThan(1 + kilometers * 0.03);
        },
      ),
      { seed, numRuns: 150 },
    );
  });
});

describe('the area that a row means', () => {
  test('is that of its code', () => {
    expect(area({ country: 'UA', code: 'UA-32' })).toEqual({ areaId: 'UA-32', by: 'code' });
    expect(area({ country: null, code: 'ua-43' })).toEqual({ areaId: 'UA-43', by: 'code' });
    expect(area({ country: 'UA', code: 'UA01' })).toEqual({ areaId: 'UA-43', by: 'code' });
    expect(area({ country: 'UA', code: 'UA4402' })).toEqual({ areaId: 'UA-09', by: 'code' });
    expect(area({ country: 'SY', code: 'SY07' })).toEqual({ areaId: 'SY-ID', by: 'code' });
  });

  test('is that of its name where the code says nothing', () => {
    expect(area({ country: 'UA', code: 'X9', name: 'Харківська' })?.areaId).toBe('UA-63');
    expect(area({ country: 'UA', name: 'Kyiv' })?.areaId).toBe('UA-30');
    expect(area({ country: 'UA', name: 'Київська' })?.areaId).toBe('UA-32');
    expect(area({ country: 'SY', name: 'Rural Damascus' })?.areaId).toBe('SY-RD');
    expect(area({ country: 'SY', name: 'Idleb' })?.areaId).toBe('SY-ID');
    expect(area({ country: 'YE', name: 'Al Hodeidah' })?.areaId).toBe('YE-HU');
    expect(area({ country: 'PS', name: 'Gaza Strip' })?.areaId).toBe('PS-GZZ');
    expect(area({ country: null, name: 'Dnipropetrovska' })?.areaId).toBe('UA-12');
  });

  test('of a name that several units share is the one around the point', () => {
    expect(area({ country: 'YE', name: 'Sanaa' })).toBeNull();
    expect(area({ country: 'YE', name: 'Sanaa', at: { lon: 44.2, lat: 15.35 } })).toEqual({
      areaId: 'YE-SA',
      by: 'name',
    });
  });

  test('of a city and the area around it that have one name is the area where that is preferred', () => {
    const at = { lon: 30.52, lat: 50.45 };
    expect(area({ country: 'UA', name: 'Kyiv', at })).toEqual({ areaId: 'UA-30', by: 'name' });
    for (const [name, areaId] of [
      ['Kyiv', 'UA-32'],
      ['Kyiv City', 'UA-30'],
      ['Kharkiv', 'UA-63'],
      ['Sevastopol', 'UA-40'],
    ] as const) {
      expect(area({ country: 'UA', name, prefersArea: true, at })).toEqual({ areaId, by: 'name' });
    }
  });

  test('is the one around the point where neither says anything', () => {
    const at = { lon: 37.8, lat: 48 };
    expect(area({ country: 'UA', name: 'Somewhere', at })).toEqual({
      areaId: 'UA-14',
      by: 'point',
    });
    expect(area({ country: 'UA' })).toBeNull();
  });

  test('is never one of another country', () => {
    expect(area({ country: 'RU', code: 'UA-43' })).toBeNull();
    expect(area({ country: 'RU', code: 'UA01' })).toBeNull();
    expect(area({ country: 'RU', name: 'Kharkivska', at: { lon: 36.2, lat: 50 } })).toBeNull();
    const goma = { lon: 29.245, lat: -1.68 };
    expect(area({ country: 'CD', at: goma })?.areaId).toBe('CD-NK');
  });
});

test('an area can be drawn where it has a shape', () => {
  for (const id of ['UA', 'UA-43', 'PS-GZZ', 'XK', 'SY-X90~']) {
    expect(geography.canDraw(id), id).toBe(true);
  }
  for (const id of ['', 'UA01', 'ZZ', 'UA-99', '__proto__']) {
    expect(geography.canDraw(id), id).toBe(false);
  }
});
