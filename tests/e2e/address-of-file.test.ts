import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secureServer, type SecureServer } from '../support/secure-server.ts';
import { addressOf, servePages } from '../support/serve-pages.ts';
import { servedAtlas } from '../support/served-atlas.ts';

const table = 'date;title;latitude;longitude\n2024-03-13;From elsewhere;50.4;30.5\n';
const ends: (() => Promise<void> | void)[] = [];
afterAll(async () => {
  for (const end of ends.splice(0)) await end();
});

let open = '';
let sharing: SecureServer;
let closed: SecureServer;
beforeAll(async () => {
  const pages = await servePages('dist', 0, 'open');
  open = addressOf(pages);
  sharing = await secureServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    if (request.url === '/data/a.csv') response.end(table);
    else response.writeHead(404).end();
  });
  closed = await secureServer((_, response) => response.end(table));
  ends.push(
    () => pages.close(),
    () => sharing.close(),
    () => closed.close(),
  );
});

const sealedAtlas = servedAtlas();
const openAtlas = servedAtlas(() => open);

async function writeAddress(page: Page, url: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Address of a file' }).fill(url);
}

const fetchFile = (page: Page) => page.getByRole('button', { name: 'Fetch the file' }).click();

test('sealed, the page asks its own origin and tells why no other', async () => {
  const page = await sealedAtlas.open('', { map: 'not awaited', ignoreHTTPSErrors: true });
  await page.getByRole('button', { name: 'Add data' }).click();
  await writeAddress(page, `${sharing.url}data/a.csv`);
  await page.getByText(`This page may not ask ${new URL(sharing.url).host}`).waitFor();
  await fetchFile(page);
  const own = `${sealedAtlas.base()}data/report-2026-02-04.geojson`;
  await writeAddress(page, own);
  await page.getByText('on the same site as this page').waitFor();
  await fetchFile(page);
  const report = page.getByRole('region', { name: 'Import report' });
  await report.getByRole('article', { name: own }).getByText('Recognised as').waitFor();
  expect(sharing.asked).toEqual([]);
});

describe('open', () => {
  test('the headers differ in nothing else', async () => {
    const policyOf = async (address: string): Promise<readonly string[]> => {
      const { headers } = await fetch(address);
      return (headers.get('content-security-policy') ?? '').split('; ');
    };
    const sealed = await policyOf(sealedAtlas.base());
    const difference = (await policyOf(open)).filter((directive) => !sealed.includes(directive));
    expect(difference).toEqual(["connect-src 'self' https:"]);
  });

  test('a file of another server is fetched once the reader says so, and only where that server lets it be read', async () => {
    const page = await openAtlas.open('', {
      ignoreHTTPSErrors: true,
      map: 'not awaited',
      elsewhere: new RegExp(`^(?:${sharing.url}|${closed.url})`),
      expectedErrors: /CORS policy|Failed to load resource|net::ERR/,
    });
    await page.getByRole('button', { name: 'Add data' }).click();
    await writeAddress(page, `${sharing.url}data/a.csv`);
    await page.getByText(`asks ${new URL(sharing.url).host} for the file`).waitFor();
    expect(sharing.asked).toEqual([]);
    await fetchFile(page);
    const report = page.getByRole('region', { name: 'Import report' });
    await report
      .getByRole('article', { name: `${sharing.url}data/a.csv` })
      .getByText('Recognised as')
      .waitFor();
    expect(sharing.asked).toEqual(['GET /data/a.csv']);

    await writeAddress(page, `${sharing.url}none.csv`);
    await fetchFile(page);
    await report.getByText('There is no such file at this address.').waitFor();

    await writeAddress(page, `${closed.url}a.csv`);
    await fetchFile(page);
    await report.getByText(/lets no page of another site read the file/).waitFor();
  });
});
