import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { AreaNames } from '../../../src/core/geo/basemap.ts';
import { createPlaceKeys } from '../../../src/core/incident/place-keys.ts';
import type { Place } from '../../../src/core/incident/place.ts';

const names = JSON.parse(readFileSync('public/basemap/names.json', 'utf8')) as AreaNames;
const keys = createPlaceKeys(names);
const point = { precision: 'exact', lon: 30, lat: 50 } as const;

function keyOf(place: Place): readonly [string | undefined, string | undefined] {
  return [keys.country(place)?.key, keys.region(place)?.key];
}

test('an area is counted under its own code and its country', () => {
  expect(keyOf({ precision: 'admin1', areaId: 'UA-51' })).toEqual(['UA', 'UA-51']);
  expect(keyOf({ precision: 'admin2', areaId: 'UA-51' })).toEqual(['UA', 'UA-51']);
  expect(keyOf({ precision: 'country', areaId: 'UA' })).toEqual(['UA', undefined]);
});

test('a name in either language, with or without its generic word, is the basemap’s area', () => {
  for (const country of ['Ukraine', 'Україна', 'UKRAINE', { en: 'Ukraine', uk: 'Україна' }]) {
    for (const admin1 of ['Odesa Oblast', 'Odesa', 'Одеська область', 'одеська']) {
      expect(keyOf({ ...point, country, admin1 })).toEqual(['UA', 'UA-51']);
    }
  }
});

test('its words are the basemap’s, in both languages', () => {
  const place: Place = { ...point, country: 'Україна', admin1: 'Odesa' };
  expect(keys.country(place)?.label).toEqual({ en: 'Ukraine', uk: 'Україна' });
  expect(keys.region(place)?.label).toMatchObject({ uk: 'Одеська область' });
});

test('what the basemap does not know is counted as it is written, regions by country', () => {
  expect(keyOf({ ...point, country: 'Ruritania', admin1: 'Odesa' })).toEqual([
    'Ruritania',
    'Odesa, Ruritania',
  ]);
  expect(keyOf({ ...point, country: 'Ukraine', admin1: 'Atlantis' })).toEqual([
    'UA',
    'Atlantis, UA',
  ]);
  expect(keyOf({ ...point, admin1: 'Odesa' })).toEqual([undefined, 'Odesa']);
});

test('coordinates say nothing: a point without names is in no country', () => {
  expect(keyOf(point)).toEqual([undefined, undefined]);
  expect(keyOf({ precision: 'unknown' })).toEqual([undefined, undefined]);
});

test('a name that two regions of a country share is neither', () => {
  const twins = createPlaceKeys({
    countries: { XA: ['Exland'] },
    units: { 'XA-1': ['North Province'], 'XA-2': ['North Region'] },
  });
  const place: Place = { ...point, country: 'Exland', admin1: 'North' };
  expect(twins.region(place)?.key).toBe('North, XA');
});
