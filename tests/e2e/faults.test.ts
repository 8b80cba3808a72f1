import type { Page, Route } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Drawn } from '../../src/map/map-view.ts';
import { servedAtlas } from '../support/served-atlas.ts';
import { casesOf } from '../support/long-run.ts';

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

describe('a file of one’s own beside one that is not there', () => {
  const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  let page: Page;

  beforeAll(async () => {
    page = await atlas.keepOpen('?data=missing.geojson&data=mine.geojson', {
      expectedErrors: /404/,
      prepare: withFile(
        'mine.geojson',
        collection(
          feature(
            { title: markup, description: markup, date: '2025-03-01', link: 'javascript:alert(1)' },
            { type: 'Point', coordinates: [35.1, 47.8] },
          ),
          feature({ title: 'Nobody knows when', date: 'last spring' }),
          feature({ title: 'Nobody knows where', date: '2025-03' }),
        ),
      ),
    });
  });

  test('is shown, and the missing one is named', async () => {
    await expect.poll(() => status(page)).toBe('2 of 2 incidents · 1 not on the map');
    await expect.poll(async () => (await drawn(page))?.total).toBe(2);
    await expect.poll(() => notices(page).textContent()).toContain('missing.geojson');
  });

  test('names rows that cannot be used, and the rest goes on', async () => {
    await expect.poll(() => notices(page).textContent()).toContain('1 of 3 rows could not be used');
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

  test('may hold text that looks like markup, which stays text', async () => {
    await page
      .getByRole('list', { name: 'Incidents' })
      .getByRole('button', { name: '<img src=x' })
      .click();
    const panel = page.getByRole('complementary');
    await panel.getByRole('heading', { level: 2 }).waitFor();
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(markup);
    expect(await panel.getByRole('link').count()).toBe(0);
    expect(await page.title()).toBe('Incident Atlas');
  });
});

describe('a dataset that is not as it should be', () => {
  test.each(
    casesOf(
      [
        ['does not parse', '{"type": "FeatureCollection",\n "features": [}', 'line 2, column 15'],
        ['is no GeoJSON', '{"rows": []}', 'no list of incidents was found in it; it has rows'],
        ['is empty', '', 'The file is empty'],
        ['has no row', collection(), 'The file has no rows'],
        [
          'has no usable row',
          collection(feature({ date: '9999' })),
          'Row 1, properties.date “9999”: lies outside',
        ],
      ] as const,
      2,
    ),
  )('a file that %s is named with what is wrong', async (_name, body, reason) => {
    const page = await atlas.open('?data=broken.geojson', {
      prepare: withFile('broken.geojson', body),
      map: 'refused',
    });
    await expect.poll(() => notices(page).textContent()).toContain(reason);
    await expect.poll(() => notices(page).textContent()).toContain('broken.geojson');
    await expect.poll(() => status(page)).toBe('No incidents were loaded.');
  });

  test('a file that is not there is named, and the page says that nothing was loaded', async () => {
    const page = await atlas.open('?data=missing.geojson', { map: 'not awaited' });
    await expect.poll(() => notices(page).textContent()).toContain('missing.geojson');
    await expect
      .poll(() => notices(page).textContent())
      .toContain('Check the address and the file');
    await expect.poll(() => status(page)).toBe('No incidents were loaded.');
    await expect.poll(() => page.evaluate(() => incidentAtlas?.hasLand())).toBe(true);
  });

  test('one incident is shown, fitted and opened', async () => {
    const page = await atlas.open('?data=one.geojson', {
      prepare: withFile(
        'one.geojson',
        collection(
          feature(
            { title: 'A bridge was hit', date: '2025-03-01' },
            { type: 'Point', coordinates: [35.1, 47.8] },
          ),
        ),
      ),
    });
    await expect.poll(() => status(page)).toBe('1 of 1 incident');
    await expect.poll(() => drawn(page)).toMatchObject({ total: 1, nodes: [{ count: 1 }] });
    const [x, y] = await page.evaluate(() => incidentAtlas?.project(35.1, 47.8) ?? [0, 0]);
    const map = await page.getByRole('region', { name: 'Map' }).boundingBox();
    await page.mouse.click((map?.x ?? 0) + x, (map?.y ?? 0) + y);
    const panel = page.getByRole('complementary', { name: 'Incident details' });
    await panel.getByRole('heading', { name: 'A bridge was hit' }).waitFor();
    await page.getByRole('button', { name: 'Last 7 days' }).click();
    await expect.poll(() => status(page)).toBe('1 of 1 incident');
  });

  test('incidents that are nowhere on the map are in the list, and the map stands', async () => {
    const page = await atlas.open('?data=nowhere.geojson', {
      prepare: withFile(
        'nowhere.geojson',
        collection(
          feature({ title: 'Somewhere', date: '2025-03-01' }),
          feature({ title: 'Elsewhere', date: '2025-03-04' }),
        ),
      ),
    });
    await expect.poll(() => status(page)).toBe('2 of 2 incidents · 2 not on the map');
    await expect
      .poll(() => drawn(page))
      .toMatchObject({ total: 2, unlocated: 2, nodes: [], areas: [] });
    await page.getByRole('button', { name: 'Show all incidents' }).click();
    await page.getByRole('button', { name: 'Not on the map: 2' }).click();
    await page.getByRole('list', { name: 'Incidents' }).getByRole('button').first().click();
    await page.getByRole('complementary', { name: 'Incident details' }).waitFor();
    await expect.poll(() => page.evaluate(() => incidentAtlas?.hasLand())).toBe(true);
  });

  test('a file of another origin is refused without asking for it', async () => {
    const page = await atlas.open('?data=https://elsewhere.example/a.geojson', {
      map: 'refused',
    });
    await expect.poll(() => notices(page).textContent()).toContain('Only files beside this page');
  });
});

test('a view that nothing matches leads out of itself', async () => {
  const page = await atlas.open('#v=1&q=nothing+at+all&k=battle&t=2026-02-03..2026-02-04');
  await expect.poll(() => status(page)).toMatch('0 of 7 incidents');
  await page.getByText('No incident matches this period and these filters.').waitFor();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect.poll(() => status(page)).toMatch('7 of 7 incidents');
  await expect.poll(async () => (await drawn(page))?.total).toBe(7);
});

describe('what may break under way', () => {
  test('without WebGL the list and the timeline work and say why there is no map', async () => {
    const page = await atlas.open('', { map: 'refused' });
    await page.getByText('The map needs WebGL').waitFor();
    await expect.poll(() => status(page)).toMatch('7 of 7 incidents');
    await page.getByRole('button', { name: 'Last 7 days' }).click();
    await expect.poll(() => status(page)).toMatch('6 of 7 incidents');
    await page.getByRole('checkbox', { name: /^Talks and agreements/ }).uncheck();
    await expect.poll(() => status(page)).toMatch('5 of 7 incidents');
    await page.getByRole('slider', { name: 'End of period' }).press('Home');
    await expect.poll(() => status(page)).toMatch('0 of 7 incidents');
    await page.getByRole('button', { name: 'All time' }).click();
    await page.getByRole('list', { name: 'Incidents' }).getByRole('button').first().click();
    await page.getByRole('complementary', { name: 'Incident details' }).waitFor();
  });

  test('a lost graphics context comes back with everything that was drawn', async () => {
    const page = await atlas.open();
    await expect.poll(async () => (await drawn(page))?.total).toBe(7);
    const before = await drawn(page);
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
    await expect.poll(() => drawn(page)).toEqual(before);
    await expect.poll(() => page.evaluate(() => incidentAtlas?.hasLand())).toBe(true);
    await expect.poll(() => page.getByText('The map lost its connection').count()).toBe(0);
  });

  test('an engine that crashes starts again with its data, keeps the view, and says so', async () => {
    const view =
      '#v=1&c=31.5,48,5.2&t=2026-02-04..2026-02-05&k=strike,attack&i=report-2026-02-04:odesa-2026-02-04';
    const page = await atlas.open(view, { expectedErrors: /provoked/ });
    const details = page.getByRole('complementary', { name: 'Incident details' });
    await expect.poll(() => status(page)).toMatch('4 of 7 incidents');
    await details.getByRole('heading', { level: 2, name: /Odesa/ }).waitFor();
    const before = await viewOf(page);
    // Without the one that reads for it the engine cannot tell of any incident.
    await crash(page, 'ingest');
    await expect.poll(() => notices(page).textContent()).toContain('was started again');
    await expect.poll(async () => (await drawn(page))?.total).toBe(4);
    await details.getByRole('heading', { level: 2, name: /Odesa/ }).waitFor();
    expect(await viewOf(page)).toEqual(before);
    // It counts, lists and tells of incidents as the old one did.
    await page.getByRole('list', { name: 'Incidents' }).getByRole('button').first().click();
    await details.getByRole('heading', { level: 2 }).waitFor();
    await page.getByRole('button', { name: 'All time' }).click();
    await page.getByRole('button', { name: 'Reset filters' }).click();
    await expect.poll(() => status(page)).toMatch('7 of 7 incidents');
    await expect.poll(async () => (await drawn(page))?.total).toBe(7);
    // Twice is no accident: the reader is told what to do.
    await crash(page, 'engine');
    await page.getByRole('button', { name: 'Last 7 days' }).click();
    await expect.poll(() => notices(page).textContent()).toContain('Reload the page');
    // What was shown last still stands.
    expect((await drawn(page))?.total).toBe(7);
  });

  test('a basemap that crashes is started again, and what it owed is drawn', async () => {
    const held: Route[] = [];
    const page = await atlas.open('', {
      map: 'not awaited',
      expectedErrors: /provoked/,
      async prepare(opened) {
        await opened.route('**/basemap/water.json', async (route) => {
          if (held.push(route) > 1) await route.continue();
        });
      },
    });
    await expect.poll(() => held.length).toBe(1);
    await crash(page, 'basemap');
    await expect.poll(() => notices(page).textContent()).toContain('The part that prepares the');
    await expect.poll(() => page.evaluate(() => incidentAtlas?.hasLand())).toBe(true);
    await expect.poll(async () => (await drawn(page))?.total).toBe(7);
  });

  test('a basemap that crashes again leaves the incidents and says what to do', async () => {
    let asked = 0;
    const page = await atlas.open('', {
      map: 'not awaited',
      expectedErrors: /provoked/,
      async prepare(opened) {
        await opened.route('**/basemap/water.json', () => void asked++);
      },
    });
    for (const times of [1, 2]) {
      await expect.poll(() => asked).toBe(times);
      await crash(page, 'basemap');
    }
    await expect
      .poll(() => notices(page).textContent())
      .toMatch(/The basemap could not be loaded: .*provoked.* reload the page/);
    await expect.poll(() => status(page)).toMatch('7 of 7 incidents');
    await page.getByRole('button', { name: 'Last 7 days' }).click();
    await expect.poll(() => status(page)).toMatch('6 of 7 incidents');
  });

  test('a basemap that cannot be read leaves the incidents', async () => {
    const page = await atlas.open('', {
      map: 'not awaited',
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

  // A full one refuses as any other does, which the test of the layout's store shows.
  test.each(
    casesOf(
      [
        ['cannot be had', forbidStorage],
        ['is full', fillStorage],
      ] as const,
      2,
    ),
  )('storage that %s costs nothing but the memory of the layout', async (_name, spoil) => {
    const page = await atlas.open('', {
      map: 'refused',
      prepare: async (opened) => void (await opened.addInitScript(spoil)),
    });
    await page.getByRole('button', { name: 'Hide list and filters' }).click();
    await page.getByRole('list', { name: 'Incidents' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show list and filters' }).click();
    await page.getByRole('list', { name: 'Incidents' }).waitFor();
    await expect.poll(() => status(page)).toMatch('7 of 7 incidents');
  });

  test('a part that cannot be fetched is named, and the rest comes back', async () => {
    const page = await atlas.open('', {
      map: 'refused',
      expectedErrors: /SettingsDialog|ERR_FAILED|dynamically imported/,
      async prepare(opened) {
        await opened.route('**/assets/SettingsDialog-*.js', (route) => route.abort());
      },
    });
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('alert').getByText('something went wrong here').waitFor();
    await page.getByRole('button', { name: 'Last 7 days' }).click();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => status(page)).toMatch('6 of 7 incidents');
    await page.getByRole('list', { name: 'Incidents' }).waitFor();
  });
});

function forbidStorage(): void {
  Object.defineProperty(globalThis, 'localStorage', {
    get() {
      throw new DOMException('forbidden', 'SecurityError');
    },
  });
}

function fillStorage(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}

function drawn(page: Page): Promise<Drawn | null> {
  return page.evaluate(() => incidentAtlas?.drawn() ?? null);
}

/** What the reader chose and what is seen of it. */
async function viewOf(page: Page) {
  const [address, camera, counts] = await Promise.all([
    page.evaluate(() => location.hash),
    page.evaluate(() => incidentAtlas?.camera()),
    status(page),
  ]);
  return { address, camera, counts };
}

async function crash(page: Page, name: 'engine' | 'ingest' | 'basemap'): Promise<void> {
  const workers = await Promise.all(
    page.workers().map(async (each) => ({ each, name: await each.evaluate(() => self.name) })),
  );
  const worker = workers.findLast((candidate) => candidate.name === name)?.each;
  if (worker === undefined) throw new Error(`there is no worker of the ${name}`);
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('provoked');
    });
  });
}
