import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { copyOf } from '../../src/app/offline/copy-of.ts';
import { dataOfPages } from '../../src/app/offline/data-of-pages.ts';
import { isKeepable } from '../../src/app/offline/is-keepable.ts';
import { networkFirst } from '../../src/app/offline/network-first.ts';
import { addressOfFile, fileAtAddress, isPageOf } from '../../src/app/offline/release.ts';
import { treatRequest, type RequestTraits } from '../../src/app/offline/treat-request.ts';

const scope = 'https://news.example/atlas/';
const release = {
  version: '1',
  files: [
    'assets/index-a1.js',
    'basemap/admin.json',
    'data/report-2026-02-04.geojson',
    'embed.html',
    'index.html',
  ],
};
const treat = (url: string, traits: Partial<RequestTraits> = {}) =>
  treatRequest(
    {
      method: 'GET',
      url: new URL(url, scope).href,
      mode: 'cors',
      destination: '',
      isPartial: false,
      ...traits,
    },
    release,
    scope,
  );
const visit = { mode: 'navigate', destination: 'document' };

describe('a request', () => {
  test.each([
    ['./', 'index.html'],
    ['./?data=a.geojson#v=1', 'index.html'],
    ['index.html', 'index.html'],
    ['embed.html?data=a.geojson', 'embed.html'],
  ])('for the page %s asks the network first', (url, file) => {
    expect(treat(url, visit)).toEqual({ type: 'network-first', file });
  });

  test.each(['THIRD-PARTY-NOTICES.txt', 'basemap/admin.json', 'other/', '../', '../elsewhere/'])(
    'for the page %s, which is none of the application, is left alone',
    (url) => expect(treat(url, visit)).toEqual({ type: 'alone' }),
  );

  test('for a file that is named by its content takes a copy, also of another release', () => {
    const script = { destination: 'script' };
    for (const file of ['assets/index-a1.js', 'assets/index-b2.js'])
      expect(treat(file, script)).toEqual({ type: 'copy-first', file });
  });

  test('for another file of its own asks the network first', () => {
    const file = 'basemap/admin.json';
    expect(treat(file)).toEqual({ type: 'network-first', file });
  });

  test('for a file that a script fetches may be data, also beside the application', () => {
    expect(treat('mine.geojson')).toEqual({ type: 'perhaps-data' });
    expect(treat('/files/mine.geojson')).toEqual({ type: 'perhaps-data' });
    expect(treat('picture.png', { destination: 'image' })).toEqual({ type: 'alone' });
  });

  test('that sends something, goes elsewhere or asks for a part is left alone', () => {
    const address = 'assets/index-a1.js';
    expect(treat(address, { method: 'POST' })).toEqual({ type: 'alone' });
    expect(treat(address, { isPartial: true })).toEqual({ type: 'alone' });
    expect(treat('https://elsewhere.example/atlas/')).toEqual({ type: 'alone' });
    expect(treat('https://elsewhere.example/atlas/', visit)).toEqual({ type: 'alone' });
  });
});

describe('files and addresses', () => {
  test('of a release go both ways', () => {
    for (const file of release.files)
      expect(fileAtAddress(addressOfFile(file, scope), scope)).toBe(file);
    expect(addressOfFile('index.html', scope)).toBe(scope);
    expect(fileAtAddress('https://news.example/atlas', scope)).toBeNull();
  });

  test('a page belongs to the release that has all it names', () => {
    const page = '<script type="module" src="./assets/index-a1.js"></script>';
    expect(isPageOf(release, page)).toBe(true);
    expect(isPageOf(release, page.replace('a1', 'b2'))).toBe(false);
  });
});

describe('the data of open pages', () => {
  const of = (...addresses: string[]) =>
    dataOfPages(
      addresses.map((address) => ({ url: new URL(address, scope).href })),
      release,
      scope,
    );

  test('is what they name of their own origin', () => {
    expect(
      of('./?data=a.geojson&data=/files/b.geojson%23top#v=1', 'embed.html?data=c.json'),
    ).toEqual([`${scope}a.geojson`, 'https://news.example/files/b.geojson', `${scope}c.json`]);
  });

  test('leaves out other origins, what the release holds and pages of others', () => {
    expect(
      of(
        './',
        './?data=https://elsewhere.example/a.geojson&data=https://[&data=basemap/admin.json',
        '/elsewhere/?data=a.geojson',
        'notes.txt?data=a.geojson',
      ),
    ).toEqual([]);
  });
});

describe('an answer', () => {
  const answer = (status: number, headers: Record<string, string>) =>
    new Response(null, { status, headers });

  test('is kept where it is the whole file', () => {
    expect(isKeepable(answer(200, { 'content-type': 'application/json' }), false)).toBe(true);
    expect(isKeepable(answer(200, {}), false)).toBe(true);
    expect(isKeepable(answer(200, { 'content-type': 'text/html; charset=utf-8' }), true)).toBe(
      true,
    );
  });

  test('is not kept where it is another page, a part, a failure or forbidden to keep', () => {
    expect(isKeepable(answer(200, { 'content-type': 'text/html' }), false)).toBe(false);
    expect(isKeepable(answer(200, { 'content-type': 'application/json' }), true)).toBe(false);
    expect(isKeepable(answer(206, {}), false)).toBe(false);
    expect(isKeepable(answer(404, {}), false)).toBe(false);
    expect(isKeepable(answer(200, { 'cache-control': 'private, no-store' }), false)).toBe(false);
  });
});

test('a copy tells when it was kept, and is else what was answered', async () => {
  const headers = { 'content-type': 'application/geo+json', etag: '"1"' };
  const keptAt = new Date('2026-02-04T05:30:00Z');
  const copy = copyOf(new Response('{}', { status: 200, headers }), keptAt);
  expect(Object.fromEntries(copy.headers)).toEqual({
    ...headers,
    'x-incident-atlas-kept-at': '2026-02-04T05:30:00.000Z',
  });
  expect([copy.status, await copy.text()]).toEqual([200, '{}']);
});

describe('network first', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const copy = new Response('copy');
  const hasCopy = () => Promise.resolve(copy);
  const hasNone = () => Promise.resolve(undefined);
  const silent = new Promise<Response>(() => undefined);

  test('takes what the network says, also that there is nothing', async () => {
    for (const status of [200, 404]) {
      const response = new Response(null, { status });
      expect(await networkFirst(Promise.resolve(response), hasCopy, 5000)).toBe(response);
    }
  });

  test('takes the copy where the network fails or the server is out of order', async () => {
    expect(await networkFirst(Promise.reject(new TypeError('no network')), hasCopy, 5000)).toBe(
      copy,
    );
    const broken = new Response(null, { status: 502 });
    expect(await networkFirst(Promise.resolve(broken), hasCopy, 5000)).toBe(copy);
    expect(await networkFirst(Promise.resolve(broken), hasNone, 5000)).toBe(broken);
  });

  test('waits for the network no longer than it has patience', async () => {
    const answered = networkFirst(silent, hasCopy, 5000);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await answered).toBe(copy);
  });

  test('waits as long as it takes where there is no copy', async () => {
    const late = new Response('late');
    const network = new Promise<Response>((resolve) => setTimeout(resolve, 60_000, late));
    const answered = networkFirst(network, hasNone, 5000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answered).toBe(late);
  });

  test('fails where there is neither', async () => {
    const lost = Promise.reject(new TypeError('no network'));
    await expect(networkFirst(lost, hasNone, 5000)).rejects.toThrow('no network');
  });
});
