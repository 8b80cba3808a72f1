import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();

const status = (page: Page) => page.getByRole('status').first().textContent();
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });

/** Answers one address of the origin with a file that a person might have put there. */
const withFile =
  (name: string, body: string) =>
  async (page: Page): Promise<void> => {
    await page.route(`**/${name}`, (route) =>
      route.fulfill({ body, contentType: 'application/geo+json' }),
    );
  };

const feature = (properties: object, geometry: object | null = null): object => ({
  type: 'Feature',
  properties,
  geometry,
});
const collection = (...features: object[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });

describe('a dataset that is not as it should be', () => {
  test('a file of one’s own is shown, rows that cannot be used are named, the rest goes on', async () => {
    const page = await atlas.open('?data=mine.geojson', {
      prepare: withFile(
        'mine.geojson',
        collection(
          feature(
            { title: 'A bridge was hit', date: '2025-03-01' },
            { type: 'Point', coordinates: [35.1, 47.8] },
          ),
          feature({ title: 'Nobody knows when', date: 'last spring' }),
          feature({ title: 'Nobody knows where', date: '2025-03' }),
        ),
      ),
    });
    await expect.poll(() => status(page)).toBe('2 of 2 incidents · 1 not on the map');
    expect(await notices(page).textContent()).toContain('1 of 3 rows could not be used');
    await notices(page).getByText('Rows and reasons').click();
    const text = await notices(page).innerText();
    expect(text).toContain('Row 2');
    expect(text).toContain('properties.date');
    expect(text).toContain('last spring');
    // What cannot be drawn is one click away.
    await page.getByRole('button', { name: 'Not on the map: 1' }).click();
    await expect.poll(() => status(page)).toMatch('1 of 2 incidents');
    expect(await page.getByRole('list', { name: 'Incidents' }).textContent()).toContain(
      'Nobody knows where',
    );
    await page.getByRole('button', { name: 'Remove filter “Not on the map”' }).click();
    await expect.poll(() => status(page)).toMatch('2 of 2 incidents');
  });

  test('text that looks like markup stays text', async () => {
    const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const page = await atlas.open('?data=mine.geojson', {
      prepare: withFile(
        'mine.geojson',
        collection(
          feature(
            { title: markup, description: markup, date: '2025-03-01', link: 'javascript:alert(1)' },
            { type: 'Point', coordinates: [35.1, 47.8] },
          ),
        ),
      ),
    });
    await page.getByRole('list', { name: 'Incidents' }).getByRole('button').click();
    const panel = page.getByRole('complementary');
    await panel.getByRole('heading', { level: 2 }).waitFor();
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(markup);
    expect(await panel.getByRole('link').count()).toBe(0);
    expect(await page.title()).toBe('Incident Atlas');
  });

  test.each([
    ['does not parse', '{"type": "FeatureCollection",\n "features": [}', 'line 2, column 15'],
    ['is no GeoJSON', '{"rows": []}', 'no GeoJSON FeatureCollection'],
    ['is empty', '', 'The file is empty'],
    ['has no usable row', collection(feature({ date: '9999' })), 'Feature 1, properties.date'],
  ])('a file that %s is named with what is wrong', async (_name, body, reason) => {
    const page = await atlas.open('?data=broken.geojson', {
      prepare: withFile('broken.geojson', body),
      waitsForMap: false,
    });
    await expect.poll(() => notices(page).textContent()).toContain(reason);
    expect(await notices(page).textContent()).toContain('broken.geojson');
    await expect.poll(() => status(page)).toBe('No incidents were loaded.');
  });

  test('of two files a missing one leaves the other', async () => {
    const page = await atlas.open('?data=missing.geojson&data=data/report-2026-02-04.geojson', {
      expectedErrors: /404/,
    });
    expect(await status(page)).toMatch('7 of 7 incidents');
    expect(await notices(page).textContent()).toContain('missing.geojson');
  });

  test('a file of another origin is refused without asking for it', async () => {
    const page = await atlas.open('?data=https://elsewhere.example/a.geojson', {
      waitsForMap: false,
    });
    await expect.poll(() => notices(page).textContent()).toContain('Only files beside this page');
  });
});

describe('what may break under way', () => {
  test('without WebGL the list and the timeline work and say why there is no map', async () => {
    const page = await atlas.open('', {
      waitsForMap: false,
      async prepare(opened) {
        await opened.addInitScript(() => {
          const get = HTMLCanvasElement.prototype.getContext;
          HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args) {
            return args[0].startsWith('webgl') ? null : Reflect.apply(get, this, args);
          } as typeof get;
        });
      },
    });
    await page.getByText('The map needs WebGL').waitFor();
    await expect.poll(() => status(page)).toMatch('7 of 7 incidents');
    await page.getByRole('button', { name: 'Last 7 days' }).click();
    await expect.poll(() => status(page)).toMatch('6 of 7 incidents');
    await page.getByRole('list', { name: 'Incidents' }).getByRole('button').first().click();
    await page.getByRole('complementary', { name: 'Incident details' }).waitFor();
  });

  test('a lost graphics context comes back with everything that was drawn', async () => {
    const page = await atlas.open();
    await page.evaluate(async () => {
      const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
      const lose = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      lose?.loseContext();
      await new Promise((resolve) => setTimeout(resolve, 300));
      Object.assign(globalThis, { lose });
    });
    await page.getByText('The map lost its connection').waitFor();
    expect(await page.evaluate(() => incidentAtlas?.drawn()?.total)).toBe(0);
    await page.evaluate(() => {
      const { lose } = globalThis as { lose?: WEBGL_lose_context };
      lose?.restoreContext();
    });
    await expect.poll(() => page.evaluate(() => incidentAtlas?.drawn()?.total)).toBe(7);
    await expect.poll(() => page.evaluate(() => incidentAtlas?.hasLand())).toBe(true);
    await expect.poll(() => page.getByText('The map lost its connection').count()).toBe(0);
  });

  test('an engine that crashes starts again with its data, and says so', async () => {
    const page = await atlas.open('#v=1&t=2026-02-04..2026-02-05', {
      expectedErrors: /provoked/,
    });
    await expect.poll(() => status(page)).toMatch('6 of 7 incidents');
    await crashEngine(page);
    await expect.poll(() => notices(page).textContent()).toContain('was started again');
    await page.getByRole('button', { name: 'All time' }).click();
    await expect.poll(() => status(page)).toMatch('7 of 7 incidents');
    await expect.poll(() => page.evaluate(() => incidentAtlas?.drawn()?.total)).toBe(7);
    // Twice is no accident: the reader is told what to do.
    await crashEngine(page);
    await page.getByRole('button', { name: 'Last 7 days' }).click();
    await expect.poll(() => notices(page).textContent()).toContain('Reload the page');
  });

  test('a basemap that cannot be read leaves the incidents', async () => {
    const page = await atlas.open('', {
      waitsForMap: false,
      expectedErrors: /404/,
      async prepare(opened) {
        await opened.route('**/basemap/water.json', (route) => route.fulfill({ status: 404 }));
      },
    });
    await expect
      .poll(() => notices(page).textContent())
      .toContain('The basemap could not be loaded');
    await expect.poll(() => status(page)).toMatch('7 of 7 incidents');
    await expect.poll(() => page.evaluate(() => incidentAtlas?.drawn()?.total)).toBe(7);
  });

  test('storage that is forbidden costs nothing but the memory of the layout', async () => {
    const page = await atlas.open('', {
      async prepare(opened) {
        await opened.addInitScript(() => {
          Object.defineProperty(globalThis, 'localStorage', {
            get() {
              throw new DOMException('forbidden', 'SecurityError');
            },
          });
        });
      },
    });
    await page.getByRole('button', { name: 'Hide list and filters' }).click();
    await page.getByRole('button', { name: 'Show list and filters' }).click();
    expect(await status(page)).toMatch('7 of 7 incidents');
  });
});

async function crashEngine(page: Page): Promise<void> {
  const worker = page.workers().find((candidate) => candidate.url().includes('engine-worker'));
  if (worker === undefined) throw new Error('there is no engine worker');
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('provoked');
    });
  });
}
