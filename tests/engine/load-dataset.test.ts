import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Incident } from '../../src/core/incident/incident.ts';
import { createLoader } from '../../src/engine/load-dataset.ts';
import { LoadError, type LoadErrorCode } from '../../src/engine/protocol.ts';
import { stubFetch, type FakeFile } from '../support/fake-fetch.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const never = new AbortController().signal;
const origin = 'https://atlas.example';
const url = `${origin}/data/events.geojson`;
const source = { datasetId: 'events', url };
const twoEvents = collection([
  { type: 'Feature', geometry: null, properties: { title: 'one', time: '2026-02-04' } },
  { type: 'Feature', geometry: null, properties: { title: 'two', time: '2026-02-05' } },
]);

test('what a file holds is kept under its id, and reported', async () => {
  const { loader, kept } = loaderOf({ [url]: fileOf(twoEvents) });
  const report = await loader.load(source, never);
  expect(report).toMatchObject({ datasetId: 'events', rows: 2, unlocated: 2, rejected: 0 });
  expect(kept.get('events')?.map(({ title }) => title)).toEqual(['one', 'two']);
});

test('a copy that stood in for the file is said to be one, with the time it was kept', async () => {
  const keptAt = '2026-02-04T05:30:00.000Z';
  const { loader } = loaderOf({
    [url]: { ...fileOf(twoEvents), headers: { 'x-incident-atlas-kept-at': keptAt } },
  });
  expect((await loader.load(source, never)).keptAt).toBe(keptAt);
  const fromServer = loaderOf({ [url]: fileOf(twoEvents) });
  expect(await fromServer.loader.load(source, never)).not.toHaveProperty('keptAt');
});

test('bad rows are notes, and the rest is loaded', async () => {
  const bad = { type: 'Feature', geometry: null, properties: { title: 'one', time: 'yesterday' } };
  const good = { type: 'Feature', geometry: null, properties: { title: 'two', time: '2026' } };
  const { loader, kept } = loaderOf({ [url]: fileOf(collection([bad, good])) });
  const report = await loader.load(source, never);
  expect(report).toMatchObject({ rows: 2, rejected: 1 });
  expect(report.notes[0]).toMatchObject({ row: 1, value: 'yesterday', action: 'rejected' });
  expect(kept.get('events')?.length).toBe(1);
});

const webPage = '<!doctype html><title>Incident Atlas</title>';

test.each<[words: string, file: FakeFile, code: LoadErrorCode, message: RegExp]>([
  ['a missing file', { ...fileOf(''), status: 404 }, 'not-found', /no file events.geojson/],
  ['a file that is gone', { ...fileOf(''), status: 410 }, 'not-found', /no file events.geojson/],
  ['a server in trouble', { ...fileOf(''), status: 500 }, 'unreachable', /500 for events.geojson/],
  ['a file that is kept back', { ...fileOf(''), status: 403 }, 'unreachable', /403/],
  [
    'the application’s own page',
    { ...fileOf(webPage), contentType: 'text/html; charset=utf-8' },
    'not-found',
    /web page instead of events.geojson/,
  ],
  [
    'a page without its first line',
    { ...fileOf('<p>Please sign in.</p>'), contentType: 'text/html' },
    'not-found',
    /web page/,
  ],
  ['a page that is said to be JSON', fileOf(`\n ${webPage}`), 'not-found', /web page/],
  ['a page of a missing file', { ...fileOf(webPage), status: 404 }, 'not-found', /no file/],
  ['no server', { type: 'unreachable' }, 'unreachable', /could not be fetched: Failed to fetch/],
  [
    'a redirect to another origin',
    { type: 'redirect', to: 'https://elsewhere.example/events.geojson' },
    'unreachable',
    /could not be fetched/,
  ],
  ['a table', fileOf('date,place\n2026-02-04,Kyiv'), 'not-json', /events.geojson: .*line 1/],
  ['an empty file', fileOf(''), 'not-json', /empty/],
  ['another JSON', fileOf('{"type":"Topology"}'), 'not-geojson', /Topology/],
  ['no features', fileOf(collection([])), 'no-rows', /no features/],
])('%s is refused with words for it', async (_, file, code, message) => {
  const { loader, kept } = loaderOf({ [url]: file });
  const error = await loader.load(source, never).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(LoadError);
  expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  expect(kept.size).toBe(0);
});

test('a redirect within the origin is followed', async () => {
  const moved = `${origin}/archive/events.geojson`;
  const { loader, kept } = loaderOf({
    [url]: { type: 'redirect', to: moved },
    [moved]: fileOf(twoEvents),
  });
  await loader.load(source, never);
  expect(kept.get('events')?.length).toBe(2);
});

test.each([
  'https://elsewhere.example/events.geojson',
  'http://atlas.example/data/events.geojson',
  'https://atlas.example:8443/data/events.geojson',
  'data:application/json,{}',
  'data/events.geojson',
  '',
])('nothing is asked of “%s”, which is another origin or none', async (other) => {
  const { loader, fetched } = loaderOf({});
  const loading = loader.load({ datasetId: 'events', url: other }, never);
  await expect(loading).rejects.toMatchObject({ code: 'unreachable' });
  await expect(loading).rejects.toThrow(`is not on ${origin}`);
  expect(fetched.asked).toEqual([]);
});

test('an abort rejects with its reason, before and while the file is fetched', async () => {
  const { loader, kept, fetched } = loaderOf({ [url]: { type: 'silent' } });
  const reason = new Error('the reader went on');
  await expect(loader.load(source, AbortSignal.abort(reason))).rejects.toBe(reason);
  expect(fetched.asked).toEqual([]);
  const controller = new AbortController();
  const loading = loader.load(source, controller.signal);
  controller.abort(reason);
  await expect(loading).rejects.toBe(reason);
  expect(kept.size).toBe(0);
});

test('the name of a file is written as people read it', async () => {
  const { loader } = loaderOf({});
  const names = { '%D0%9F%D0%BE%D0%B4%D1%96%D1%97.json': 'Події.json', '100%.json': '100%.json' };
  for (const [written, name] of Object.entries(names)) {
    const loading = loader.load({ datasetId: 'a', url: `${origin}/${written}?v=2#top` }, never);
    await expect(loading).rejects.toThrow(`no file ${name} at`);
  }
});

test('two files of one name in different folders stay two datasets, and each keeps its id', async () => {
  const [first, second] = [`${origin}/a/events.geojson`, `${origin}/b/events.geojson`];
  const { loader, kept } = loaderOf({ [first]: fileOf(twoEvents), [second]: fileOf(twoEvents) });
  for (const address of [first, second, first, second]) {
    await loader.load({ datasetId: 'events', url: address }, never);
  }
  expect([...kept.keys()]).toEqual(['events', 'events-2']);
});

test('a file of which nothing came takes no name away from another', async () => {
  const [missing, there] = [`${origin}/a/events.geojson`, `${origin}/b/events.geojson`];
  const { loader, kept } = loaderOf({ [there]: fileOf(twoEvents) });
  await expect(loader.load({ datasetId: 'events', url: missing }, never)).rejects.toThrow(
    'no file',
  );
  await loader.load({ datasetId: 'events', url: there }, never);
  expect([...kept.keys()]).toEqual(['events']);
});

test('a file that names its own dataset is not replaced by another file of that name', async () => {
  const named = `${origin}/named.geojson`;
  const own = JSON.stringify({ ...JSON.parse(twoEvents), dataset: { id: 'events' } });
  const { loader, kept } = loaderOf({ [named]: fileOf(own), [url]: fileOf(twoEvents) });
  await loader.load({ datasetId: 'named', url: named }, never);
  await loader.load(source, never);
  expect([...kept.keys()]).toEqual(['events', 'events-2']);
});

test('two files that claim one id are told apart by the reader, not by chance', async () => {
  const own = JSON.stringify({ ...JSON.parse(twoEvents), dataset: { id: 'claimed' } });
  const files = { [`${origin}/a.geojson`]: fileOf(own), [`${origin}/b.geojson`]: fileOf(own) };
  const { loader, kept } = loaderOf(files);
  await loader.load({ datasetId: 'a', url: `${origin}/a.geojson` }, never);
  await expect(loader.load({ datasetId: 'b', url: `${origin}/b.geojson` }, never)).rejects.toThrow(
    'b.geojson calls itself claimed, as a.geojson does',
  );
  expect([...kept.keys()]).toEqual(['claimed']);
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
    const { loader } = loaderOf({ [url]: fileOf(body), [areasUrl]: fileOf(names) });
    const report = await loader.load({ ...source, areasUrl }, never);
    expect(report).toMatchObject({ rows: 2, placed: 1, unlocated: 1, rejected: 0 });
    expect(report.notes).toEqual([
      {
        row: 2,
        field: 'properties.place.areaId',
        value: 'UA-99',
        reason: 'is no area of the basemap; the incident is not located',
        action: 'ignored',
      },
    ]);
  });

  test('is not doubted where the names of the areas cannot be read', async () => {
    const { loader } = loaderOf({ [url]: fileOf(body) });
    const report = await loader.load({ ...source, areasUrl }, never);
    expect(report).toMatchObject({ placed: 2, unlocated: 0 });
  });
});

function loaderOf(files: Readonly<Record<string, FakeFile>>) {
  const kept = new Map<string, readonly Incident[]>();
  const fetched = stubFetch(origin, files);
  const loader = createLoader(origin, (id, incidents) => kept.set(id, incidents));
  return { loader, kept, fetched };
}

function fileOf(body: string): FakeFile & { type: 'file' } {
  return { type: 'file', body };
}

function collection(features: readonly object[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features });
}
