import { describe, expect, test } from 'vitest';
import { countryOfFipsCode } from '../../../src/importers/formats/fips-countries.ts';
import { gdelt } from '../../../src/importers/formats/gdelt.ts';
import { gdelt1Columns, gdeltColumns } from '../../../src/importers/formats/gdelt-columns.ts';
import { kindOfCameo, nameOfCameo } from '../../../src/importers/formats/gdelt-kinds.ts';
import { gdeltPlace } from '../../../src/importers/formats/gdelt-place.ts';
import { headOfTexts, readTexts } from '../../support/table-of-texts.ts';

const event: Readonly<Record<string, string>> = {
  GLOBALEVENTID: '900000001',
  SQLDATE: '20191024',
  MonthYear: '201910',
  Year: '2019',
  Actor1Name: 'POLICE',
  Actor2Name: 'STUDENT',
  EventCode: '145',
  EventRootCode: '14',
  ActionGeo_Type: '4',
  ActionGeo_FullName: 'Example, Kyiv Oblast, Ukraine',
  ActionGeo_CountryCode: 'UP',
  ActionGeo_ADM1Code: 'UP13',
  ActionGeo_ADM2Code: '25001',
  ActionGeo_Lat: '50.1',
  ActionGeo_Long: '30.2',
  DATEADDED: '20191024143000',
  SOURCEURL: 'https://example.org/a',
};

function cells(columns: readonly string[], changes: Readonly<Record<string, string>> = {}) {
  return columns.map((name) => changes[name] ?? event[name] ?? '');
}

describe('GDELT', () => {
  test.each([
    ['2.0', gdeltColumns, 61],
    ['1.0', gdelt1Columns, 58],
  ])('%s is recognised without a header by its columns and its dates', (_, columns, count) => {
    expect(columns).toHaveLength(count);
    const recognises = (changes: Readonly<Record<string, string>>) =>
      gdelt.recognises(headOfTexts(null, [cells(columns), cells(columns, changes)]));
    expect(recognises({})).toBe(true);
    expect(recognises({ SQLDATE: '2019-10-24' })).toBe(false);
    expect(recognises({ MonthYear: '201911' })).toBe(false);
    expect(recognises({ GLOBALEVENTID: 'x' })).toBe(false);
    expect(gdelt.recognises(headOfTexts(null, [cells(columns).slice(1)]))).toBe(false);
  });

  test('is recognised by a header', () => {
    expect(gdelt.recognises(headOfTexts(['sqldate', 'actiongeo_lat']))).toBe(true);
    expect(gdelt.recognises(headOfTexts(['sqldate']))).toBe(false);
  });

  test.each([
    ['2.0 without a header', null, gdeltColumns],
    ['1.0 without a header', null, gdelt1Columns],
    ['with a header, in another order', gdeltColumns.toReversed(), gdeltColumns.toReversed()],
  ])('%s has its columns as fields', (_, header, columns) => {
    const [row] = readTexts(gdelt, header, [cells(columns)]);
    expect(row?.notes).toEqual([]);
    expect(row?.found).toMatchObject({ id: '900000001', type: '14' });
    expect(row?.found?.fields).toEqual({
      title: 'Protest: Example, Kyiv Oblast, Ukraine',
      kind: 'riot',
      ownType: { type: '14', subtype: '145' },
      actors: [{ name: 'POLICE' }, { name: 'STUDENT' }],
      time: '2019-10-24',
      sources: [{ url: 'https://example.org/a' }],
    });
    expect(row?.found?.where).toEqual({
      precision: 'settlement',
      lon: '30.2',
      lat: '50.1',
      name: 'Example',
      admin1: 'Kyiv Oblast',
      country: 'UA',
    });
    expect(row?.found?.raw()).toContainEqual(['ActionGeo_ADM1Code', 'UP13']);
  });

  test('an early file has the name of a medium where later ones have an address', () => {
    const [row] = readTexts(gdelt, null, [cells(gdeltColumns, { SOURCEURL: 'Example Daily' })]);
    expect(row?.found?.fields.sources).toEqual([{ publisher: 'Example Daily' }]);
  });
});

describe('places of GDELT', () => {
  const place = (type: string, fullName: string, changes = {}) =>
    gdeltPlace({ type, fullName, fipsCountry: 'UP', adm1: 'UP13', lat: '1', lon: '2', ...changes });

  test.each([
    ['0', 'unknown'],
    ['1', 'country'],
    ['2', 'admin1'],
    ['3', 'settlement'],
    ['4', 'settlement'],
    ['5', 'admin1'],
    ['', 'unknown'],
  ])('type %j is %s', (type, precision) => {
    expect(place(type, 'A, B, Ukraine').precision).toBe(precision);
  });

  test('names have commas of their own', () => {
    expect(
      place('4', 'London, London, City of, United Kingdom', { fipsCountry: 'UK' }),
    ).toMatchObject({
      name: 'London',
      admin1: 'London, City of',
      country: 'GB',
    });
    expect(place('4', 'Nassau, New Providence, Bahamas, The', { fipsCountry: '' })).toMatchObject({
      name: 'Nassau',
      admin1: 'New Providence',
      country: 'Bahamas, The',
    });
  });

  test('an area is named alone, and is none where its code says so', () => {
    const state = place('2', 'Tennessee, United States', { fipsCountry: 'US', adm1: 'USTN' });
    expect(state).toMatchObject({ admin1: 'Tennessee', country: 'US' });
    expect(state.name).toBeUndefined();
    const general = place('4', 'Minsk, Belarus (general), Belarus', {
      fipsCountry: 'BO',
      adm1: 'BO00',
    });
    expect(general).toMatchObject({ name: 'Minsk', country: 'BY' });
    expect(general.admin1).toBeUndefined();
  });

  test('of a country only it is named', () => {
    const country = place('1', 'Ukraine');
    expect(country).toMatchObject({ country: 'UA' });
    expect([country.name, country.admin1]).toEqual([undefined, undefined]);
  });
});

describe('CAMEO', () => {
  test.each([
    ['01', 'statement'],
    ['02', 'statement'],
    ['03', 'statement'],
    ['04', 'talks'],
    ['05', 'talks'],
    ['06', 'other'],
    ['07', 'other'],
    ['08', 'other'],
    ['09', 'other'],
    ['10', 'statement'],
    ['11', 'statement'],
    ['12', 'statement'],
    ['13', 'statement'],
    ['14', 'protest'],
    ['15', 'other'],
    ['16', 'other'],
    ['17', 'other'],
    ['18', 'attack'],
    ['19', 'attack'],
    ['20', 'attack'],
    ['99', 'other'],
  ])('root %s is %s', (root, kind) => {
    expect(kindOfCameo(root, `${root}0`)).toBe(kind);
    expect(kindOfCameo(String(Number(root)), '')).toBe(kind);
    expect(nameOfCameo(root) === undefined).toBe(root === '99');
  });

  test('a form is only what the code says', () => {
    expect(kindOfCameo('18', '1831')).toBe('mine');
    expect(kindOfCameo('19', '195')).toBe('strike');
    expect(kindOfCameo('19', '194')).toBe('attack');
    expect(kindOfCameo('14', '141')).toBe('protest');
    expect(kindOfCameo('4', '45')).toBe('talks');
  });
});

describe('countries of FIPS 10-4', () => {
  test.each([
    ['UP', 'UA'],
    ['RS', 'RU'],
    ['BO', 'BY'],
    ['GM', 'DE'],
    ['CH', 'CN'],
    ['SZ', 'CH'],
    ['AU', 'AT'],
    ['AS', 'AU'],
    ['IS', 'IL'],
    ['IC', 'IS'],
    ['IZ', 'IQ'],
    ['SU', 'SD'],
    ['OD', 'SS'],
    ['SF', 'ZA'],
    ['SP', 'ES'],
    ['UK', 'GB'],
    ['GZ', 'PS'],
    ['WE', 'PS'],
    ['RI', 'RS'],
    ['KV', 'XK'],
    ['NI', 'NG'],
    ['NG', 'NE'],
    ['CF', 'CG'],
    ['CG', 'CD'],
    ['CD', 'TD'],
    ['BM', 'MM'],
    ['up ', 'UA'],
  ])('%s is %s', (fips, iso) => {
    expect(countryOfFipsCode(fips)).toBe(iso);
  });

  test('every country of ISO 3166-1 with people has one', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
    const codes = letters.flatMap((one) => letters.map((other) => one + other));
    const reached = new Set(codes.map((code) => countryOfFipsCode(code)));
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const countries = codes.filter(
      (code) => names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code,
    );
    // Åland, the Caribbean Netherlands; and no countries: reserved codes, groups and pretend ones.
    const without = 'AC AX BQ CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' ');
    expect(countries.length).toBeGreaterThan(240);
    expect(countries.filter((code) => !reached.has(code) && !without.includes(code))).toEqual([]);
  });

  test('oceans, disputed islands and names of prototypes have none', () => {
    expect(['OS', 'PG', 'PF', '', '__proto__'].map(countryOfFipsCode)).toEqual(
      Array.from({ length: 5 }),
    );
  });
});
