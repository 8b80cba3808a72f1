import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchFile, type FetchProgress } from '../../src/app/fetch-file.ts';
import type { AddressStanding } from '../../src/core/import/address-standing.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.unstubAllGlobals();
});

/** Address of a server that answers so, with a slash at its end. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function fetched(
  url: string,
  { standing = 'elsewhere', patienceMs }: { standing?: AddressStanding; patienceMs?: number } = {},
) {
  const progress: FetchProgress[] = [];
  const outcome = await fetchFile(url, {
    signal: new AbortController().signal,
    standingOf: async () => standing,
    onProgress: (each) => progress.push(each),
    ...(patienceMs === undefined ? {} : { patienceMs }),
  });
  return { outcome, progress };
}

const codeOf = (outcome: Awaited<ReturnType<typeof fetchFile>>): string =>
  outcome.outcome === 'refused' ? outcome.refusal.code : 'fetched';

describe('a file of another server', () => {
  test('comes with its progress in bytes, and neither cookies nor the page are told', async () => {
    let headers: NodeJS.Dict<string | string[]> = {};
    const url = await serve((request, response) => {
      headers = request.headers;
      response.setHeader('content-length', 4);
      response.write('a;');
      setTimeout(() => response.end('b\n'), 20);
    });
    const { outcome, progress } = await fetched(`${url}a.csv`);
    expect(outcome.outcome === 'fetched' && (await outcome.file.text())).toBe('a;b\n');
    const { host } = new URL(url);
    expect(progress[0]).toEqual({ host, bytes: 0, of: null });
    expect(progress.at(-1)).toEqual({ host, bytes: 4, of: 4 });
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  });

  test('after a redirect is said to come from whom it comes', async () => {
    const target = await serve((_, response) => response.end('a'));
    const url = await serve((_, response) => {
      response.writeHead(302, { location: target }).end();
    });
    const { progress } = await fetched(url);
    expect(progress.map(({ host }) => host)).toEqual([new URL(url).host, new URL(target).host]);
  });

  test.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [401, 'server-denied'],
    [403, 'server-denied'],
    [429, 'server-failed'],
    [503, 'server-failed'],
    [418, 'server-answered'],
  ])('answered with %i is refused: %s', async (status, code) => {
    const url = await serve((_, response) => response.writeHead(status).end('text'));
    expect(codeOf((await fetched(url)).outcome)).toBe(code);
  });

  test.each(['<!DOCTYPE html><p>', '\n  <html lang="en">', '<!-- made by -->\n<!doctype HTML>'])(
    'that is a page is refused: %j',
    async (text) => {
      const url = await serve((_, response) => response.end(text));
      expect(codeOf((await fetched(url)).outcome)).toBe('page-instead-of-file');
    },
  );

  test('that never comes, or stops coming, is waited for so long and no longer', async () => {
    const silent = await serve(() => undefined);
    expect((await fetched(silent, { patienceMs: 60 })).outcome).toMatchObject({
      refusal: { code: 'server-silent', host: new URL(silent).host },
    });
    const stopping = await serve((_, response) => response.write('a;b\n'));
    expect(codeOf((await fetched(stopping, { patienceMs: 60 })).outcome)).toBe('server-silent');
  });

  test('that breaks off tells after how much', async () => {
    const url = await serve((_, response) => {
      response.setHeader('content-length', 10);
      response.write('abc', () => setTimeout(() => response.destroy(), 20));
    });
    expect((await fetched(url)).outcome).toMatchObject({
      refusal: { code: 'fetch-broken-off', bytes: 3 },
    });
  });

  test('larger than is fetched is refused by what the server says', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 2 ** 31 + 1 }).write('a');
    });
    expect(codeOf((await fetched(url)).outcome)).toBe('download-too-large');
  });

  test('that is cancelled rejects with the reason', async () => {
    const url = await serve(() => undefined);
    const controller = new AbortController();
    const reading = fetchFile(url, {
      signal: controller.signal,
      standingOf: async () => 'elsewhere',
      onProgress: () => undefined,
    });
    setTimeout(() => controller.abort(new Error('enough')), 20);
    await expect(reading).rejects.toThrow('enough');
  });
});

describe('what a browser only calls a failure', () => {
  const noAnswer = (init: RequestInit | undefined, answers: (init: RequestInit) => boolean) => {
    if (init !== undefined && answers(init)) return Promise.resolve(new Response(null));
    return Promise.reject(new TypeError('Failed to fetch'));
  };

  test('is told as a server that lets no page read, where it answers at all', async () => {
    const asked: (RequestInit | undefined)[] = [];
    vi.stubGlobal('navigator', { onLine: true });
    vi.stubGlobal('fetch', (_: string, init?: RequestInit) => {
      asked.push(init);
      return noAnswer(init, ({ mode }) => mode === 'no-cors');
    });
    const { outcome } = await fetched('https://files.example/a.csv');
    expect(outcome).toMatchObject({
      refusal: { code: 'server-lets-no-page-read', host: 'files.example' },
    });
    for (const init of asked) {
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    }
  });

  test('else as one that cannot be reached, or as this computer without a network', async () => {
    vi.stubGlobal('fetch', () => noAnswer(undefined, () => false));
    vi.stubGlobal('navigator', { onLine: true });
    expect(codeOf((await fetched('https://files.example/a.csv')).outcome)).toBe(
      'server-unreachable',
    );
    vi.stubGlobal('navigator', { onLine: false });
    expect(codeOf((await fetched('https://files.example/a.csv')).outcome)).toBe('offline');
  });
});

test.each([
  ['sealed', 'page-sealed'],
  ['insecure', 'insecure-address'],
] as const)('nothing is asked where the address is %s', async (standing, code) => {
  const fetch = vi.fn<typeof globalThis.fetch>();
  vi.stubGlobal('fetch', fetch);
  expect(codeOf((await fetched('https://files.example/a.csv', { standing })).outcome)).toBe(code);
  expect(fetch).not.toHaveBeenCalled();
});
