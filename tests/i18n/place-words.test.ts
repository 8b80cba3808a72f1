import { describe, expect, test } from 'vitest';
import { placeClasses, type Place } from '../../src/core/incident/place.ts';
import { distanceWords } from '../../src/i18n/distance-words.ts';
import { placeNameWords, placeWords } from '../../src/i18n/place-words.ts';

const country = { en: 'Ukraine', uk: 'Україна' };
const point = { lon: 30.5, lat: 50.45 };
const kyiv = { en: 'Kyiv', uk: 'Київ' };
const region = { en: 'Dnipropetrovsk Oblast', uk: 'Дніпропетровська область' };

describe('where an incident was, and how well that is known', () => {
  test.each<[Place, string, string]>([
    [
      { precision: 'admin1', areaId: 'UA-12', name: region, country },
      'Dnipropetrovsk Oblast: the exact place was not reported',
      'Дніпропетровська область: точного місця не повідомлено',
    ],
    [
      { precision: 'country', areaId: 'UA', name: country, country },
      'Ukraine: only the country is known',
      'Україна: відома лише країна',
    ],
    [
      { precision: 'settlement', radiusMeters: 16_000, name: kyiv, country, ...point },
      'Kyiv, Ukraine: the settlement is known, the place within it is not',
      'Київ, Україна: населений пункт відомий, місце в ньому — ні',
    ],
    [
      { precision: 'near', radiusMeters: 20_000, name: kyiv, country, ...point },
      'near Kyiv, Ukraine, within 20 km',
      'Київ, Україна: поблизу, не далі ніж за 20 км',
    ],
    [
      { precision: 'near', radiusMeters: 200, ...point },
      'within 200 m of the point shown',
      'не далі ніж за 200 м від показаної точки',
    ],
    [
      { precision: 'given', ...point },
      'Place without a name: coordinates given, precision not stated',
      'Місце без назви: координати вказано, їхню точність — ні',
    ],
    [
      { precision: 'admin2', areaId: 'UA-12', admin2: 'Nikopol Raion', admin1: region, country },
      'Nikopol Raion, Dnipropetrovsk Oblast, Ukraine: the exact place was not reported',
      'Nikopol Raion, Дніпропетровська область, Україна: точного місця не повідомлено',
    ],
    [
      { precision: 'admin1', areaId: 'UA-12', country },
      'UA-12: the exact place was not reported',
      'UA-12: точного місця не повідомлено',
    ],
    [{ precision: 'unknown' }, 'Place not reported', 'Місця не повідомлено'],
    [
      { precision: 'unknown', name: kyiv },
      'Kyiv: the place was not reported',
      'Київ: місця не повідомлено',
    ],
  ])('%j', (place, english, ukrainian) => {
    expect(placeWords(place, 'en')).toBe(english);
    expect(placeWords(place, 'uk')).toBe(ukrainian);
  });

  test('every class but an unknown place without a name says its precision', () => {
    const said = placeClasses.map((precision) => placeWords(placeOf(precision), 'en'));
    expect(new Set(said).size).toBe(placeClasses.length - 1);
    for (const words of said) expect(words).toMatch(/^(near )?Kyiv/);
  });
});

test('the name alone has what it lies in, and no name twice', () => {
  expect(
    placeNameWords({ precision: 'admin1', areaId: 'UA-12', name: region, country }, 'en'),
  ).toBe('Dnipropetrovsk Oblast, Ukraine');
  expect(placeNameWords({ precision: 'country', areaId: 'UA', name: country, country }, 'uk')).toBe(
    'Україна',
  );
  expect(placeNameWords({ precision: 'country', areaId: 'UA' }, 'en')).toBe('UA');
  expect(placeNameWords({ precision: 'unknown' }, 'en')).toBe('Place not reported');
});

test.each([
  [200, '200 m', '200 м'],
  [999.6, '1,000 m', '1\u00a0000 м'],
  [1000, '1 km', '1 км'],
  [1500, '1.5 km', '1,5 км'],
  [16_400, '16 km', '16 км'],
  [1_500_000, '1,500 km', '1\u00a0500 км'],
])('%s meters are %s', (meters, english, ukrainian) => {
  expect(distanceWords(meters, 'en')).toBe(english);
  expect(distanceWords(meters, 'uk')).toBe(ukrainian);
});

function placeOf(precision: Place['precision']): Place {
  switch (precision) {
    case 'exact':
    case 'given':
      return { precision, name: 'Kyiv', ...point };
    case 'settlement':
    case 'near':
      return { precision, name: 'Kyiv', radiusMeters: 3000, ...point };
    case 'admin2':
    case 'admin1':
    case 'country':
      return { precision, name: 'Kyiv', areaId: precision === 'country' ? 'UA' : 'UA-30' };
    case 'line':
    case 'sea':
    case 'unknown':
      return { precision, name: 'Kyiv' };
  }
}
