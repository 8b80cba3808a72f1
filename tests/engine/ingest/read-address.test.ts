import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LoadReport } from '../../../src/core/incident/load-report.ts';
import { createAddressReader } from '../../../src/engine/ingest/read-address.ts';
import { memoryOfFile } from '../../../src/engine/ingest/memory-estimate.ts';
import type { ReadDataset } from '../../../src/engine/ingest/read-dataset.ts';
import {
  LoadError,
  type DatasetAddress,
  type LoadErrorCode,
  type LoadProgress,
} from '../../../src/engine/protocol.ts';
import { stubFetch, type FakeFile } from '../../support/fake-fetch.ts';
import { readerOfFiles } from '../../support/file-engine.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const never = new AbortController().signal;
const origin = 'https://atlas.example';
const url = `${origin}/data/events.geojson`;
const source: DatasetAddress = { type: 'address', datasetId: 'events', url };
const twoEvents = collection([
  { type: 'Feature', geometry: null, properties: { title: 'one', time: '2026-02-04' } },
  { type: 'Feature', geometry: null, properties: { title: 'two', time: '2026-02-05' } },
]);

test('what a file holds is kept under its id, and reported', async () => {
  const reader = readerOf({ [url]: fileOf(twoEvents) });
  const report = await reader.load(source, never);
  expect(report).toMatchObject({ datasetId: 'events', rows: 2, unlocated: 2, rejected: 0 });
  expect(await titlesOf(reader.kept.get('events'))).toEqual(['one', 'two']);
});

test('a copy that stood in for the file is said to be one, with the time it was kept', async () => {
  const keptAt = '2026-02-04T05:30:00.000Z';
  const reader = readerOf({
    [url]: { ...fileOf(twoEvents), headers: { 'x-incident-atlas-kept-at': keptAt } },
  });
  expect((await reader.load(source, never)).keptAt).toBe(keptAt);
  const fromServer = readerOf({ [url]: fileOf(twoEvents) });
  expect(await fromServer.load(source, never)).not.toHaveProperty('keptAt');
});

test('bad rows are notes, and the rest is loaded', async () => {
  const bad = { type: 'Feature', geometry: null, properties: { title: 'one', time: 'yesterday' } };
  const good = { type: 'Feature', geometry: null, properties: { title: 'two', time: '2026' } };
  const reader = readerOf({ [url]: fileOf(collection([bad, good])) });
  const report = await reader.load(source, never);
  expect(report).toMatchObject({ rows: 2, rejected: 1 });
  expect(report.notes[0]).toMatchObject({ row: 1, value: 'yesterday', action: 'rejected' });
  expect(await titlesOf(reader.kept.get('events'))).toEqual(['two']);
});

const webPage = '<!doctype html><title>Incident Atlas</title>';

const notFound = { code: 'not-found' } as const;
const pageInstead = { code: 'page-instead-of-file' } as const;

test.each<[words: string, file: FakeFile, code: LoadErrorCode, refusal: object]>([
  ['a missing file', { ...fileOf(''), status: 404 }, 'not-found', notFound],
  ['a file that is gone', { ...fileOf(''), status: 410 }, 'not-found', notFound],
  [
    'a server in trouble',
    { ...fileOf(''), status: 500 },
    'unreachable',
    { code: 'server-answered', status: 500 },
  ],
  [
    'a file that is kept back',
    { ...fileOf(''), status: 403 },
    'unreachable',
    { code: 'server-answered', status: 403 },
  ],
  [
    'the application’s own page',
    { ...fileOf(webPage), contentType: 'text/html; charset=utf-8' },
    'not-found',
    pageInstead,
  ],
  [
    'a page without its first line',
    { ...fileOf('<p>Please sign in.</p>'), contentType: 'text/html' },
    'not-found',
    pageInstead,
  ],
  ['a page that is said to be JSON', fileOf(`\n ${webPage}`), 'not-found', pageInstead],
  ['a page of a missing file', { ...fileOf(webPage), status: 404 }, 'not-found', notFound],
  [
    'no server',
    { type: 'unreachable' },
    'unreachable',
    { code: 'fetch-failed', fault: 'Failed to fetch' },
  ],
  [
    'a redirect to another origin',
    { type: 'redirect', to: 'https://elsewhere.example/events.geojson' },
    'unreachable',
    { code: 'fetch-failed', fault: expect.any(String) },
  ],
  [
    'a table',
    fileOf('date,place\n2026-02-04,Kyiv'),
    'refused',
    { code: 'json-broken', line: 1, column: 1, expected: 'value', found: 'd' },
  ],
  ['an empty file', fileOf(''), 'refused', { code: 'empty' }],
  [
    'another JSON',
    fileOf('{"type":"Topology"}'),
    'refused',
    { code: 'json-unknown', keys: ['type'] },
  ],
  ['no features', fileOf(collection([])), 'refused', { code: 'no-rows' }],
])('%s is refused, and why', async (_, file, code, refusal) => {
  const reader = readerOf({ [url]: file });
  const error = await reader.load(source, never).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(LoadError);
  expect(error).toMatchObject({
    code,
    message: expect.stringMatching(/^events\.geojson: /),
    detail: { refusal },
  });
  expect(reader.kept.size).toBe(0);
});

describe('the version of a file', () => {
  const versionOf = async (body: string): Promise<string> => {
    const { read } = readerOf({ [url]: fileOf(body) });
    return (await read(source, never)).description.version;
  };

  test('is of its content: the same again, another with another letter', async () => {
    expect(await versionOf(twoEvents)).toBe(await versionOf(twoEvents));
    expect(await versionOf(twoEvents.replace('one', 'One'))).not.toBe(await versionOf(twoEvents));
  });
});

describe('a file that is too large for this computer', () => {
  const bytes = twoEvents.length;
  const headers = { 'content-length': String(bytes) };

  test.each([
    ['by the length that the server states', { ...fileOf(twoEvents), headers }],
    ['as it comes, where no length is stated', { ...fileOf(twoEvents), pieces: 10 }],
    [
      'as it comes, where a shorter one is stated',
      { ...fileOf(twoEvents), headers: { 'content-length': '9' } },
    ],
  ])('is refused %s, with figures', async (_, file) => {
    const available = memoryOfFile(bytes) - 1;
    const reader = readerOf({ [url]: file }, available);
    await expect(reader.load(source, never)).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/events.geojson needs about .* GB of memory; about .* GB/),
      detail: { shortage: { needed: memoryOfFile(bytes), available } },
    });
    expect(reader.kept.size).toBe(0);
  });

  test('is read where it just fits', async () => {
    const reader = readerOf({ [url]: { ...fileOf(twoEvents), headers } }, memoryOfFile(bytes));
    expect(await reader.load(source, never)).toMatchObject({ rows: 2 });
    expect(reader.kept.get('events')?.bytes).toBe(memoryOfFile(bytes));
  });

  test('and that is not there is not found', async () => {
    const reader = readerOf({ [url]: { ...fileOf(''), status: 404 } }, 0);
    await expect(reader.load(source, never)).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('of a long file it is told now and then how much memory it will take', async () => {
  const body = twoEvents + ' '.repeat(5 * 2 ** 20);
  const reader = readerOf({ [url]: fileOf(body) });
  await reader.load(source, never);
  const bytes = reader.told.map((progress) => progress.bytes);
  expect(bytes.length).toBeGreaterThan(0);
  expect(bytes.length).toBeLessThanOrEqual(6);
  expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
  expect(reader.told[0]).toMatchObject({ phase: 'reading', of: null });
});

test('a letter of several bytes that two pieces of the file share is read whole', async () => {
  const body = twoEvents.replace('one', 'Їжак');
  const reader = readerOf({ [url]: { ...fileOf(body), pieces: 3 } });
  await reader.load(source, never);
  expect(await titlesOf(reader.kept.get('events'))).toEqual(['Їжак', 'two']);
});

test('a redirect within the origin is followed', async () => {
  const moved = `${origin}/archive/events.geojson`;
  const reader = readerOf({
    [url]: { type: 'redirect', to: moved },
    [moved]: fileOf(twoEvents),
  });
  await reader.load(source, never);
  expect(await titlesOf(reader.kept.get('events'))).toEqual(['one', 'two']);
});

test.each([
  'https://elsewhere.example/events.geojson',
  'http://atlas.example/data/events.geojson',
  'https://atlas.example:8443/data/events.geojson',
  'data:application/json,{}',
  'data/events.geojson',
  '',
])('nothing is asked of “%s”, which is another origin or none', async (other) => {
  const reader = readerOf({});
  const loading = reader.load({ type: 'address', datasetId: 'events', url: other }, never);
  await expect(loading).rejects.toMatchObject({
    code: 'unreachable',
    detail: { refusal: { code: 'other-origin', origin } },
  });
  expect(reader.fetched.asked).toEqual([]);
});

test('an abort rejects with its reason, before and while the file is fetched', async () => {
  const reader = readerOf({ [url]: { type: 'silent' } });
  const reason = new Error('the reader went on');
  await expect(reader.load(source, AbortSignal.abort(reason))).rejects.toBe(reason);
  expect(reader.fetched.asked).toEqual([]);
  const controller = new AbortController();
  const loading = reader.load(source, controller.signal);
  controller.abort(reason);
  await expect(loading).rejects.toBe(reason);
  expect(reader.kept.size).toBe(0);
});

test('the name of a file is written as people read it', async () => {
  const reader = readerOf({});
  const names = { '%D0%9F%D0%BE%D0%B4%D1%96%D1%97.json': 'Події.json', '100%.json': '100%.json' };
  for (const [written, name] of Object.entries(names)) {
    const loading = reader.load(
      { type: 'address', datasetId: 'a', url: `${origin}/${written}?v=2#top` },
      never,
    );
    await expect(loading).rejects.toThrow(`${name}: not-found`);
  }
});

test('two files of one name in different folders stay two datasets, and each keeps its id', async () => {
  const [first, second] = [`${origin}/a/events.geojson`, `${origin}/b/events.geojson`];
  const reader = readerOf({ [first]: fileOf(twoEvents), [second]: fileOf(twoEvents) });
  for (const address of [first, second, first, second]) {
    await reader.load({ type: 'address', datasetId: 'events', url: address }, never);
  }
  expect([...reader.kept.keys()]).toEqual(['events', 'events-2']);
});

test('a file of which nothing came takes no name away from another', async () => {
  const [missing, there] = [`${origin}/a/events.geojson`, `${origin}/b/events.geojson`];
  const reader = readerOf({ [there]: fileOf(twoEvents) });
  await expect(
    reader.load({ type: 'address', datasetId: 'events', url: missing }, never),
  ).rejects.toMatchObject({ code: 'not-found' });
  await reader.load({ type: 'address', datasetId: 'events', url: there }, never);
  expect([...reader.kept.keys()]).toEqual(['events']);
});

test('a file that names its own dataset is not replaced by another file of that name', async () => {
  const named = `${origin}/named.geojson`;
  const own = JSON.stringify({ ...JSON.parse(twoEvents), dataset: { id: 'events' } });
  const reader = readerOf({ [named]: fileOf(own), [url]: fileOf(twoEvents) });
  await reader.load({ type: 'address', datasetId: 'named', url: named }, never);
  await reader.load(source, never);
  expect([...reader.kept.keys()]).toEqual(['events', 'events-2']);
});

test('two files that claim one id are told apart by the reader, not by chance', async () => {
  const own = JSON.stringify({ ...JSON.parse(twoEvents), dataset: { id: 'claimed' } });
  const files = { [`${origin}/a.geojson`]: fileOf(own), [`${origin}/b.geojson`]: fileOf(own) };
  const reader = readerOf(files);
  await reader.load({ type: 'address', datasetId: 'a', url: `${origin}/a.geojson` }, never);
  await expect(
    reader.load({ type: 'address', datasetId: 'b', url: `${origin}/b.geojson` }, never),
  ).rejects.toMatchObject({
    code: 'id-taken',
    message: 'b.geojson: dataset-id-taken',
    detail: { refusal: { code: 'dataset-id-taken', id: 'claimed', holder: 'a.geojson' } },
  });
  expect([...reader.kept.keys()]).toEqual(['claimed']);
});

describe('an area that the basemap cannot draw', () => {
  const areasUrl = `${origin}/basemap/names.json`;
  const names = JSON.stringify({ units: { 'UA-12': ['Dnipropetrovsk Oblast'] }, countries: {} });
  const known = (areaId: string): object => ({
    type: 'Feature',
    geometry: null,
    properties: { title: areaId, time: '2026', place: { precision: 'admin1', areaId } },
  });
  const body = collection([known('UA-12'), known('UA-99')]);

  test('leaves its incident without a location, with a note of row and value', async () => {
    const reader = readerOf({ [url]: fileOf(body), [areasUrl]: fileOf(names) });
    const report = await reader.load({ ...source, areasUrl }, never);
    expect(report).toMatchObject({ rows: 2, placed: 1, unlocated: 1, rejected: 0 });
    expect(report.notes).toEqual([
      {
        row: 2,
        field: 'properties.place.areaId',
        value: 'UA-99',
        reason: { code: 'no-such-area' },
        action: 'ignored',
      },
    ]);
  });

  test('is not doubted where the names of the areas cannot be read', async () => {
    const reader = readerOf({ [url]: fileOf(body) });
    const report = await reader.load({ ...source, areasUrl }, never);
    expect(report).toMatchObject({ placed: 2, unlocated: 0 });
  });
});

describe('a file that is no GeoJSON', () => {
  const address = { ...source, areasUrl: `${origin}/basemap/names.json` };
  const { read } = readerOfFiles();
  const other = (body: string, more: Partial<DatasetAddress> = {}) =>
    readerOf({ [url]: fileOf(body) }, Infinity, read).load({ ...address, ...more }, never);

  test.each([
    [
      'a table of a known format',
      'event_id_1pd,date,asciiname,longitude,latitude\n7,20220310,Odesa,30.73,46.48\n',
    ],
    ['any other table', 'date,title,latitude,longitude\n2024-03-13,One,50.4,30.5\n'],
    [
      'JSON of another kind',
      '[{"id":"e","description":"Event","date":"02/24/2022","latitude":"49.8","longitude":"36.6","associations":[]}]',
    ],
    [
      'KML',
      '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>One</name><TimeStamp><when>2024-03-01</when></TimeStamp><Point><coordinates>30.5,50.4</coordinates></Point></Placemark></Document></kml>',
    ],
  ])('is read as what people bring: %s', async (_kind, body) => {
    expect(await other(body)).toMatchObject({ datasetId: 'events', rows: 1, placed: 1 });
  });

  test('keeps the time of the copy, and its id from another file of that name', async () => {
    const table = 'date,title,latitude,longitude\n2024-03-13,One,50.4,30.5\n';
    const elsewhere = `${origin}/other/events.geojson`;
    const keptAt = '2026-02-04T05:30:00.000Z';
    const reader = readerOf(
      {
        [url]: { ...fileOf(table), headers: { 'x-incident-atlas-kept-at': keptAt } },
        [elsewhere]: fileOf(table),
      },
      Infinity,
      read,
    );
    expect(await reader.load(address, never)).toMatchObject({ datasetId: 'events', keptAt });
    const second = await reader.load({ ...address, url: elsewhere }, never);
    expect(second.datasetId).toBe('events-2');
  });

  test('of which it must be asked what its columns mean is refused with where that is done', async () => {
    await expect(other('a;b\n3/4/2022;50\n5/6/2022;51\n')).rejects.toMatchObject({
      detail: { refusal: { code: 'columns-unclear' } },
    });
  });

  test('or no file of incidents at all is refused by what it is', async () => {
    await expect(
      other('version https://git-lfs.github.com/spec/v1\nsize 5\n'),
    ).rejects.toMatchObject({
      detail: { refusal: { code: 'git-lfs-pointer', bytes: 5 } },
    });
    await expect(other('{"type":"status"}')).rejects.toMatchObject({
      detail: { refusal: { code: 'json-unknown' } },
    });
  });
});

function readerOf(
  files: Readonly<Record<string, FakeFile>>,
  available = Infinity,
  readFile: Parameters<typeof createAddressReader>[1] = null,
) {
  const kept = new Map<string, ReadDataset>();
  const told: LoadProgress[] = [];
  const fetched = stubFetch(origin, files);
  const read = createAddressReader(origin, readFile);
  return {
    kept,
    told,
    fetched,
    read: (address: DatasetAddress, signal: AbortSignal): Promise<ReadDataset> =>
      read(address, { signal, available, progress: (progress) => told.push(progress) }),
    /** Reads it and keeps it. */
    async load(address: DatasetAddress, signal: AbortSignal): Promise<LoadReport> {
      const found = await this.read(address, signal);
      found.loaded();
      kept.set(found.description.id, found);
      return found.report;
    },
  };
}

async function titlesOf(dataset: ReadDataset | undefined): Promise<readonly unknown[]> {
  if (dataset === undefined) return [];
  const { columns, records, description } = dataset;
  expect(description.rows).toBe(records.length);
  expect(columns.map(({ length }) => length)).toEqual([records.length]);
  const incidents = await records.incidents(Array.from({ length: records.length }).keys(), never);
  return incidents.map(({ title }) => title);
}

function fileOf(body: string): FakeFile & { type: 'file' } {
  return { type: 'file', body };
}

function collection(features: readonly object[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features });
}
