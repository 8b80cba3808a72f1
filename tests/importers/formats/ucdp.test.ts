import { describe, expect, test } from 'vitest';
import { ucdp } from '../../../src/importers/formats/ucdp.ts';
import { ucdpSources } from '../../../src/importers/formats/ucdp-sources.ts';
import { headOfTexts, readRecords } from '../../support/table-of-texts.ts';

const event = {
  id: '101',
  type_of_violence: '1',
  conflict_name: 'Land: Government',
  dyad_name: 'Government of Land - Group B',
  side_a: 'Government of Land',
  side_b: 'Group B',
  source_article: '"Wire One,2019-05-02,Fighting in town; many flee"',
  source_office: 'Wire One',
  source_date: '2019-05-02',
  source_headline: 'Fighting in town; many flee',
  where_prec: '1',
  where_coordinates: 'Example town',
  where_description: 'in Example town',
  adm_1: 'Example province',
  adm_2: 'Example district',
  latitude: '36.2',
  longitude: '37.1',
  country: 'Syria',
  event_clarity: '1',
  date_prec: '1',
  date_start: '2019-05-01',
  date_end: '2019-05-01',
  deaths_a: '1',
  deaths_b: '2',
  deaths_civilians: '0',
  deaths_unknown: '',
  best: '3',
  high: '5',
  low: '3',
};

function foundIn(changes: Readonly<Record<string, string>> = {}) {
  const [row] = readRecords(ucdp, [{ ...event, ...changes }], 'month-first');
  if (row?.found === undefined || row.found === null) throw new Error('expected a row');
  return { ...row.found, notes: row.notes };
}

describe('UCDP', () => {
  test('is recognised by its codes of violence and of dates', () => {
    expect(ucdp.recognises(headOfTexts(['id', 'type_of_violence', 'date_prec']))).toBe(true);
    expect(ucdp.recognises(headOfTexts(['type_of_violence', 'date_start', 'dyad_name']))).toBe(
      true,
    );
    expect(ucdp.recognises(headOfTexts(['type_of_violence']))).toBe(false);
    expect(ucdp.recognises(headOfTexts(['id', 'date_prec']))).toBe(false);
  });

  test('has its columns as fields', () => {
    const { id, type, fields, where, notes } = foundIn();
    expect({ id, type, notes }).toEqual({ id: '101', type: '1', notes: [] });
    expect(fields).toEqual({
      title: 'Government of Land - Group B: Example town',
      description: 'in Example town',
      kind: 'attack',
      ownType: { type: '1' },
      actors: [
        { name: 'Government of Land', role: 'participant' },
        { name: 'Group B', role: 'participant' },
      ],
      time: '2019-05-01',
      killed: { low: 3, best: 3, high: 5 },
      figures: [
        { what: 'killed', unit: 'Government of Land', best: 1, note: 'deaths_a' },
        { what: 'killed', unit: 'Group B', best: 2, note: 'deaths_b' },
      ],
      sources: [{ publisher: 'Wire One', date: '2019-05-02', note: 'Fighting in town; many flee' }],
      tags: ['Land: Government'],
      flags: [],
    });
    expect(where).toEqual({
      precision: 'settlement',
      lon: '37.1',
      lat: '36.2',
      name: 'Example town',
      admin2: 'Example district',
      admin1: 'Example province',
      country: 'Syria',
    });
  });

  test('reads codes that a spreadsheet or a JSON file wrote as fractions', () => {
    const { type, fields, where } = foundIn({
      type_of_violence: '3.0',
      where_prec: '2.0',
      best: '4.0',
    });
    expect(type).toBe('3.0');
    expect(fields).toMatchObject({ kind: 'violence-against-civilians', killed: { best: 4 } });
    expect(where).toMatchObject({ precision: 'near', radiusMeters: 25_000 });
  });

  test.each([
    ['1', 'settlement'],
    ['2', 'near'],
    ['3', 'admin2'],
    ['4', 'admin1'],
    ['5', 'line'],
    ['6', 'country'],
    ['7', 'sea'],
  ])('where %s is %s', (code, precision) => {
    expect(foundIn({ where_prec: code }).where.precision).toBe(precision);
  });

  test('violence of type 3 is against civilians, of the others nothing says its form', () => {
    const kinds = ['1', '2', '3'].map((type) => foundIn({ type_of_violence: type }).fields.kind);
    expect(kinds).toEqual(['attack', 'attack', 'violence-against-civilians']);
  });

  test('an event that may bundle several is flagged', () => {
    expect(foundIn({ event_clarity: '2' }).fields.flags).toMatchObject([
      { field: 'other', flag: 'summary' },
    ]);
  });

  test('a side that nobody identified is called so in both languages', () => {
    const { fields } = foundIn({ side_b: 'XXX12', dyad_name: 'Government of Land - XXX12' });
    expect(fields.actors).toEqual([
      { name: 'Government of Land', role: 'participant' },
      { name: { en: 'Unidentified', uk: 'Невстановлена сторона' }, role: 'participant' },
    ]);
    expect(fields.title).toEqual({
      en: 'Government of Land - Unidentified: Example town',
      uk: 'Government of Land - Невстановлена сторона: Example town',
    });
  });
});

describe('times of UCDP', () => {
  const time = (start: string, end: string, precision: string) =>
    foundIn({ date_start: start, date_end: end, date_prec: precision }).fields.time;

  test('lasted from the first to the last day where the precision is 1', () => {
    expect(time('2019-11-30', '2019-12-01', '1')).toEqual({
      start: '2019-11-30',
      end: '2019-12-01',
      precision: 'range',
    });
  });

  test.each([
    ['2', '2019-05-01', '2019-05-03', 'range'],
    ['3', '2019-05-06', '2019-05-12', 'week'],
    ['4', '2019-05-01', '2019-05-31', 'month'],
    ['4', '2019-05-03', '2019-05-20', 'range'],
    ['5', '2019-01-01', '2019-12-31', 'year'],
    ['5', '2019-01-15', '2019-12-31', 'range'],
  ])('precision %s from %s to %s is within a %s', (code, start, end, precision) => {
    expect(time(start, end, code)).toEqual({ start, end, precision, meaning: 'within' });
  });

  test('the midnights of the API and of databases are days', () => {
    expect(time('2010-05-13T00:00:00', '2010-05-13T00:00:00', '1')).toBe('2010-05-13');
    expect(time('2014-01-22 00:00:00.000', '2014-01-22 00:00:00.000', '1')).toBe('2014-01-22');
  });

  test('spreadsheets of it write the month first', () => {
    expect(time('5/13/2010', '5/14/2010', '2')).toEqual({
      start: '2010-05-13',
      end: '2010-05-14',
      precision: 'range',
      meaning: 'within',
      raw: '5/13/2010 – 5/14/2010',
    });
    expect(ucdp.usualDateOrder).toBe('month-first');
    const header = ['type_of_violence', 'date_prec', 'date_start', 'date_end'];
    expect(ucdp.dateColumns(headOfTexts(header, [['1', '1', '5/13/2010', '5/3/2010']]))).toEqual([
      2, 3,
    ]);
  });

  test('an end before the start is not used', () => {
    const { fields, notes } = foundIn({ date_end: '2019-04-01' });
    expect(fields.time).toEqual({ date: '2019-05-01' });
    expect(notes).toMatchObject([{ field: 'date_end', reason: { code: 'end-before-start' } }]);
  });
});

describe('figures of UCDP', () => {
  test('a bound that contradicts the best estimate is not used, and the estimate is kept', () => {
    const low = foundIn({ low: '7', best: '6', high: '7' });
    expect(low.fields.killed).toEqual({ low: undefined, best: 6, high: 7 });
    expect(low.notes).toMatchObject([
      {
        field: 'low',
        value: '7',
        action: 'ignored',
        reason: { code: 'contradicts-best', best: 6 },
      },
    ]);
    expect(foundIn({ low: '1', best: '3', high: '1' }).fields.killed).toEqual({
      low: 1,
      best: 3,
      high: undefined,
    });
  });

  test('unknown is not 0', () => {
    expect(foundIn({ low: '', best: 'NA', high: '-99' }).fields.killed).toEqual({
      low: undefined,
      best: undefined,
      high: undefined,
    });
  });
});

describe('sources of UCDP', () => {
  test('come from the articles, whose headlines hold semicolons and quotes', () => {
    const articles =
      '"Wire, One,2019-05-02,Say "so"; go";"Wire Two,2019-05-03,Other";"Wire Two,2019-05-03,Other"';
    expect(ucdpSources(articles, '', '', '')).toEqual([
      { publisher: 'Wire, One', date: '2019-05-02', note: 'Say "so"; go' },
      { publisher: 'Wire Two', date: '2019-05-03', note: 'Other' },
    ]);
  });

  test('come from the separate columns where there are no articles', () => {
    expect(ucdpSources('', 'One;Two', '2019-05-02;2019-05-03', 'A;B')).toEqual([
      { publisher: 'One', date: '2019-05-02', note: 'A' },
      { publisher: 'Two', date: '2019-05-03', note: 'B' },
    ]);
    expect(ucdpSources('', 'One;Two', '2019-05-02', 'A; B; C')).toEqual([
      { publisher: 'One' },
      { publisher: 'Two' },
    ]);
  });

  test('of old events are what the one text says', () => {
    expect(ucdpSources('Wire One 25/2-09; Radio Two', '', '', '')).toEqual([
      { publisher: 'Wire One 25/2-09' },
      { publisher: 'Radio Two' },
    ]);
    expect(ucdpSources('', '', '', '')).toEqual([]);
  });
});
