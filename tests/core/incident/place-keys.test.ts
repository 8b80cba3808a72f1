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
  expect(keyOf({ ...point, admin1: 'Atlantis' })).toEqual([undefined, 'Atlantis']);
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

test('without a country a region is the basemap’s where only one in the world has its name', () => {
  for (const admin1 of [
    'Odesa',
    'Одеська область',
    { en: 'Odesa Oblast', uk: 'Одеська область' },
  ]) {
    expect(keyOf({ ...point, admin1 })).toEqual([undefined, 'UA-51']);
  }
  const twins = createPlaceKeys({
    countries: { XA: ['Exland'], XB: ['Whyland'] },
    units: { 'XA-1': ['North Province'], 'XB-1': ['North Region'], 'XB-2': ['South'] },
  });
  expect(twins.region({ ...point, admin1: 'North' })?.key).toBe('North');
  expect(twins.region({ ...point, admin1: 'South' })?.key).toBe('XB-2');
});

test('else its words say that no country is stated, so that no two regions are called alike', () => {
  const labelOf = (place: Place) => keys.region(place)?.label;
  expect(labelOf({ ...point, admin1: 'Atlantis' })).toEqual({
    en: 'Atlantis (country not stated)',
    uk: 'Atlantis (країну не вказано)',
  });
  expect(labelOf({ ...point, admin1: { en: 'Ruritania', uk: 'Руританія' } })).toEqual({
    en: 'Ruritania (country not stated)',
    uk: 'Руританія (країну не вказано)',
  });
  expect(labelOf({ ...point, country: 'Ukraine', admin1: 'Atlantis' })).toBe('Atlantis');
});
