import { describe, expect, test } from 'vitest';
import { createPlaceFinder } from '../../../src/core/geo/found-place.ts';
import { readBasemap } from '../../support/basemap-files.ts';

const { find } = createPlaceFinder(readBasemap());
const first = (query: string) => {
  const [place] = find(query, 1).places;
  if (place === undefined) throw new Error(`nothing is called ${query}`);
  return place;
};

test('a town is a point of its country, shown with its surroundings', () => {
  expect(first('Одеса')).toMatchObject({
    kind: 'city',
    name: { en: 'Odesa', uk: 'Одеса' },
    region: null,
    country: { en: 'Ukraine', uk: 'Україна' },
    target: { type: 'point', zoom: 9 },
  });
  expect(first('Simferopol').country?.en).toBe('Ukraine');
});

test('a region is its box', () => {
  const { kind, country, target } = first('Odesa Oblast');
  expect({ kind, country: country?.en, type: target.type }).toEqual({
    kind: 'admin1',
    country: 'Ukraine',
    type: 'box',
  });
});

test('a sea is in no country', () => {
  expect(first('Black Sea')).toMatchObject({ kind: 'sea', region: null, country: null });
});

test('places of one name in one country are told apart by their regions', () => {
  const towns = find('Springfield', 5).places;
  expect(towns.map(({ region }) => region?.en)).toEqual(['Missouri', 'Massachusetts']);
});

describe('a country is the box of its main part', () => {
  const box = (query: string) => {
    const { target } = first(query);
    if (target.type !== 'box') throw new Error(`${query} is no area`);
    return target.bbox.map(Math.round);
  };

  test.each([
    ['Ukraine', [22, 44, 40, 52]],
    ['France', [-5, 41, 10, 51]],
    ['Netherlands', [3, 51, 7, 53]],
    ['Indonesia', [95, -11, 141, 6]],
  ])('%s', (query, bbox) => {
    expect(box(query)).toEqual(bbox);
  });

  test('across the antimeridian', () => {
    expect(box('Russia')).toEqual([20, 41, -170, 82]);
  });
});
