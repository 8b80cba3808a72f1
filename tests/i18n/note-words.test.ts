import { describe, expect, test } from 'vitest';
import type { JsonExpected } from '../../src/core/import/json-expected.ts';
import type { Refusal } from '../../src/core/import/refusal.ts';
import type { NoteAction, RowNote } from '../../src/core/incident/load-report.ts';
import type { NoteReason } from '../../src/core/incident/note-reason.ts';
import type { Locale } from '../../src/core/share/view-state.ts';
import { noteActionWords, noteReasonWords, refusalWords } from '../../src/i18n/note-words.ts';

type ParamsOf<Coded extends { readonly code: string }> = {
  readonly [Code in Coded['code']]: Omit<Extract<Coded, { readonly code: Code }>, 'code'>;
};

/** Every reason, so that a new one without a line here is no valid program. */
const reasonParams: ParamsOf<NoteReason> = {
  'member-read': {},
  'members-beside': { others: 'b.csv, c.csv' },
  'sheets-beside': { others: 'Notes, 2023' },
  'title-rows': { rows: 3 },
  'gzip-cut-off': {},
  'table-fault': { fault: 'unexpected end' },
  'table-too-large': { most: 345 },
  'cells-beyond': { most: 345 },
  'shape-no-point': {},
  'no-date': {},
  'not-a-date': {},
  'no-year': {},
  'no-such-month': {},
  'no-such-day': {},
  'no-such-time': {},
  'end-before-start': {},
  'century-assumed': { year: '2014' },
  'date-order-turned': {},
  'date-order-open': { order: 'day-first' },
  'date-counted': { date: '2026-02-04' },
  'no-number': {},
  'no-web-address': {},
  'outside-years': { first: 1, last: 6000 },
  'not-coordinates': {},
  'zero-coordinates': {},
  'coordinates-swapped': {},
  'coordinates-out-of-range': {},
  'far-from-country': { country: 'UA', kilometers: 512 },
  'name-ambiguous': { candidates: 'Kyiv (UA), Kyiv (RU)' },
  'name-unknown': {},
  'placed-by-name': { place: 'Kharkiv' },
  'id-taken': { kept: 'a-2' },
  'row-cut-off': {},
  'unknown-code': {},
  'contradicts-best': { best: 17 },
  'shape-without-date': {},
  'path-broken': {},
  'path-too-short': {},
  'nothing-to-draw': {},
  track: {},
  'json-item-broken': {},
  'xml-fault': { line: 12, column: 7, fault: 'unexpected end' },
  'nested-too-deep': { deepest: 64 },
  'sources-elsewhere': {},
  'no-such-entry': {},
  'companion-entries-left': { entries: 345, unused: 67, repeated: 8, broken: 9 },
  'companion-entries-missing': { times: 31 },
  'companion-not-read': {},
  'date-from-name': {},
  'only-points-drawn': {},
  'unknown-field': { known: 'start, end' },
  'not-an-object': {},
  'not-a-list': {},
  'not-text': {},
  'not-text-in-languages': {},
  'no-english': {},
  'no-english-ukrainian-shown': {},
  'none-of': { choices: 'attacker, target', kept: 'unstated' },
  'missing-kept-as': { kept: 'reported' },
  'flag-incomplete': {},
  'actor-without-name': {},
  'attribution-without-name': {},
  'medium-without-address': {},
  'source-without-publisher': {},
  'not-an-iso-day': {},
  'not-an-iso-date': {},
  'neither-text-nor-unix-time': {},
  'finer-than-interval': {},
  'date-beside': {},
  'bad-dataset-id': { kept: 'events' },
  'bounds-fall': {},
  'not-a-count': {},
  'radius-missing': { meters: 345 },
  'radius-out-of-range': { meters: 345, most: 678 },
  'no-such-area': {},
  'no-area-code': { example: 'UA-12' },
  'point-needed': {},
  'point-not-claimed': { precision: 'admin1' },
  'not-of-this-class': { precision: 'admin2' },
  untitled: { row: 31 },
  'own-type-without-type': {},
  'no-such-parent': {},
  'own-ancestor': {},
  'not-a-feature': {},
  'no-geometry': {},
  'coordinates-look-swapped': {},
  'coordinates-infinite': {},
};

const first: RowNote = {
  row: 41,
  field: 'event_date',
  value: 'soon',
  reason: { code: 'no-such-month' },
  action: 'rejected',
};

const refusalParams: ParamsOf<Refusal> = {
  'git-lfs-pointer': { bytes: 321 },
  'columns-unclear': {},
  empty: {},
  'no-rows': {},
  aggregates: {},
  'unknown-content': { start: 'GIF89a' },
  'web-page': {},
  'json-broken': { line: 12, column: 7, expected: ':', found: '@' },
  'json-unknown': { keys: ['metadata', 'status'] },
  'xml-broken': { line: 12, column: 7, fault: 'unexpected end' },
  'xml-unknown': { root: 'svg' },
  'zip-broken': { fault: 'checksum', member: 'b.csv', at: 345 },
  'zip-encrypted': { member: 'c.csv' },
  'zip-method': { member: 'd.csv', method: 98 },
  'workbook-unsupported': { format: 'OpenDocument' },
  shapefile: {},
  'too-much-inflated': { most: 345 },
  'nothing-in-zip': { members: ['a.exe', 'b.dll'] },
  'field-too-long': { most: 345 },
  'too-deep': { deepest: 64 },
  encrypted: {},
  'workbook-broken': { fault: 'no sheet' },
  'parquet-broken': { fault: 'no footer' },
  'too-many-vertices': { most: 400 },
  'too-many-features': { most: 100 },
  'none-drawable': { features: 3, first },
  'no-context': {},
  'arrow-unsupported': {},
  'companion-alone': { role: 'viina-labels' },
  'none-usable': { rows: 17, first },
  'not-found': {},
  'page-instead-of-file': {},
  'server-answered': { status: 503 },
  'fetch-failed': { fault: 'Failed to fetch' },
  'other-origin': { origin: 'https://atlas.example' },
  'page-sealed': { host: 'files.example' },
  'insecure-address': { host: 'files.example' },
  offline: {},
  'server-unreachable': { host: 'files.example' },
  'server-lets-no-page-read': { host: 'files.example' },
  'redirected-elsewhere': {},
  'server-denied': { host: 'files.example', status: 403 },
  'server-failed': { host: 'files.example', status: 503 },
  'server-silent': { host: 'files.example', seconds: 31 },
  'fetch-broken-off': { host: 'files.example', bytes: 345 },
  'download-too-large': { most: 345 },
  'dataset-id-taken': { id: 'events', holder: 'a.geojson' },
  'text-too-long': { most: 345 },
};

const reasons = codedOf<NoteReason>(reasonParams);
const refusals = codedOf<Refusal>(refusalParams);

/** What is worded, with the parameters that the words need not hold: the row of a note stands before it, a country has a name. */
const silentParams = new Set([
  'xml-fault fault',
  'xml-broken fault',
  'untitled row',
  'far-from-country country',
  'date-order-open order',
  'zip-broken fault',
  'companion-alone role',
]);

describe.each<[what: string, said: readonly (readonly [object & { code: string }, Words])[]]>([
  ['a reason', reasons.map((reason) => [reason, (locale) => noteReasonWords(reason, locale)])],
  ['a refusal', refusals.map((refusal) => [refusal, (locale) => refusalWords(refusal, locale)])],
])('%s', (_what, said) => {
  test('has words of its own in each language', () => {
    for (const [{ code }, words] of said) expect(words('uk'), code).not.toBe(words('en'));
    const inEnglish = said.map(([, words]) => words('en'));
    expect(new Set(inEnglish).size).toBe(inEnglish.length);
  });

  test('holds its parameters, and nothing where a parameter should stand', () => {
    for (const [coded, words] of said) {
      for (const locale of ['en', 'uk'] as const) {
        const text = words(locale);
        expect(text, coded.code).not.toMatch(/undefined|null\b|\[object|NaN|\$\{|=>/);
        for (const [name, value] of Object.entries(coded)) {
          if (name === 'code' || silentParams.has(`${coded.code} ${name}`)) continue;
          for (const part of shownParts(name, value)) expect(text, coded.code).toContain(part);
        }
      }
    }
  });

  test('is Ukrainian throughout in Ukrainian', () => {
    for (const [coded, words] of said) {
      const text = withoutNames(words('uk'), coded);
      expect(text, coded.code).toMatch(/[а-яіїєґ]/i);
      expect(text, coded.code).not.toMatch(
        /[a-z]{2}|[а-яіїєґ][a-z]|[a-z][а-яіїєґ]|[“”ыэёъ]|[а-яіїєґ]['ʼ`‘][а-яіїєґ]/i,
      );
    }
  });

  test('has no letter of another alphabet in English', () => {
    for (const [{ code }, words] of said)
      expect(words('en'), code).not.toMatch(/\p{Script=Cyrillic}/u);
  });
});

test('a refusal is made of whole sentences but where the fault has its own end', () => {
  const open = new Set(['workbook-broken', 'parquet-broken']);
  for (const refusal of refusals) {
    for (const locale of ['en', 'uk'] as const) {
      const words = refusalWords(refusal, locale);
      expect(words).toMatch(open.has(refusal.code) ? /^\p{Lu}/u : /^\p{Lu}.*\.$/u);
    }
  }
});

test('what was done with a row or value is said in each language', () => {
  const actions: Readonly<Record<NoteAction, readonly [en: string, uk: string]>> = {
    rejected: ['row rejected', 'рядок відхилено'],
    ignored: ['value ignored', 'значення пропущено'],
    assumed: ['value assumed', 'значення припущено'],
    doubted: ['value doubted', 'значення сумнівне'],
    corrected: ['value corrected', 'значення виправлено'],
    'placed-by-name': ['placed by name', 'розміщено за назвою'],
  };
  for (const [action, [inEnglish, inUkrainian]] of Object.entries(actions)) {
    expect(noteActionWords(action as NoteAction, 'en')).toBe(inEnglish);
    expect(noteActionWords(action as NoteAction, 'uk')).toBe(inUkrainian);
  }
});

describe('Ukrainian numbers agree with what is counted', () => {
  test.each([
    [1, '1 рівень'],
    [3, '3 рівні'],
    [64, '64 рівні'],
    [100, '100 рівнів'],
  ])('of levels: %i', (deepest, words) => {
    expect(refusalWords({ code: 'too-deep', deepest }, 'uk')).toContain(`на ${words}.`);
    expect(noteReasonWords({ code: 'nested-too-deep', deepest }, 'uk')).toContain(`${words};`);
  });

  test.each([
    [2, 'жодного з 2 рядків.'],
    [5, 'жодного з 5 рядків.'],
    [21, 'жодного з 21 рядка.'],
  ])('of rows: %i', (rows, words) => {
    expect(refusalWords({ code: 'none-usable', rows, first: null }, 'uk')).toContain(words);
  });

  test.each([
    [1, '1 байт'],
    [132, '132 байти'],
    [345, '345 байтів'],
    [3 * 2 ** 20, '3 МБ'],
    [2 ** 31, '2 ГБ'],
  ])('of bytes: %i', (bytes, words) => {
    const said = refusalWords({ code: 'git-lfs-pointer', bytes }, 'uk').replaceAll(/\s/g, ' ');
    expect(said).toContain(`(їхній обсяг — ${words})`);
  });
});

test('one row alone is not “none of the 1 rows”', () => {
  const refusal = { code: 'none-usable', rows: 1, first } as const;
  expect(refusalWords(refusal, 'en')).toBe(
    'The only row could not be used. Row 41, event_date “soon”: names a month that does not exist.',
  );
  expect(refusalWords(refusal, 'uk')).toBe(
    'Єдиного рядка не вдалося використати. Рядок 41, event_date «soon»: називає місяць, якого не існує.',
  );
});

test('what a note or refusal leaves out where it is not known reads on', () => {
  const noChoice = { code: 'none-of', choices: 'a, b', kept: null } as const;
  expect(noteReasonWords(noChoice, 'en')).toBe('is none of a, b');
  expect(noteReasonWords(noChoice, 'uk')).toBe('не є жодним із: a, b');
  const noSize = { code: 'git-lfs-pointer', bytes: null } as const;
  expect(refusalWords(noSize, 'en')).toContain('not the data. Download');
  expect(refusalWords(noSize, 'uk')).toContain('а не самі дані. Завантажте');
  expect(refusalWords({ code: 'json-unknown', keys: [] }, 'en')).toMatch(/found in it\.$/);
});

test('a country is named in the language', () => {
  const reason = { code: 'far-from-country', country: 'UA', kilometers: 1512 } as const;
  expect(noteReasonWords(reason, 'en')).toMatch(/^lies 1,512 km from Ukraine, the country/);
  expect(noteReasonWords(reason, 'uk')).toContain('(Україна)');
  expect(noteReasonWords({ ...reason, country: '' }, 'en')).toContain('km from');
});

test('where JSON breaks off, whatever was expected is said in each language', () => {
  const expected: readonly JsonExpected[] = [
    'value',
    'value or ]',
    'name',
    'name or }',
    ':',
    ', or }',
    ', or ]',
    'end',
    'closing quote',
  ];
  for (const locale of ['en', 'uk'] as const) {
    const said = expected.flatMap((wanted) =>
      ['@', null].map((found) =>
        refusalWords({ code: 'json-broken', line: 1, column: 1, expected: wanted, found }, locale),
      ),
    );
    // A text that is not closed is the same fault whatever stands there.
    expect(new Set(said).size).toBe(2 * expected.length - 1);
    if (locale === 'uk') {
      for (const words of said) expect(words.replace('JSON', '')).not.toMatch(/[a-z]/i);
    }
  }
});

type Words = (locale: Locale) => string;

function codedOf<Coded extends { readonly code: string }>(
  params: ParamsOf<Coded>,
): readonly Coded[] {
  return Object.entries<object>(params).map(
    ([code, rest]) => ({ ...rest, code }) as unknown as Coded,
  );
}

/** As they stand in the words. */
function shownParts(name: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  if (name === 'expected') return [];
  if (typeof value === 'object' && value !== null) {
    const { row, field, value: noted } = value as RowNote;
    return [String(row), field, noted];
  }
  return [String(value)];
}

/** Without what is a name in any language: parameters, fields, formats and codes. */
function withoutNames(words: string, coded: object): string {
  const parts = Object.entries(coded).flatMap(([name, value]) => shownParts(name, value));
  const names = [...parts.filter((part) => /[a-z]/i.test(part)), ...sameEverywhere];
  return names.reduce((text, name) => text.replaceAll(name, ''), words);
}

const sameEverywhere = [
  'https',
  'http',
  'CORS',
  'VIINA',
  'event_labels',
  'event_info',
  'timemap',
  'sources.json',
  'associations.json',
  'events.json',
  'GZIP',
  'QGIS',
  'mapshaper',
  'XLSX',
  'KMZ',
  'ZIP',
  'CSV',
  'git lfs pull',
  'Git Large File Storage',
  'HDX HAPI',
  'ACLED',
  'GeoJSON Feature',
  'GeoJSON',
  'GeoRSS',
  'Parquet',
  'Arrow',
  'Excel',
  'JSON',
  'XLSX',
  'CSV',
  'TSV',
  'KMZ',
  'KML',
  'GPX',
  'XML',
  'Unix',
  'https',
  'http',
  'Point',
  'T18',
  '{en, uk}',
  ' в en',
  ' з uk',
  'low, best і high',
  '«dataset»',
  'як range',
  'стоїть date',
  'потрібен type',
  ' id ',
];
