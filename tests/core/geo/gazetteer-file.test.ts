import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeNames,
  decodePlaces,
  gazetteerFiles,
  type GazetteerFile,
} from '../../../src/core/geo/gazetteer-file.ts';
import { nameKey, plainName } from '../../../src/core/geo/gazetteer-keys.ts';
import { readBasemap } from '../../support/basemap-files.ts';
import { readGazetteer } from '../../support/geography.ts';

interface Place {
  readonly area: string;
  readonly lon: number;
  readonly lat: number;
  readonly population: number;
  readonly rank: number;
  readonly names: readonly string[];
}

const build = new URL('../../../geo/build/', import.meta.url);
const { encodeGazetteer } = (await import(new URL('gazetteer-file.mjs', build).href)) as {
  encodeGazetteer(
    places: readonly Place[],
    more: {
      readonly whole: readonly string[];
      readonly units: readonly (readonly string[])[];
      readonly countries: readonly (readonly string[])[];
    },
  ): GazetteerFile;
};
const keys = (await import(new URL('name-key.mjs', build).href)) as {
  nameKey(name: string): string;
  plainName(name: string): string;
};

const seed = 20260204;
const world = readGazetteer('world');
const ukraine = readGazetteer('ua');

const anyName = fc.constantFrom('Kyiv', 'Київ', 'Dayr az Zawr', 'دير الزور', "Sa'dah", 'São Paulo');
const anyPlace: fc.Arbitrary<Place> = fc.record({
  area: fc.constantFrom('UA-32', 'UA-30', 'SY', 'SY-DY', 'FJ-C'),
  lon: fc.integer({ min: -180_000, max: 180_000 }).map((thousandths) => thousandths / 1000),
  lat: fc.integer({ min: -90_000, max: 90_000 }).map((thousandths) => thousandths / 1000),
  population: fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 5 }))
    .map(([digits, zeros]) => digits * 10 ** zeros),
  rank: fc.constantFrom(0, 1, 2),
  names: fc
    .tuple(anyName, fc.oneof(anyName, fc.constant('')), fc.array(anyName, { maxLength: 3 }))
    .map(([en, uk, others]) => [en, uk, ...others]),
});

const none = { whole: [], units: [], countries: [] };

test('places come back as they were written', () => {
  const linesOf = (places: readonly string[]): string[] => places.toSorted();
  fc.assert(
    fc.property(fc.array(anyPlace, { maxLength: 40 }), (places) => {
      const file = JSON.parse(JSON.stringify(encodeGazetteer(places, none))) as GazetteerFile;
      const decoded = decodePlaces([file]);
      const back = Array.from({ length: decoded.count }, (_, place) =>
        JSON.stringify([
          decoded.area[place],
          decoded.lon[place],
          decoded.lat[place],
          decoded.population[place],
          decoded.rank[place],
          decoded.names[place],
        ]),
      );
      const written = places.map(({ area, lon, lat, population, rank, names }) =>
        JSON.stringify([area, lon, lat, population, rank, names.join('\t').replace(/\t+$/, '')]),
      );
      expect(linesOf(back)).toEqual(linesOf(written));
    }),
    { seed },
  );
});

test('a name with a tab or a line break is refused', () => {
  const place = { area: 'UA-32', lon: 30, lat: 50, population: 0, rank: 0, names: ['a\tb', ''] };
  expect(() => encodeGazetteer([place], none)).toThrow('tab or a line break');
});

test('a country that one file has whole is taken from that file alone', () => {
  const place = { lon: 30, lat: 50, population: 0, rank: 0 };
  const here = { ...place, area: 'UA-32', names: ['here', ''] };
  const there = { ...place, area: 'PL-MZ', names: ['there', ''] };
  const pack = encodeGazetteer([{ ...here, names: ['pack', ''] }], { ...none, whole: ['UA'] });
  expect(decodePlaces([encodeGazetteer([here, there], none), pack]).names).toEqual([
    'there',
    'pack',
  ]);
});

test('further names are read line by line', () => {
  expect(decodeNames(['UA-43\tКрым\tCrimea\nUA-40\tСевастополь', ''])).toEqual([
    ['UA-43', ['Крым', 'Crimea']],
    ['UA-40', ['Севастополь']],
  ]);
});

test('what builds the files knows names by the same key as what reads them', () => {
  const names = [...world.names.split(/[\n\t]/), ...ukraine.names.split(/[\n\t]/)];
  expect(names.length).toBeGreaterThan(50_000);
  const different = names.filter(
    (name) =>
      keys.plainName(name) !== plainName(name) || keys.nameKey(name) !== nameKey(plainName(name)),
  );
  expect(different).toEqual([]);
});

describe('the committed files', () => {
  const files = ['world', 'ua', 'ru'].map((name) => ({ name, file: readGazetteer(name) }));

  test('are these and no others', () => {
    const standing = readdirSync(new URL('../../../public/gazetteer/', import.meta.url));
    expect(standing.toSorted()).toEqual(gazetteerFiles.toSorted());
    expect(files.map(({ name }) => `${name}.json`)).toEqual(gazetteerFiles);
  });

  test('have columns of one length and places on the globe', () => {
    for (const { name, file } of files) {
      const { count, lon, lat, names } = decodePlaces([file]);
      expect(count, name).toBeGreaterThan(4_000);
      expect(file.counts.reduce((a, b) => a + b)).toBe(count);
      expect(
        [file.lon, file.lat, file.population, file.rank].map((column) => column.length),
      ).toEqual([count, count, count, count]);
      expect(names.filter((line) => /^\t|^$/.test(line))).toEqual([]);
      expect(lon.every((degrees) => Math.abs(degrees) <= 180)).toBe(true);
      expect(lat.every((degrees) => Math.abs(degrees) <= 90)).toBe(true);
    }
  });

  test('lie in units and countries of the basemap', () => {
    const { names } = readBasemap();
    const known = new Set([...Object.keys(names.units), ...Object.keys(names.countries)]);
    const unknown = files.flatMap(({ file }) => file.areas.filter((area) => !known.has(area)));
    // Small territories that the basemap draws with others or not at all.
    expect(unknown.filter((area) => area.includes('-'))).toEqual([]);
  });

  test('have places in all 27 units of Ukraine', () => {
    expect(ukraine.areas.length).toBe(27);
    expect(ukraine.areas.every((area) => area.startsWith('UA-'))).toBe(true);
  });

  test('have Ukrainian names in Ukrainian letters', () => {
    const uk = decodePlaces([ukraine]).names.flatMap((line) => line.split('\t')[1] ?? []);
    const known = uk.filter((name) => name !== '');
    expect(known.length).toBeGreaterThan(2_500);
    expect(known.filter((name) => !/^[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ’ ()-]+$/.test(name))).toEqual([]);
  });

  test.each([
    ['world', 500_000],
    ['ua', 120_000],
    ['ru', 120_000],
  ])('%s.json has at most %i bytes in brotli', async (name, most) => {
    const path = new URL(`../../../public/gazetteer/${name}.json`, import.meta.url);
    const { length } = await promisify(brotliCompress)(readFileSync(path));
    expect(length).toBeGreaterThan(50_000);
    expect(length).toBeLessThanOrEqual(most);
  });
});
