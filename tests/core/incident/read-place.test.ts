import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNoteLog } from '../../../src/core/incident/field.ts';
import type { RowNote } from '../../../src/core/incident/load-report.ts';
import { isAreaPlace, isPointPlace, placeClasses } from '../../../src/core/incident/place.ts';
import {
  readPlace,
  type ReadPlace,
  type RecordGeometry,
} from '../../../src/core/incident/read-place.ts';

const seed = 20260204;

const none: RecordGeometry = { type: 'none' };
const line: RecordGeometry = { type: 'line', field: { path: 'geometry', value: null } };
const kyiv: RecordGeometry = {
  type: 'point',
  lon: 30.5,
  lat: 50.45,
  field: { path: 'geometry.coordinates', value: [30.5, 50.45] },
};

const pointClasses: ReadonlySet<string> = new Set(['exact', 'settlement', 'near', 'given']);
const areaClasses: ReadonlySet<string> = new Set(['admin2', 'admin1', 'country']);

describe('a place is never known better than the file says', () => {
  test.each(['admin2', 'admin1', 'country'])(
    '%s has no point, whatever coordinates say',
    (class_) => {
      const areaId = class_ === 'country' ? 'UA' : 'UA-12';
      const { place, notes } = read({ precision: class_, areaId }, kyiv);
      expect(place).toEqual({ precision: class_, areaId });
      expect(notes).toMatchObject([
        { row: 7, field: 'geometry.coordinates', value: '[30.5, 50.45]', action: 'ignored' },
      ]);
    },
  );

  test.each(['exact', 'given', 'settlement', 'near'])(
    '%s without a point is not located',
    (class_) => {
      for (const geometry of [none, line]) {
        const { place, notes } = read({ precision: class_, name: 'Kyiv' }, geometry);
        expect(place).toEqual({ precision: 'unknown', name: 'Kyiv' });
        expect(notes).toMatchObject([
          {
            field: 'place.precision',
            value: class_,
            action: 'ignored',
            reason: { code: 'point-needed' },
          },
        ]);
      }
    },
  );

  test.each(['line', 'sea', 'unknown'])('%s has no point either', (class_) => {
    const { place, notes } = read({ precision: class_ }, kyiv);
    expect(place).toEqual({ precision: class_ });
    expect(notes).toHaveLength(1);
  });

  test('coordinates without a class are given, which claims nothing of their precision', () => {
    expect(read(undefined, kyiv)).toEqual({
      place: { precision: 'given', lon: 30.5, lat: 50.45 },
      flags: [],
      notes: [],
    });
    expect(read(' Kyiv ', kyiv).place).toMatchObject({ precision: 'given', name: 'Kyiv' });
  });

  test('a name without coordinates is not located', () => {
    expect(read('Kyiv', none).place).toEqual({ precision: 'unknown', name: 'Kyiv' });
    expect(read(undefined, none).place).toEqual({ precision: 'unknown' });
    expect(read(undefined, line).place).toEqual({ precision: 'line' });
  });

  test.each([
    ['country', 'UA-12'],
    ['country', 'Ukraine'],
    ['admin1', 'UA'],
    ['admin1', 'Kyiv'],
    ['admin2', undefined],
    ['admin1', { toString: 1 }],
  ])('%s with the area %o is not located', (precision, areaId) => {
    const { place, notes } = read({ precision, areaId }, none);
    expect(place).toEqual({ precision: 'unknown' });
    expect(notes).toMatchObject([{ field: 'place.areaId', action: 'ignored' }]);
  });

  test('an area without a class is the country or the region that its code names', () => {
    expect(read({ areaId: 'UA' }, none).place).toEqual({ precision: 'country', areaId: 'UA' });
    expect(read({ areaId: 'UA-51' }, none).place).toEqual({ precision: 'admin1', areaId: 'UA-51' });
    expect(read({ areaId: 'XK-X02~' }, none).place).toMatchObject({ areaId: 'XK-X02~' });
  });
});

describe('a circle of what is known', () => {
  test('its stated radius stands', () => {
    expect(read({ precision: 'near', radiusMeters: 200 }, kyiv)).toMatchObject({
      place: { precision: 'near', radiusMeters: 200, lon: 30.5, lat: 50.45 },
      flags: [],
      notes: [],
    });
  });

  test.each([
    ['settlement', undefined, 3_000],
    ['near', undefined, 20_000],
    ['near', 0, 20_000],
    ['near', -5, 20_000],
    ['near', '200', 20_000],
    ['settlement', 500_001, 3_000],
  ])(
    'of class %s with the radius %o is assumed, and flagged as such',
    (precision, stated, used) => {
      const { place, flags, notes } = read({ precision, radiusMeters: stated }, kyiv);
      expect(place).toMatchObject({ precision, radiusMeters: used });
      expect(flags).toMatchObject([{ field: 'place', flag: 'assumed' }]);
      expect(notes).toMatchObject([{ field: 'place.radiusMeters', action: 'assumed' }]);
    },
  );

  test.each(['exact', 'given'])('does not belong to a site of class %s', (precision) => {
    const { place, notes } = read({ precision, radiusMeters: 200 }, kyiv);
    expect(place).toEqual({ precision, lon: 30.5, lat: 50.45 });
    expect(notes).toMatchObject([{ field: 'place.radiusMeters', value: '200' }]);
  });
});

test('a class that nobody knows is noted and not guessed', () => {
  const { place, notes } = read({ precision: 'rooftop', name: 'Kyiv' }, kyiv);
  expect(place).toMatchObject({ precision: 'given', name: 'Kyiv' });
  expect(notes).toMatchObject([
    {
      field: 'place.precision',
      value: 'rooftop',
      reason: { code: 'none-of', choices: expect.stringMatching(/^exact, settlement/), kept: null },
    },
  ]);
});

test('whatever a file says of a place, no more is claimed than it says', () => {
  const hostile = fc.anything({ withBigInt: true, withNullPrototype: true });
  const words = fc.record(
    {
      precision: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...placeClasses) }, hostile),
      areaId: fc.oneof(fc.constantFrom('UA', 'UA-12', 'ua', 'XK-X02~'), hostile),
      radiusMeters: fc.oneof(fc.constantFrom(200, 0, -1, Infinity, NaN), hostile),
      name: fc.oneof(fc.string(), hostile),
      pcode: hostile,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.oneof({ weight: 4, arbitrary: words }, hostile),
      fc.constantFrom(none, line, kyiv),
      (value, geometry) => {
        const { place } = read(value, geometry);
        expect(placeClasses).toContain(place.precision);
        expect(isPointPlace(place)).toBe(pointClasses.has(place.precision));
        expect(isAreaPlace(place)).toBe(areaClasses.has(place.precision));
        expect(isPointPlace(place) && isAreaPlace(place)).toBe(false);
        if (isPointPlace(place)) {
          expect(geometry).toBe(kyiv);
          expect([place.lon, place.lat]).toEqual([30.5, 50.45]);
        }
        const stated = ownPrecision(value);
        if (placeClasses.some((known) => known === stated)) {
          expect([stated, 'unknown']).toContain(place.precision);
        }
      },
    ),
    { seed, numRuns: 2000 },
  );
});

function read(
  value: unknown,
  geometry: RecordGeometry,
): ReadPlace & { readonly notes: readonly RowNote[] } {
  const log = createNoteLog(7);
  return { ...readPlace({ path: 'place', value }, geometry, log), notes: log.notes };
}

function ownPrecision(value: unknown): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'precision')
    ? Reflect.get(value, 'precision')
    : undefined;
}
