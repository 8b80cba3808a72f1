import { expect, test } from 'vitest';
import { acledSums } from '../../../src/importers/formats/acled-sums.ts';
import { geoconfirmed } from '../../../src/importers/formats/geoconfirmed.ts';
import { hdxHapi } from '../../../src/importers/formats/hdx-hapi.ts';
import { missileAttacks } from '../../../src/importers/formats/missile-attacks.ts';
import { placeOfTarget } from '../../../src/importers/formats/missile-target.ts';
import { sirens } from '../../../src/importers/formats/sirens.ts';
import { whoAttacks } from '../../../src/importers/formats/who-attacks.ts';
import { headOfTexts, readRecords } from '../../support/table-of-texts.ts';

test('an alert lasts from start to end over its area', () => {
  const [row] = readRecords(sirens, [
    {
      oblast: 'Example oblast',
      raion: 'Example raion',
      hromada: '',
      level: 'raion',
      started_at: '2022-03-15 16:10:34+00:00',
      finished_at: '2022-03-15 16:50:07+00:00',
    },
  ]);
  expect(row?.found).toMatchObject({
    type: '',
    fields: {
      kind: 'other',
      ownType: { type: 'air-raid alert', subtype: 'raion' },
      time: { meaning: 'throughout', start: '2022-03-15 16:10:34+00:00' },
    },
    where: { precision: 'admin2', admin1: 'Example oblast', admin2: 'Example raion' },
  });
});

test('an end before the start is left out and noted', () => {
  const [row] = readRecords(sirens, [
    { region: 'Example', started_at: '2022-03-15 16:10', finished_at: '2022-03-15 15:00' },
  ]);
  expect(row?.notes.map(({ field, reason }) => [field, reason.code])).toEqual([
    ['finished_at', 'end-before-start'],
  ]);
});

test.each([
  ['Odesa oblast', { precision: 'admin1', country: 'UA', admin1: 'Odesa oblast' }],
  [
    'Odesa oblast, Izmail Raion',
    { precision: 'admin2', country: 'UA', admin1: 'Odesa oblast', admin2: 'Izmail Raion' },
  ],
  ['south and east', { precision: 'country', country: 'UA', name: 'south and east' }],
  ['Kyiv oblast and Sumy oblast', { precision: 'country', name: 'Kyiv oblast and Sumy oblast' }],
  ['Ukraine', { precision: 'country', country: 'UA' }],
  ['Odesa', { precision: null, country: 'UA', name: 'Odesa' }],
  ['', { precision: 'unknown' }],
])('the target “%s” is %j', (target, place) => {
  expect(placeOfTarget(target)).toMatchObject(place);
});

test('missiles have figures of launched and destroyed, 0 beside blank', () => {
  const record = { time_start: '2025-03-28', time_end: '2025-03-28', model: 'X-59', target: '' };
  const [first, second] = readRecords(missileAttacks, [
    { ...record, launched: '5.0', destroyed: '0.0' },
    { ...record, launched: '', destroyed: '1.0' },
  ]);
  expect(first?.found?.fields.figures).toMatchObject([
    { what: 'launched', best: 5 },
    { what: 'other', best: 0 },
  ]);
  expect(second?.found?.fields.figures).toMatchObject([{ what: 'other', best: 1 }]);
});

test('sums keep their zeros, their blanks and their area', () => {
  const record = {
    location_code: 'UKR',
    admin1_code: 'UA01',
    admin_level: '1',
    event_type: 'demonstration',
    events: '0',
    reference_period_start: '2025-01-01T00:00:00',
    reference_period_end: '2025-01-31T00:00:00',
  };
  const [zero, blank] = readRecords(hdxHapi, [
    { ...record, fatalities: '0' },
    { ...record, fatalities: '' },
  ]);
  expect(hdxHapi.about.isAggregate).toBe(true);
  expect(zero?.found?.fields).toMatchObject({
    killed: 0,
    figures: [{ what: 'other', best: 0 }],
    time: { start: '2025-01-01', end: '2025-01-31', meaning: 'within' },
  });
  expect(zero?.found?.where).toMatchObject({ precision: 'admin1', pcode: 'UA01', country: 'UKR' });
  expect(blank?.found?.fields.killed).toBeUndefined();
});

test('attacks on health care are placed in their country', () => {
  const head = headOfTexts(['Attack ID', 'Certainty Level', 'Attack Date']);
  expect(whoAttacks.recognises(head)).toBe(true);
  const [row] = readRecords(whoAttacks, [
    {
      'Attack ID': '7',
      'Attack Date': '24/02/2022',
      'Country / Territory': 'Ukraine',
      'Certainty Level': 'Confirmed',
      'Attack Type': 'Violence with heavy weapons',
      'Total Death': '2',
    },
  ]);
  expect(row?.found).toMatchObject({
    id: '7',
    type: 'Violence with heavy weapons',
    fields: { killed: 2, time: { date: '2022-02-24' } },
    where: { precision: 'country', country: 'Ukraine' },
  });
});

test('a placemark named by its date is titled by its description', () => {
  const [row] = readRecords(geoconfirmed, [
    {
      Id: 'abc',
      Date: '2026-01-17',
      Name: '17 JAN 2026',
      Faction: 'Neutral',
      Latitude: '49.3',
      Longitude: '35.4',
      PlusCode: '9CC5+22 Alpha, Beta Oblast, Ukraine',
      Description: 'A warehouse burns.',
      Source: 'https://example.org/1, https://example.org/2',
    },
  ]);
  expect(row?.found).toMatchObject({
    id: 'abc',
    fields: {
      title: 'A warehouse burns.',
      actors: [],
      sources: [{ url: 'https://example.org/1' }, { url: 'https://example.org/2' }],
    },
    where: { precision: 'given', name: 'Alpha', admin1: 'Beta Oblast', country: 'Ukraine' },
  });
});

test('sums of a week run from the day that is named for seven days', () => {
  const record = { WEEK: '2022-03-05', COUNTRY: 'Ukraine', ADMIN1: 'Kyiv', EVENTS: '14' };
  const [row] = readRecords(acledSums, [{ ...record, EVENT_TYPE: 'Battles', FATALITIES: '31' }]);
  expect(row?.found).toMatchObject({
    type: 'Battles',
    fields: {
      time: { start: '2022-03-05', end: '2022-03-11', meaning: 'within' },
      killed: 31,
      figures: [{ best: 14 }],
    },
    where: { precision: 'admin1', country: 'Ukraine', admin1: 'Kyiv' },
  });
});

test('sums of a month take its name, and are told by a number of events', () => {
  const header = ['Country', 'Admin1', 'Admin1 Pcode', 'Month', 'Year', 'Events', 'Fatalities'];
  expect(acledSums.recognises(headOfTexts(header, [['', '', '', '', '', '3', '']]))).toBe(true);
  expect(acledSums.recognises(headOfTexts(header, [['', '', '', '', '', 'raid', '']]))).toBe(false);
  const [row] = readRecords(acledSums, [
    { Country: 'Ukraine', Admin1: 'Kyiv', 'Admin1 Pcode': 'UA32', Month: 'March', Year: '2022' },
  ]);
  expect(row?.found).toMatchObject({
    fields: { time: '2022-03', killed: undefined },
    where: { pcode: 'UA32', precision: 'admin1' },
  });
});
