import { describe, expect, test } from 'vitest';
import { viina } from '../../../src/importers/formats/viina.ts';
import { kindOfViina } from '../../../src/importers/formats/viina-kinds.ts';
import { headOfTexts, readRecords } from '../../support/table-of-texts.ts';

const report = {
  viina_version: 'bert_2024',
  event_id: '11',
  event_id_1pd: '7',
  date: '20220310',
  time: '14:05',
  asciiname: 'Example',
  ADM1_NAME: "Odes'ka",
  ADM2_NAME: "Odes'kyi",
  longitude: '30.7',
  latitude: '46.5',
  GEO_PRECISION: 'ADM3',
  source: 'nv',
  url: 'https://example.org/1',
  text: 'Приклад заголовка',
  lang: 'ua',
};

const aDay = {
  event_id_1pd: '7',
  date: '20220310',
  sources: 'nv;liga',
  asciiname: 'Example',
  ADM1_NAME: "Odes'ka",
  longitude: '30.7',
  latitude: '46.5',
  GEO_PRECISION: 'STREET',
  t_mil_b: '1',
  a_rus_b: '1',
  a_rus_init_b: '1',
  a_ukr_b: '1',
  a_ukr_init_b: '0',
  t_airstrike_b: '1',
  t_property_b: '1',
  t_artillery_b: '0',
  t_artillery_pred: '0.9',
};

function foundIn(record: Readonly<Record<string, string>>) {
  const [row] = readRecords(viina, [record]);
  if (row?.found === undefined || row.found === null) throw new Error('expected a row');
  return { ...row.found, notes: row.notes };
}

const reportDate = expect.objectContaining({ field: 'time', flag: 'assumed' });

describe('VIINA', () => {
  test('is recognised by its ids', () => {
    const recognises = (...header: readonly string[]) => viina.recognises(headOfTexts(header));
    expect(recognises('event_id_1pd', 'date')).toBe(true);
    expect(recognises('viina_version', 'event_id', 'date')).toBe(true);
    expect(recognises('event_id', 'report_id', 'date', 'GEO_PRECISION')).toBe(true);
    expect(recognises('event_id', 'date')).toBe(false);
    expect(recognises('viina_version', 'geonameid', 'date')).toBe(false);
  });

  test('a report has its own id, its day and its address', () => {
    const { id, type, fields, where, notes } = foundIn(report);
    expect({ id, type, notes }).toEqual({ id: '11', type: '', notes: [] });
    expect(fields).toEqual({
      title: { en: 'News report: Example', uk: 'Повідомлення: Example' },
      description: 'Приклад заголовка',
      kind: 'other',
      ownType: undefined,
      actors: [],
      time: '2022-03-10',
      sources: [{ publisher: 'nv', url: 'https://example.org/1' }],
      flags: [reportDate],
    });
    expect(where).toEqual({
      precision: 'settlement',
      lon: '30.7',
      lat: '46.5',
      name: 'Example',
      admin2: "Odes'kyi",
      admin1: "Odes'ka",
    });
  });

  test('an event of a day has the labels that are 1 as its type', () => {
    const { id, type, fields, where } = foundIn(aDay);
    expect({ id, type }).toEqual({ id: '7', type: 't_mil|t_airstrike|t_property' });
    expect(fields).toMatchObject({
      title: 'airstrike, property: Example',
      kind: 'strike',
      sources: [{ publisher: 'nv' }, { publisher: 'liga' }],
      flags: [reportDate, { field: 'kind', flag: 'inferred' }],
    });
    expect(fields.actors).toMatchObject([
      { name: { en: 'Russian or Russian-aligned forces' }, role: 'attacker' },
      { name: { en: 'Ukrainian or Ukrainian-aligned forces' }, role: 'participant' },
    ]);
    expect(where).toMatchObject({ precision: 'near', radiusMeters: 200 });
  });

  test('what others made of it has their classes and is given where its coordinates say', () => {
    const { type, fields, where } = foundIn({
      event_id_1pd: '8',
      date: '20220310',
      sources_matching: 'mz|nv',
      source_urls: 'https://example.org/1|https://example.org/2',
      target_classes: 'PORT_EXPORT|RAIL',
      attack_terms: 'удар',
      asciiname: 'Example',
      longitude: '30.7',
      latitude: '46.5',
      a_rus: '1',
    });
    expect(type).toBe('PORT_EXPORT|RAIL');
    expect(fields).toMatchObject({
      title: 'port export, rail: Example',
      kind: 'attack',
      ownType: { type: 'PORT_EXPORT|RAIL' },
      sources: [
        { publisher: 'mz', url: 'https://example.org/1' },
        { publisher: 'nv', url: 'https://example.org/2' },
      ],
    });
    expect(where.precision).toBeNull();
  });

  test.each([
    ['STREET', 'near'],
    ['ADM3', 'settlement'],
    ['ADM2', 'admin2'],
    ['ADM1', 'admin1'],
  ])('%s is %s', (code, precision) => {
    expect(foundIn({ ...report, GEO_PRECISION: code }).where.precision).toBe(precision);
  });
});

test.each([
  [['t_uav', 't_airstrike'], 'strike'],
  [['t_artillery', 't_civcas'], 'shelling'],
  [['t_ied'], 'mine'],
  [['t_firefight', 't_armor'], 'battle'],
  [['t_artillery', 't_airstrike'], 'attack'],
  [['t_hospital'], 'attack'],
  [['t_mil', 't_cyber'], 'other'],
  [[], 'other'],
])('labels %j are of the kind %s', (labels, kind) => {
  expect(kindOfViina(labels)).toBe(kind);
});
