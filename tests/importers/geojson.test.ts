import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordFields } from '../../src/core/incident/validate-incident.ts';
import { minuteOfCivil } from '../../src/core/time/civil-time.ts';
import type { Refusal } from '../../src/core/import/refusal.ts';
import { noteReasonWords, refusalWords } from '../../src/i18n/note-words.ts';
import { readGeojson, type ImportResult } from '../../src/importers/geojson.ts';

const seed = 20260204;

describe('a plain file of somebody else', () => {
  const file = new URL('../fixtures/geojson/plain-events.geojson', import.meta.url);
  const { dataset, incidents, report } = read(readFileSync(file, 'utf8'));
  const row = (number: number) => incidents.find(({ sourceRow }) => sourceRow === number);

  test('is named as the file names itself, with the id that it is read under', () => {
    expect(dataset).toEqual({
      id: 'file',
      title: 'events_export',
      version: '',
      redistribution: 'unknown',
    });
  });

  test('loses no row', () => {
    expect(report).toMatchObject({ rows: 7, placed: 2, unlocated: 4, rejected: 1 });
    expect(report.notes.map(({ row: at, field, action }) => [at, field, action])).toEqual([
      [3, 'geometry.type', 'ignored'],
      [5, 'properties.date', 'rejected'],
      [6, 'geometry.coordinates', 'ignored'],
      [7, 'geometry.coordinates', 'ignored'],
    ]);
  });

  test('has columns of any case, a name for a title and a link for a source', () => {
    expect(row(1)).toMatchObject({
      id: 'file:row-1',
      title: 'Bridge closed',
      description: 'Closed after the storm.',
      time: { precision: 'day', start: minuteOfCivil({ year: 2024, month: 3, day: 9 }) },
      place: { precision: 'given', lon: 24.0297, lat: 49.8397 },
      sources: [{ publisher: 'Town council', url: 'https://example.org/bridge' }],
      kind: 'other',
    });
  });

  test('keeps columns that it alone knows in the original row', () => {
    expect(row(1)?.raw).toContainEqual(['lanes', '2']);
    expect(row(4)?.raw).toContainEqual(['mag', '4.2']);
  });

  test('has start and end for a time, and a line that is not drawn', () => {
    expect(row(2)).toMatchObject({
      id: 'file:41',
      kind: 'protest',
      tags: ['march', 'peaceful'],
      place: { precision: 'line' },
      time: {
        precision: 'range',
        start: minuteOfCivil({ year: 2024, month: 3, day: 10 }),
        end: minuteOfCivil({ year: 2024, month: 3, day: 13 }),
      },
    });
  });

  test('has a clock beside its date, and a polygon whose middle nobody states', () => {
    const start = minuteOfCivil({ year: 2024, month: 3, day: 11, hour: 9, minute: 5 });
    expect(row(3)).toMatchObject({
      place: { precision: 'unknown' },
      time: { precision: 'instant', start },
    });
  });

  test('has Unix milliseconds for a time and its own word for what happened', () => {
    const start = minuteOfCivil({ year: 2024, month: 3, day: 12, hour: 8, minute: 1 });
    expect(row(4)).toMatchObject({
      time: { precision: 'instant', start, raw: '1710230460000' },
      ownType: { type: 'earthquake' },
    });
  });

  test('names the row, the field, the value and the reason of what it could not use', () => {
    const byRow = new Map(report.notes.map((note) => [note.row, note]));
    expect(byRow.get(5)?.reason).toEqual({ code: 'no-date' });
    expect(byRow.get(6)).toMatchObject({
      value: '[49.8, 124]',
      reason: { code: 'coordinates-look-swapped' },
    });
    expect(byRow.get(7)?.reason).toEqual({ code: 'zero-coordinates' });
  });
});

describe('a file that cannot be used says what is wrong and where', () => {
  test.each<[text: string, refusal: Refusal]>([
    ['', { code: 'empty' }],
    [' \n', { code: 'empty' }],
    ['<!doctype html>\n<html></html>', { code: 'web-page' }],
    ['<kml/>', { code: 'json-broken', line: 1, column: 1, expected: 'value', found: '<' }],
    [
      '{\n  "type": "FeatureCollection",\n  "features": [\n',
      { code: 'json-broken', line: 4, column: 1, expected: 'value or ]', found: null },
    ],
    [
      '{\n  "type": "FeatureCollection",\n  "features": [],\n}',
      { code: 'json-broken', line: 4, column: 1, expected: 'name', found: '}' },
    ],
    ['[]', { code: 'json-unknown', keys: [] }],
    ['null', { code: 'json-unknown', keys: [] }],
    ['"text"', { code: 'json-unknown', keys: [] }],
    ['{}', { code: 'json-unknown', keys: [] }],
    ['{"type": "Topology", "objects": {}}', { code: 'json-unknown', keys: ['type', 'objects'] }],
    ['{"type": "FeatureCollection"}', { code: 'json-unknown', keys: ['type'] }],
    [
      '{"type": "FeatureCollection", "features": {"0": 1}}',
      { code: 'json-unknown', keys: ['type', 'features'] },
    ],
    ['{"type": "FeatureCollection", "features": []}', { code: 'no-rows' }],
  ])('%j', (text, refusal) => {
    expect(readGeojson(text, 'file')).toEqual({ outcome: 'refused', refusal, notes: [] });
  });

  test('no feature that is usable: the first reason stands in the refusal, all in the notes', () => {
    const features = [
      null,
      7,
      'text',
      { type: 'Point', coordinates: [1, 2] },
      { type: 'Feature', properties: { title: 'a' }, geometry: null },
      { type: 'Feature', properties: null, geometry: null },
    ];
    const result = readGeojson(collection(features), 'file');
    expect(result).toMatchObject({
      outcome: 'refused',
      refusal: {
        code: 'none-usable',
        rows: 6,
        first: { row: 1, field: 'type', reason: { code: 'not-a-feature' } },
      },
    });
    expect(result.outcome === 'refused' && refusalWords(result.refusal, 'en')).toBe(
      'None of the 6 rows could be used. Row 1, type: is no GeoJSON Feature.',
    );
    expect(result.outcome === 'refused' && result.notes.map(({ row }) => row)).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
  });
});

test('a byte order mark is passed over', () => {
  expect(read(`\uFEFF${collection([feature({})])}`).report.rows).toBe(1);
});

test('one id twice: both rows are kept, the second is renamed and noted', () => {
  const { incidents, report } = read(
    collection([feature({ id: 'a' }), feature({ id: 'a' }), feature({ id: ' a ' })]),
  );
  expect(incidents.map(({ id }) => id)).toEqual(['file:a', 'file:a-2', 'file:a-3']);
  expect(report.notes).toMatchObject([
    { row: 2, field: 'id', value: 'a', action: 'assumed' },
    { row: 3, field: 'id', action: 'assumed' },
  ]);
});

test('of many notes of one kind the first hundred are kept, of rejected rows all, and all are counted', () => {
  const taken = Array.from({ length: 150 }, () => feature({ id: 'a' }));
  const undated = Array.from({ length: 120 }, () => feature({ date: '' }));
  const { report } = read(collection([...taken, ...undated]));
  const rowsWith = (action: string) =>
    report.notes.filter((note) => note.action === action).map(({ row }) => row);
  expect(rowsWith('assumed')).toEqual(Array.from({ length: 100 }, (_, index) => index + 2));
  expect(rowsWith('rejected')).toEqual(Array.from({ length: 120 }, (_, index) => index + 151));
  expect(report.notesTotal).toBe(149 + 120);
});

test('an id that is neither text nor a number is noted and the row’s number stands for it', () => {
  const { incidents, report } = read(collection([feature({ id: { a: 1 } }), feature({ id: 7 })]));
  expect(incidents.map(({ id }) => id)).toEqual(['file:row-1', 'file:7']);
  expect(report.notes).toMatchObject([{ row: 1, field: 'id', value: '{a}', action: 'ignored' }]);
});

test('a clock beside a date that is no text does not make a time of it', () => {
  const odd = feature({ date: { toString: 1, valueOf: 1 }, time: '9:05' });
  const { report } = read(collection([feature({}), odd]));
  expect(report.notes.map(({ row, action }) => [row, action])).toContainEqual([2, 'rejected']);
});

test('the original row is kept as it stood, cut where it is too deep, too wide or too long', () => {
  const properties = {
    title: 'a',
    date: '2026',
    nested: {
      list: [1, 2],
      rows: [{ a: 1 }, { b: null }],
      deep: { e: { f: { g: { h: { i: 1 } } } } },
    },
    long: 'x'.repeat(5000),
    wide: Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`k${index}`, index])),
  };
  const raw = new Map(read(collection([feature(properties)])).incidents[0]?.raw);
  expect(raw.get('nested.list')).toBe('1, 2');
  expect(raw.get('nested.rows[0].a')).toBe('1');
  expect(raw.get('nested.rows[1].b')).toBe('');
  expect([...raw].find(([column]) => column.startsWith('nested.deep'))?.[1]).toBe('…');
  expect(raw.get('long')).toHaveLength(2000);
  expect(raw.get('wide.k0')).toBe('0');
  expect(raw.size).toBeLessThan(250);
});

const knownNames = [
  ...recordFields,
  'Title',
  'name',
  'date',
  'datetime',
  'timestamp',
  'start',
  'end',
  'type',
  'url',
  'id',
  '__proto__',
  'constructor',
  'toString',
];

/** JSON as text, so that a key `__proto__` is the file's own. */
const hostileJson = fc.oneof(
  { weight: 4, arbitrary: fc.json({ maxDepth: 3 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '"2026-02-04"',
      '"2026"',
      '9999',
      '{"start":"2026","end":"2025"}',
      '{"toString":1,"valueOf":1}',
      '{"__proto__":{"precision":"exact","polluted":1}}',
      '[{"__proto__":null}]',
      '{"precision":"settlement","radiusMeters":{"valueOf":1}}',
      '{"areaId":{"toString":1}}',
      '1e999',
      '"\\ud800"',
      `${'['.repeat(3000)}${']'.repeat(3000)}`,
      `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`,
    ),
  },
);

const hostileFeature = fc.oneof(
  { weight: 1, arbitrary: hostileJson },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        hostileJson,
        fc.oneof(
          hostileJson,
          fc.constantFrom('null', '{"type":"Point","coordinates":[30.5,50.45]}'),
          hostileJson.map((coordinates) => `{"type":"Point","coordinates":${coordinates}}`),
        ),
        fc.array(fc.tuple(fc.constantFrom(...knownNames), hostileJson), { maxLength: 8 }),
        fc.constantFrom([], ['"date":"2026-02-04"'], ['"datetime":"2026-02-04T05:30"']),
      )
      .map(([id, geometry, entries, date]) => {
        const members = [
          ...entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`),
          ...date,
        ];
        return `{"type":"Feature","id":${id},"geometry":${geometry},"properties":{${members.join()}}}`;
      }),
  },
);

test('whatever the features are, nothing is thrown and rows = placed + warned + unlocated + rejected', () => {
  const good = JSON.stringify(feature({ title: 'good', date: '2026-02-04' }));
  let kept = 0;
  fc.assert(
    fc.property(fc.array(hostileFeature, { maxLength: 5 }), (features) => {
      const text = `{"type":"FeatureCollection","features":[${[good, ...features].join()}]}`;
      const { incidents, report } = read(text);
      const { rows, placed, warned, unlocated, rejected, notes, notesTotal } = report;
      expect(rows).toBe(features.length + 1);
      expect(placed + warned + unlocated + rejected).toBe(rows);
      expect(incidents).toHaveLength(placed + warned + unlocated);
      // So few rows leave no note out.
      expect(notesTotal).toBe(notes.length);
      expect(new Set(incidents.map(({ id }) => id)).size).toBe(incidents.length);
      const rejectedRows = new Set(
        notes.filter(({ action }) => action === 'rejected').map(({ row }) => row),
      );
      expect(rejectedRows.size).toBe(rejected);
      for (const { row, reason } of notes) {
        expect(row >= 1 && row <= rows).toBe(true);
        expect(noteReasonWords(reason, 'en')).not.toBe('');
      }
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      kept += incidents.length - 1;
    }),
    { seed, numRuns: 400 },
  );
  expect(kept).toBeGreaterThan(200);
});

test('whatever the text is, it is read or refused in words', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.json());
  fc.assert(
    fc.property(text, (anything) => {
      const result = readGeojson(anything, 'file');
      expect(result.outcome).toBe('refused');
      expect(result.outcome === 'refused' && refusalWords(result.refusal, 'en').length > 10).toBe(
        true,
      );
    }),
    { seed, numRuns: 300 },
  );
});

test('a dataset with faults is read under the id of the file', () => {
  const text = JSON.stringify({
    type: 'FeatureCollection',
    dataset: { id: 'a:b', url: 'javascript:alert(1)', redistribution: 'maybe', author: 'x' },
    title: 'Fallback',
    features: [feature({})],
  });
  const { dataset, incidents, report } = read(text);
  expect(dataset).toEqual({
    id: 'file',
    title: 'Fallback',
    version: '',
    redistribution: 'unknown',
  });
  expect(incidents[0]?.id).toBe('file:row-1');
  expect(report.notes.map(({ row, field }) => [row, field])).toEqual([
    [0, 'dataset.author'],
    [0, 'dataset.id'],
    [0, 'dataset.url'],
    [0, 'dataset.redistribution'],
  ]);
});

test('a parent in the file is found whatever the order of rows', () => {
  const { incidents, report } = read(
    collection([
      feature({ id: 'child', parent: 'whole' }),
      feature({ id: 'whole' }),
      feature({ id: 'stray', parent: 'gone' }),
    ]),
  );
  expect(incidents.map(({ parent }) => parent)).toEqual(['file:whole', undefined, undefined]);
  expect(report.notes).toMatchObject([{ row: 3, field: 'properties.parent' }]);
});

function read(text: string): Extract<ImportResult, { outcome: 'read' }> {
  const result = readGeojson(text, 'file');
  if (result.outcome === 'refused') throw new Error(result.refusal.code);
  return result;
}

function collection(features: readonly unknown[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function feature({ id, ...properties }: Readonly<Record<string, unknown>>) {
  return {
    type: 'Feature',
    id,
    geometry: null,
    properties: { title: 'a', date: '2026-02-04', ...properties },
  };
}
