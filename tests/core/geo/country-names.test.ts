import { describe, expect, test } from 'vitest';
import { countryOfCode } from '../../../src/core/geo/country-codes.ts';
import { readBasemap } from '../../support/basemap-files.ts';
import { readGeography } from '../../support/geography.ts';

const { names } = readBasemap();
const { country } = readGeography();

describe('a country is known by its code', () => {
  test.each([
    ['UA', 'UA'],
    ['ua', 'UA'],
    ['UKR', 'UA'],
    ['804', 'UA'],
    ['COD', 'CD'],
    ['COG', 'CG'],
    ['004', 'AF'],
    ['PSE', 'PS'],
    ['XKX', 'XK'],
  ])('%s: %s', (text, code) => {
    expect(countryOfCode(text)).toBe(code);
    expect(country(text)).toBe(code);
  });

  test('in three ways each, of 249 countries and Kosovo', () => {
    const codes = Object.keys(names.countries).filter((code) => code !== 'XJ');
    expect(codes.filter((code) => countryOfCode(code) !== code)).toEqual([]);
  });

  test.each(['', 'ZZ', 'XJ', '999', 'U', '__proto__'])('“%s” is none', (text) => {
    expect(countryOfCode(text)).toBeNull();
  });
});

describe('a country is known by its name', () => {
  test.each([
    ['Ukraine', 'UA'],
    ['Україна', 'UA'],
    ['Украина', 'UA'],
    ['أوكرانيا', 'UA'],
    ['UKRAINE', 'UA'],
    ['Russia', 'RU'],
    ['Russian Federation', 'RU'],
    ['Россия', 'RU'],
    ['Росія', 'RU'],
    ['Russia (Soviet Union)', 'RU'],
    ['DR Congo', 'CD'],
    ['DR Congo (Zaire)', 'CD'],
    ['Democratic Republic of Congo', 'CD'],
    ['Congo, Dem. Rep.', 'CD'],
    ['Congo', 'CG'],
    ['Republic of the Congo', 'CG'],
    ['Ivory Coast', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Palestine', 'PS'],
    ['West Bank and Gaza Strip', 'PS'],
    ['Occupied Palestinian Territory', 'PS'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['Turkiye', 'TR'],
    ['Burma', 'MM'],
    ['Myanmar (Burma)', 'MM'],
    ['Syria', 'SY'],
    ['Syrian Arab Republic', 'SY'],
    ['Syrie', 'SY'],
    ['Сирия', 'SY'],
    ['سوريا', 'SY'],
    ['Yemen (North Yemen)', 'YE'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Bosnia-Herzegovina', 'BA'],
    ['South Sudan', 'SS'],
    ['Sudan', 'SD'],
    ['Niger', 'NE'],
    ['Nigeria', 'NG'],
    ['Kosovo', 'XK'],
    ['Swaziland', 'SZ'],
    ['eSwatini', 'SZ'],
    ['UAE', 'AE'],
    ['United States', 'US'],
    ['USA', 'US'],
    ['UK', 'GB'],
    ['Royaume-Uni', 'GB'],
    ['Palestinian Territories', 'PS'],
    ['Burkina Faso', 'BF'],
  ])('%s: %s', (text, code) => {
    expect(country(text)).toBe(code);
  });

  test('in English and Ukrainian each leads back to its code', () => {
    const lost = Object.entries(names.countries).flatMap(([code, each]) =>
      each.filter((name) => name !== undefined && country(name) !== code),
    );
    expect(lost).toEqual([]);
  });

  test.each(['', 'Soviet Union', 'Yugoslavia', 'Korea', 'International', 'constructor', 'Kyiv'])(
    '“%s” is none',
    (text) => {
      expect(country(text)).toBeNull();
    },
  );
});
