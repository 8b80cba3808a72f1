import { describe, expect, test } from 'vitest';
import { gtd } from '../../../src/importers/formats/gtd.ts';
import { gtdColumns } from '../../../src/importers/formats/gtd-columns.ts';
import { kindOfGtd } from '../../../src/importers/formats/gtd-kinds.ts';
import { gtdTime } from '../../../src/importers/formats/gtd-time.ts';
import { headOfTexts, readTexts } from '../../support/table-of-texts.ts';

const event: Readonly<Record<string, string>> = {
  eventid: '199903040001',
  iyear: '1999',
  imonth: '3',
  iday: '4',
  country_txt: 'West Germany (FRG)',
  provstate: 'Example State',
  city: 'Example',
  latitude: '50.1',
  longitude: '8.6',
  specificity: '1',
  summary: '03/04/1999: Something happened.',
  alternative_txt: 'Insurgency/Guerilla Action',
  attacktype1_txt: 'Bombing/Explosion',
  attacktype2_txt: 'Armed Assault',
  targtype1_txt: 'Police',
  corp1: 'Example Police',
  target1: 'Station',
  gname: 'Group A',
  gsubname: 'Wing of A',
  gname2: 'Unknown',
  guncertain1: '1',
  weaptype1_txt: 'Explosives',
  nkill: '3',
  nkillter: '1',
  nwound: '',
  nhostkid: '-99',
  scite1: '"A Headline," Example Times, March 5, 1999.',
  dbsource: 'EX',
};

function cells(changes: Readonly<Record<string, string>> = {}) {
  return gtdColumns.map((name) => changes[name] ?? event[name] ?? '');
}

function foundIn(
  changes: Readonly<Record<string, string>> = {},
  header: readonly string[] | null = gtdColumns,
) {
  const [row] = readTexts(gtd, header, [cells(changes)]);
  if (row?.found === undefined || row.found === null) throw new Error('expected a row');
  return { ...row.found, notes: row.notes };
}

describe('GTD', () => {
  test('is recognised by its header', () => {
    expect(gtd.recognises(headOfTexts(['eventid', 'iyear']))).toBe(true);
    expect(gtd.recognises(headOfTexts(['eventid', 'year']))).toBe(false);
  });

  test('is recognised without a header by ids that begin with the date', () => {
    const recognises = (...rows: (readonly string[])[]) => gtd.recognises(headOfTexts(null, rows));
    expect(gtdColumns).toHaveLength(135);
    expect(recognises(cells())).toBe(true);
    // Some ids have 0 for a month that was found out later.
    expect(recognises(cells({ eventid: '199900000001' }), cells())).toBe(true);
    expect(recognises(cells({ eventid: '199900000001' }), cells({ imonth: '5' }), cells())).toBe(
      false,
    );
    expect(recognises(cells({ iyear: '2001' }))).toBe(false);
    expect(recognises(cells({ eventid: '19990304000' }))).toBe(false);
    expect(recognises(cells().slice(0, 20))).toBe(false);
    expect(recognises()).toBe(false);
  });

  test.each([
    ['with a header', gtdColumns],
    ['without', null],
  ])('%s has its columns as fields', (_, header) => {
    const { id, type, fields, where, notes } = foundIn({}, header);
    expect({ id, type, notes }).toEqual({
      id: '199903040001',
      type: 'Bombing/Explosion',
      notes: [],
    });
    expect(fields).toEqual({
      title: 'Bombing/Explosion: Example',
      description: '03/04/1999: Something happened.',
      kind: 'mine',
      ownType: { type: 'Bombing/Explosion' },
      actors: [
        { name: 'Group A', role: 'attacker', associates: ['Wing of A'] },
        { name: 'Station', role: 'target', associates: ['Example Police'] },
      ],
      time: '1999-03-04',
      killed: 3,
      injured: undefined,
      figures: [
        {
          what: 'killed',
          unit: { en: 'perpetrators', uk: 'виконавці' },
          best: 1,
          note: 'nkillter',
        },
      ],
      sources: [{ publisher: '"A Headline," Example Times, March 5, 1999.' }, { publisher: 'EX' }],
      tags: ['Armed Assault', 'Police', 'Explosives', 'Insurgency/Guerilla Action'],
      flags: [expect.objectContaining({ field: 'actor', flag: 'claimed' })],
    });
    expect(where).toEqual({
      precision: 'settlement',
      lon: '8.6',
      lat: '50.1',
      name: 'Example',
      admin1: 'Example State',
      country: 'DE',
    });
  });

  test('who is unknown is no actor, and where is unknown has no name', () => {
    const { fields, where } = foundIn({ gname: 'Unknown', target1: '', city: 'Unknown' });
    expect(fields.actors).toEqual([]);
    expect(fields.title).toBe('Bombing/Explosion: Example State');
    expect(where.name).toBeUndefined();
  });

  test('a number that is unknown is not 0', () => {
    expect(foundIn({ nkill: '' }).fields.killed).toBeUndefined();
    expect(foundIn({ nkill: '-99' }).fields.killed).toBeUndefined();
    expect(foundIn({ nkill: '0' }).fields.killed).toBe(0);
  });

  test.each([
    ['1', 'settlement'],
    ['2', 'admin2'],
    ['3', 'admin2'],
    ['4', 'admin1'],
    ['5', 'country'],
    ['', null],
  ])('specificity %j is %j', (code, precision) => {
    expect(foundIn({ specificity: code }).where.precision).toBe(precision);
  });
});

describe('times of GTD', () => {
  const date = { year: '1970', month: '5', day: '29', approximate: '', resolution: '' };

  test('a month or a day of 0 is the year or the month, which are no days', () => {
    expect(gtdTime({ ...date, month: '0', day: '0' })).toEqual({
      time: { date: '1970', precision: 'year', meaning: 'within' },
      days: null,
    });
    expect(gtdTime({ ...date, day: '0', approximate: 'late May' })).toEqual({
      time: { date: '1970-05', precision: 'month', meaning: 'within', raw: 'late May' },
      days: null,
    });
  });

  test('tens are no zeros', () => {
    expect(gtdTime({ ...date, month: '10', day: '9' })).toEqual({ time: '1970-10-09' });
  });

  test('an incident that went on lasted until it was resolved', () => {
    expect(gtdTime({ ...date, resolution: '7/17/1970' })).toEqual({
      time: { start: '1970-05-29', end: '1970-07-17', meaning: 'throughout' },
      days: ['1970-05-29', '1970-05-29'],
    });
    expect(gtdTime({ ...date, resolution: '4/1/1970' })).toEqual({ time: '1970-05-29' });
  });

  test('what is no year is left for the guard to reject', () => {
    expect(gtdTime({ ...date, year: 'x' })).toEqual({ time: 'x' });
  });
});

test.each([
  ['Bombing/Explosion', 'Vehicle', 'mine'],
  ['Bombing/Explosion', 'Projectile (rockets, mortars, RPGs, etc.)', 'shelling'],
  ['3', '', 'mine'],
  ['Armed Assault', 'Projectile (rockets, mortars, RPGs, etc.)', 'attack'],
  ['Assassination', '', 'attack'],
  ['Hostage Taking (Kidnapping)', '', 'attack'],
  ['Unknown', '', 'attack'],
  ['__proto__', '', 'attack'],
])('%s with %j is %s', (type, weapon, kind) => {
  expect(kindOfGtd(type, weapon)).toBe(kind);
});
