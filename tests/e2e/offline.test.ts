import { createServer } from 'node:http';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { writeServiceWorker } from '../../vite.offline.ts';
import { root } from '../support/files-under.ts';
import { replaceableServer } from '../support/replaceable-server.ts';
import { servedAtlas } from '../support/served-atlas.ts';
import { longTest } from '../support/long-run.ts';

const server = replaceableServer();
const atlas = servedAtlas(server.base);
const withServiceWorker = { serviceWorkers: 'allow' } as const;

const status = (page: Page) => page.getByRole('status').first().textContent();
const folders: string[] = [];

afterEach(async () => {
  await server.serve('dist');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('without network', () => {
  test('a page that was opened once is reloaded whole, with the datasets of its address, and loads its other parts', async () => {
    const name = 'mine.geojson';
    const folder = await release();
    writeFileSync(join(folder, name), oneIncident);
    await server.serve(folder);
    const page = await atlas.open(
      `?data=${name}&data=data/report-2026-02-04.geojson`,
      withServiceWorker,
    );
    await untilKept(page);
    await expect.poll(() => keptDatasets(page)).toContain(name);
    await cutNetwork(page);
    await page.reload();
    await showsAll(page, 8);
    expect(await notices(page)).toMatch(
      /(^|\. )mine: the server did not give the file, so it is shown from the copy kept on this computer on \d+ .+; it may be out of date\./,
    );
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('dialog').waitFor();
    await page.getByLabel('Language').selectOption('uk');
    await expect.poll(() => status(page)).toContain('інцидентів');
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.fonts.check('16px "Noto Sans"', 'ґ'))).toBe(true);

    // With the server at hand again nothing is said to be a copy.
    await page.context().setOffline(false);
    await server.serve(folder);
    await page.reload();
    await expect.poll(() => status(page)).toContain('8 із 8 інцидентів');
    expect(await notices(page)).toBe('');
  });

  longTest('it is opened anew by a link', async () => {
    const first = await atlas.open('', withServiceWorker);
    await untilKept(first);
    await cutNetwork(first);
    const page = await first.context().newPage();
    await page.goto(`${server.base()}#v=1&t=2026-02-03..2026-02-04`);
    await expect.poll(() => status(page)).toMatch('4 of 7 incidents');
  });

  longTest(
    'a server out of order leaves the copies, and the page says that the data is one',
    async () => {
      const page = await atlas.open('', {
        ...withServiceWorker,
        expectedErrors: /status of 503/,
      });
      await untilKept(page);
      await server.stop();
      const broken = createServer((_, response) => response.writeHead(503).end());
      await new Promise<void>((resolve) => {
        broken.listen(Number(new URL(server.base()).port), 'localhost', resolve);
      });
      try {
        await page.reload();
        await showsAll(page, 7);
        expect(await notices(page)).toContain('shown from the copy kept on this computer');
      } finally {
        broken.closeAllConnections();
        await new Promise((resolve) => broken.close(resolve));
      }
    },
  );

  longTest(
    'of what an address names only that is kept which could be read, until it is to be forgotten',
    async () => {
      const folder = await release();
      writeFileSync(join(folder, 'other.json'), '{"token":"private"}');
      writeFileSync(join(folder, 'mine.geojson'), oneIncident);
      await server.serve(folder);
      const page = await atlas.open('', withServiceWorker);
      await untilKept(page);
      await page.goto(`${server.base()}?data=other.json&data=mine.geojson`);
      await showsAll(page, 1);
      await expect.poll(() => keptDatasets(page)).toEqual(['mine.geojson']);
      await page.getByRole('button', { name: 'Hide list and filters' }).click();
      expect(await page.evaluate(() => localStorage.length)).toBe(1);

      await page.getByRole('button', { name: 'Settings' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Forget everything' }).click();
      await dialog.getByRole('button', { name: 'Yes, forget everything' }).click();
      await dialog.getByText(/^Nothing of it is kept any more/).waitFor();
      expect(await keptDatasets(page)).toEqual([]);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      expect(await keptReleases(page)).toHaveLength(1);
    },
  );

  longTest('a dataset that is opened later is kept in its newest state', async () => {
    const name = 'later.geojson';
    const folder = await release();
    writeFileSync(join(folder, name), oneIncident);
    await server.serve(folder);
    const page = await atlas.open('', withServiceWorker);
    await untilKept(page);
    await page.goto(`${server.base()}?data=${name}`);
    await showsAll(page, 1);
    writeFileSync(join(folder, name), oneIncident.replace('A bridge', 'Another bridge'));
    await page.reload();
    await showsAll(page, 1);
    await expect.poll(() => keptDatasets(page)).toEqual([name]);
    await cutNetwork(page);
    await page.reload();
    await showsAll(page, 1);
    const list = page.getByRole('list', { name: 'Incidents' });
    await expect.poll(() => list.textContent()).toContain('Another bridge');
  });
});

longTest(
  'a new release is seen at once, and leaves the old page whole until that is closed',
  async () => {
    const old = await release();
    await server.serve(old);
    const page = await atlas.open('', withServiceWorker);
    await untilKept(page);
    await server.serve(await release(renameSettings));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect.poll(() => keptReleases(page)).toHaveLength(2);

    // The server has the old chunk no more.
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('dialog').waitFor();

    const context = page.context();
    const next = await context.newPage();
    await next.goto(server.base());
    expect(await nameOfRelease(next)).toBe('The next release');
    // The newer page is not taken back to the older one.
    await cutNetwork(next);
    await next.reload();
    expect(await nameOfRelease(next)).toBe('The next release');
    await showsAll(next, 7);
    await next.getByRole('button', { name: 'Settings' }).click();
    await next.getByRole('dialog').waitFor();

    await Promise.all([page.close(), next.close()]);
    const last = await context.newPage();
    // The browser takes its time until it lets the new worker in.
    const keptAtVisit = async (): Promise<number> => {
      await last.goto(server.base());
      const { length } = await keptReleases(last);
      if (length > 1) await last.goto('about:blank');
      return length;
    };
    await expect.poll(keptAtVisit, { interval: 1000 }).toBe(1);
    await showsAll(last, 7);
  },
);

longTest('a new release that cannot be had whole is not kept, and the old one stays', async () => {
  const page = await atlas.open('', withServiceWorker);
  await untilKept(page);
  const before = await keptReleases(page);
  const broken = await release(renameSettings);
  rmSync(join(broken, 'basemap/water.json'));
  await server.serve(broken);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    await new Promise<void>((resolve) => {
      if (installing === null) resolve();
      else installing.addEventListener('statechange', () => resolve());
    });
  });
  await expect.poll(() => keptReleases(page)).toEqual(before);
  await cutNetwork(page);
  await page.reload();
  await showsAll(page, 7);
});

test('a browser that refuses the service worker shows the page as ever', async () => {
  const said: string[] = [];
  const page = await atlas.open('', {
    ...withServiceWorker,
    map: 'refused',
    async prepare(opened) {
      opened.on('console', (message) => said.push(message.text()));
      await opened.addInitScript(() => {
        ServiceWorkerContainer.prototype.register = () =>
          Promise.reject(new DOMException('forbidden', 'SecurityError'));
      });
    },
  });
  await expect.poll(() => said.join()).toContain('could not be kept');
  await expect.poll(() => status(page)).toMatch('7 of 7 incidents');
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
});

const oneIncident = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { title: 'A bridge was hit', date: '2025-03-01' },
      geometry: { type: 'Point', coordinates: [35.1, 47.8] },
    },
  ],
});

/** A copy of the built pages; what is changed in it is another release. */
async function release(change?: (folder: string) => void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'incident-atlas-release-'));
  folders.push(folder);
  cpSync(join(root, 'dist'), folder, { recursive: true });
  if (change !== undefined) {
    change(folder);
    await writeServiceWorker(folder);
  }
  return folder;
}

/** Other words in the page, and a chunk that is loaded later under another name. */
function renameSettings(folder: string): void {
  const assets = join(folder, 'assets');
  const chunk = readdirSync(assets).find((name) => /^SettingsDialog-.*\.js$/.test(name));
  if (chunk === undefined) throw new Error('the settings have no chunk of their own');
  const renamed = 'SettingsDialog-renamed.js';
  renameSync(join(assets, chunk), join(assets, renamed));
  for (const path of [
    join(folder, 'index.html'),
    ...readdirSync(assets).map((name) => join(assets, name)),
  ]) {
    if (!/\.(js|html)$/.test(path)) continue;
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text
        .replaceAll(chunk, renamed)
        .replace('A map of conflict events that', 'The next release that'),
    );
  }
}

function nameOfRelease(page: Page): Promise<string | undefined> {
  return page.evaluate(() =>
    document.querySelector<HTMLMetaElement>('meta[name=description]')?.content.slice(0, 16),
  );
}

async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Nothing answers any more, neither pages nor workers. */
async function cutNetwork(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await server.stop();
  await expect(fetch(server.base())).rejects.toThrow('fetch failed');
}

async function showsAll(page: Page, count: number): Promise<void> {
  await expect.poll(() => page.evaluate(() => incidentAtlas?.drawn()?.total)).toBe(count);
  await expect.poll(() => page.evaluate(() => incidentAtlas?.hasLand())).toBe(true);
  expect(await status(page)).toMatch(`${count} of ${count} incident`);
}

async function notices(page: Page): Promise<string> {
  const words = await page
    .getByRole('region', { name: 'Notices' })
    .getByRole('paragraph')
    .allTextContents();
  return words.join(' ');
}

/** Those that are kept whole: the page itself comes last. */
function keptReleases(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes(' release '));
    const whole = await Promise.all(
      names.map(async (name) => (await caches.open(name)).match(new URL('./', location.href).href)),
    );
    return names.filter((_, index) => whole[index] !== undefined);
  });
}

function keptDatasets(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(async () => {
    const name = (await caches.keys()).find((key) => key.endsWith(' data'));
    const requests = name === undefined ? [] : await (await caches.open(name)).keys();
    return requests.map(({ url }) => url.split('/').at(-1));
  });
}
