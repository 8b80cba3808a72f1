import { expect, test } from 'vitest';
import { readCoordinatePair, readDegrees } from '../../../src/importers/formats/coordinate-text.ts';
import { genericTable } from '../../../src/importers/formats/generic-table.ts';
import { guessMapping } from '../../../src/importers/formats/guess-mapping.ts';
import { reportedNumber } from '../../../src/importers/formats/reported-number.ts';
import { headOfTexts, readTexts } from '../../support/table-of-texts.ts';

test.each([
  ['2', { low: 2, best: 2, high: 2 }],
  ['at least 5', { low: 5, best: null, high: null }],
  ['5+', { low: 5, best: null, high: null }],
  ['more than 40', { low: 41, best: null, high: null }],
  ['up to 20', { low: 0, best: null, high: 20 }],
  ['3–5', { low: 3, best: null, high: 5 }],
  ['щонайменше 5 осіб', { low: 5, best: null, high: null }],
])('“%s” is %j', (text, range) => {
  expect(reportedNumber(text)).toEqual({ outcome: 'read', range });
});

test.each(['dozens', 'several', '5 killed, 3 injured', '5-3'])('“%s” says no number', (text) => {
  expect(reportedNumber(text)).toEqual({ outcome: 'no-number' });
});

test.each(['', 'Unknown', 'NA', '-99'])('“%s” is unknown, not 0', (text) => {
  expect(reportedNumber(text)).toEqual({ outcome: 'unknown' });
});

test('degrees are read with comma, letters, minutes and seconds', () => {
  expect(readDegrees('50,4501')).toBe(50.4501);
  expect(readDegrees('50°30′00″S')).toBe(-50.5);
  expect(readDegrees('30 31')).toBeNull();
  expect(readCoordinatePair('50.45, 30.52')).toEqual({ lat: 50.45, lon: 30.52 });
  expect(readCoordinatePair('50,45; 30,52')).toEqual({ lat: 50.45, lon: 30.52 });
  expect(readCoordinatePair('POINT (30.52 50.45)')).toEqual({ lat: 50.45, lon: 30.52 });
});

const english = ['Ref', 'Incident date', 'Event type', 'Location', 'lat', 'lon', 'Killed', 'URL'];
const rows = [
  [
    'A1',
    '25/12/2022',
    'Shelling',
    'Alpha',
    '50,45',
    '30,52',
    'at least 5',
    'https://example.org/1',
  ],
  ['A2', '3/4/2022', 'Raid', 'Beta', '', '', 'dozens', 'not public'],
];

test('columns are found by their names, and nothing is asked', () => {
  const { guess, doubts } = guessMapping(headOfTexts(english, rows));
  expect(guess.columns).toEqual({
    id: 0,
    date: 1,
    type: 2,
    place: 3,
    latitude: 4,
    longitude: 5,
    killed: 6,
    link: 7,
  });
  expect(doubts).toEqual([]);
});

test('columns are found in Ukrainian', () => {
  const header = ['Дата', 'Широта', 'Довгота', 'Область', 'Опис', 'Загинуло', 'Поранено'];
  const row = ['24.02.2022', '50.4501', '30.5234', 'Київська', 'Обстріл міста', '1', '2'];
  expect(guessMapping(headOfTexts(header, [row])).guess.columns).toMatchObject({
    date: 0,
    latitude: 1,
    longitude: 2,
    admin1: 3,
    description: 4,
    killed: 5,
    injured: 6,
  });
});

test('a table without a date or a place is asked about', () => {
  const { doubts } = guessMapping(headOfTexts(['Colour', 'Weight'], [['red', '12 kg']]));
  expect(doubts).toEqual([
    { about: 'missing', field: 'date' },
    { about: 'missing', field: 'latitude' },
  ]);
});

test('a date column that is mostly blank gives way to one that is filled, and is asked about', () => {
  const header = ['Post date', 'Incident date', 'Place'];
  const sample = [
    ['3 May 2022', '', 'Alpha'],
    ['4 May 2022', '2 May 2022', 'Beta'],
    ['5 May 2022', '', 'Gamma'],
    ['6 May 2022', '5 May 2022', 'Delta'],
    ['6 May 2022', '', 'Delta'],
  ];
  const { guess, doubts } = guessMapping(headOfTexts(header, sample));
  expect(guess.columns.date).toBe(0);
  expect(doubts).toEqual([{ about: 'several', field: 'date', candidates: [0, 1] }]);
});

test('two equally good pairs of coordinates are asked about', () => {
  const header = ['date', 'a_lat', 'a_lon', 'b_lat', 'b_lon'];
  const { guess, doubts } = guessMapping(
    headOfTexts(header, [['2022-02-24', '50.1', '30.1', '49.1', '31.1']]),
  );
  expect(guess.columns).toMatchObject({ latitude: 1, longitude: 2 });
  expect(doubts).toContainEqual({ about: 'several', field: 'latitude', candidates: [1, 3] });
});

test('tags decide before names', () => {
  const head = { ...headOfTexts(['when', 'date', 'x1', 'x2'], [['2022-02-24', '7', '50', '30']]) };
  const { guess } = guessMapping({
    ...head,
    hxl: ['#date+start', '#meta+id', '#geo+lat', '#geo+lon'],
  });
  expect(guess.columns).toMatchObject({ date: 0, latitude: 2, longitude: 3 });
});

test('rows are read as mapped, with what cannot be used in the notes', () => {
  const { guess } = guessMapping(headOfTexts(english, rows));
  const [first, second] = readTexts(genericTable(guess), english, rows);
  expect(first?.found).toMatchObject({
    id: 'A1',
    type: 'Shelling',
    fields: {
      title: 'Shelling, Alpha',
      kind: 'shelling',
      time: { date: '2022-12-25', raw: '25/12/2022' },
      killed: { low: 5 },
      sources: [{ url: 'https://example.org/1' }],
    },
    where: { precision: null, lat: 50.45, lon: 30.52, name: 'Alpha' },
  });
  expect(first?.notes).toEqual([]);
  expect(second?.found?.fields.killed).toBeUndefined();
  expect(second?.notes.map(({ field, reason }) => [field, reason.code])).toEqual([
    ['Killed', 'no-number'],
    ['URL', 'no-web-address'],
  ]);
});

test('a date in three columns is as precise as they are', () => {
  const header = ['Incident ID', 'Year', 'Month', 'Day', 'Country', 'City', 'Total killed'];
  const texts = [
    ['1', '1998', '7', '25', 'Ukraine', 'Kyiv', '1'],
    ['2', '1998', 'July', '', 'Ukraine', 'Kyiv', '1'],
    ['3', '1998', '0', '0', 'Ukraine', 'Kyiv', '1'],
    ['4', '1998', '2', '30', 'Ukraine', 'Kyiv', '1'],
  ];
  const head = headOfTexts(header, texts);
  const { guess, doubts } = guessMapping(head);
  expect(doubts).toEqual([]);
  expect(guess.columns).toMatchObject({ date: 1, month: 2, day: 3 });
  const format = genericTable(guess);
  expect(format.dateColumns(head)).toEqual([]);
  expect(readTexts(format, header, texts).map(({ found }) => found?.fields.time)).toEqual([
    '1998-07-25',
    '1998-07',
    '1998',
    '1998-02-30',
  ]);
});

test('a word for not known names no place, and the column that does is said', () => {
  const header = ['date', 'city', 'country'];
  const texts = [['2024-02-03', 'NULL', 'Somalia']];
  const { guess } = guessMapping(headOfTexts(header, texts));
  const [row] = readTexts(genericTable(guess), header, texts);
  expect(row?.found?.where).toMatchObject({ name: undefined, country: 'Somalia' });
  expect(row?.found?.columns.place).toBe('country');
});
