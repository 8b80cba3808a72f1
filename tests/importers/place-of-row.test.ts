import { describe, expect, test } from 'vitest';
import { createNoteLog } from '../../src/core/incident/field.ts';
import type { FoundIncident, FoundPlace } from '../../src/importers/format.ts';
import type { Geography, NamedPlace } from '../../src/core/geo/geography.ts';
import { placeOfRow } from '../../src/importers/place-of-row.ts';

/** Ukraine is the box from 22 to 40 east and 44 to 52 north, its one area the eastern half. */
const geography: Geography = {
  country: (text) => (['ukraine', 'ua', 'ukr'].includes(text.toLowerCase()) ? 'UA' : null),
  canDraw: (id) => id === 'UA' || id === 'UA-14',
  area: ({ country, code, name, at }) => {
    if (code === 'UA-14' || code === 'UA14') return { areaId: 'UA-14', by: 'code' };
    if (name === 'East') return { areaId: 'UA-14', by: 'name' };
    if (country === 'UA' && at !== undefined && isInside(at.lon, at.lat) && at.lon > 31) {
      return { areaId: 'UA-14', by: 'point' };
    }
    return null;
  },
  countryAt: (lon, lat) => (isInside(lon, lat) ? 'UA' : null),
  kilometersFrom: (_, lon, lat) =>
    isInside(lon, lat) ? 0 : 111 * Math.max(Math.abs(lon - 31) - 9, Math.abs(lat - 48) - 4),
  placeNamed: (name): NamedPlace => {
    if (name === 'Town') return { outcome: 'found', place: town };
    if (name === 'Twice') return { outcome: 'ambiguous', candidates: [town, town] };
    return { outcome: 'none' };
  },
};

const town = {
  type: 'settlement',
  name: { en: 'Town' },
  lon: 30,
  lat: 50,
  radiusMeters: 16_000,
  country: 'UA',
  admin1: null,
  population: 1,
} as const;

function isInside(lon: number, lat: number): boolean {
  return lon >= 22 && lon <= 40 && lat >= 44 && lat <= 52;
}

function placed(where: FoundPlace) {
  const log = createNoteLog(1);
  const found: FoundIncident = {
    id: null,
    type: '',
    fields: {},
    columns: { coordinates: 'lat', place: 'location' },
    where,
    raw: () => [],
  };
  const place = placeOfRow(found, geography, log);
  const notes = log.notes.map(({ action, reason }) => `${action} ${reason.code}`);
  return { ...place, notes };
}

describe('coordinates', () => {
  test('without a word about precision are drawn as given', () => {
    const { geometry, place, notes } = placed({ precision: null, lon: '30.5', lat: '50,4' });
    expect(geometry).toMatchObject({ type: 'point', lon: 30.5, lat: 50.4 });
    expect(place).toEqual({ precision: 'given' });
    expect(notes).toEqual([]);
  });

  test.each([
    ['out of range, swapped back', '120.5', '30', 'corrected coordinates-swapped', 120.5, 30],
    ['out of range, hopeless', '120', '200', 'ignored coordinates-out-of-range'],
    ['0, 0', '0', '0.0', 'ignored zero-coordinates'],
    ['no numbers', 'here', 'there', 'ignored not-coordinates'],
    ['a missing half', '30', '', 'ignored not-coordinates'],
  ])('%s', (_, lat, lon, note, toLon?: number, toLat?: number) => {
    const { geometry, notes } = placed({ precision: null, lon, lat });
    expect(notes[0]).toBe(note);
    expect(geometry).toMatchObject(
      toLon === undefined ? { type: 'none' } : { type: 'point', lon: toLon, lat: toLat },
    );
  });

  test('swapped within range are put right where only the swapped pair lies in the country', () => {
    const { geometry, notes } = placed({
      precision: 'given',
      lon: '46.5',
      lat: '30.7',
      country: 'Ukraine',
    });
    expect(geometry).toMatchObject({ lon: 30.7, lat: 46.5 });
    expect(notes).toEqual(['corrected coordinates-swapped']);
  });

  test('far from the country either way stay as they are, with a doubt', () => {
    const { geometry, notes, hasCoordinates } = placed({
      precision: 'given',
      lon: '100',
      lat: '10',
      country: 'Ukraine',
    });
    expect(geometry).toMatchObject({ lon: 100, lat: 10 });
    expect(hasCoordinates).toBe(true);
    expect(notes).toEqual(['doubted far-from-country']);
  });

  test('Unknown, NA and −99 are no coordinates', () => {
    for (const text of ['', 'Unknown', 'NA', '-99', 'n/a']) {
      const { geometry, notes, place } = placed({ precision: null, lon: text, lat: text });
      expect(geometry.type).toBe('none');
      expect(place).toBeUndefined();
      expect(notes).toEqual([]);
    }
  });
});

describe('areas', () => {
  test('take no point from the coordinates that they were coded at', () => {
    const { geometry, place, notes, hasCoordinates } = placed({
      precision: 'admin1',
      lon: '36',
      lat: '50',
      country: 'Ukraine',
      admin1: 'Misspelt',
    });
    expect(geometry.type).toBe('none');
    expect(place).toMatchObject({ precision: 'admin1', areaId: 'UA-14', admin1: 'Misspelt' });
    expect(hasCoordinates).toBe(true);
    expect(notes).toEqual([]);
  });

  test('that are not known fall back to the country', () => {
    const { place } = placed({ precision: 'admin2', country: 'UKR', lon: '25', lat: '50' });
    expect(place).toMatchObject({ precision: 'country', areaId: 'UA' });
  });

  test('known by name alone are said to be placed by name', () => {
    const { place, notes, flags } = placed({ precision: 'admin1', admin1: 'East' });
    expect(place).toMatchObject({ precision: 'admin1', areaId: 'UA-14' });
    expect(notes).toEqual(['placed-by-name placed-by-name']);
    expect(flags).toHaveLength(1);
  });

  test('known by a code are not', () => {
    const { place, notes } = placed({ precision: null, pcode: 'UA14' });
    expect(place).toMatchObject({ precision: 'admin1', areaId: 'UA-14', pcode: 'UA14' });
    expect(notes).toEqual([]);
  });
});

describe('names alone', () => {
  test('lead to the town of the gazetteer', () => {
    const { geometry, place, notes } = placed({ precision: null, name: 'Town' });
    expect(geometry).toMatchObject({ lon: 30, lat: 50 });
    expect(place).toMatchObject({ precision: 'settlement', radiusMeters: 16_000 });
    expect(notes).toEqual(['placed-by-name placed-by-name']);
  });

  test('that several places have lead to the area beside them, never to one of the places', () => {
    const { geometry, place, notes } = placed({ precision: null, name: 'Twice', admin1: 'East' });
    expect(geometry.type).toBe('none');
    expect(place).toMatchObject({ precision: 'admin1', areaId: 'UA-14' });
    expect(notes).toEqual(['ignored name-ambiguous', 'placed-by-name placed-by-name']);
  });

  test('that nobody knows leave the row without a place, but with its words', () => {
    const { place, notes } = placed({ precision: null, name: 'Nowhere' });
    expect(place).toEqual({ name: 'Nowhere', precision: 'unknown' });
    expect(notes).toEqual(['ignored name-unknown']);
  });
});

test('a settlement has the radius of the town around it, any other three kilometers', () => {
  const where = { precision: 'settlement', name: 'Town', country: 'Ukraine' } as const;
  expect(placed({ ...where, lon: '30.1', lat: '50.05' }).place).toMatchObject({
    radiusMeters: 16_000,
  });
  expect(placed({ ...where, lon: '33', lat: '48' }).place).toMatchObject({ radiusMeters: 3_000 });
});

test('near a place without a radius is 20 kilometers, and says that this is assumed', () => {
  const { place, flags } = placed({ precision: 'near', lon: '30', lat: '50' });
  expect(place).toMatchObject({ precision: 'near', radiusMeters: 20_000 });
  expect(flags).toHaveLength(1);
});

test.each(['line', 'sea', 'unknown'] as const)(
  '%s is on no map, whatever coordinates',
  (precision) => {
    const { geometry, place } = placed({ precision, lon: '30', lat: '50', name: 'River' });
    expect(geometry.type).toBe('none');
    expect(place).toEqual({ precision, name: 'River' });
  },
);
