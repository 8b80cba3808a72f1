import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();

/** Two rows, whose dates can be read both ways. */
const table = 'when;what;lat;lon\n3/4/2024;First;50.4;30.5\n4/5/2024;Second;46.5;30.7\n';

let page: Page;
beforeAll(async () => {
  // In a browser of its own: what is kept here must come to no other test.
  page = await atlas.keepOpen('', { map: 'refused' });
});

async function expectCount(words: string): Promise<void> {
  await expect
    .poll(() => page.getByRole('status').first().textContent())
    .toMatch(new RegExp(`^${words}`));
}

async function bring(name: string, text: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Add data' });
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Add data' }).click();
  await page
    .getByLabel('Choose files')
    .setInputFiles([{ name, mimeType: 'text/csv', buffer: Buffer.from(text) }]);
}

function details() {
  return page.getByRole('complementary', { name: 'Incident details' });
}

/** Everything that pages of this site have left in this browser. */
async function leftBehind(): Promise<Record<string, readonly string[]>> {
  return page.evaluate(async () => {
    const files: string[] = [];
    const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        files.push(name);
        if (handle.kind === 'directory') await walk(handle);
      }
    };
    await walk(await navigator.storage.getDirectory());
    const entries: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asking = indexedDB.open(name ?? '');
        asking.addEventListener('success', () => resolve(asking.result));
        asking.addEventListener('error', () => reject(asking.error));
      });
      for (const store of database.objectStoreNames) {
        const keys = database.transaction(store).objectStore(store).getAllKeys();
        await new Promise((resolve) => keys.addEventListener('success', resolve));
        entries.push(...keys.result.map((key) => `${name} ${store} ${JSON.stringify(key)}`));
      }
      database.close();
    }
    return { files, entries, storage: Object.keys(localStorage) };
  });
}

test('a table that was brought and explained is there again after a reload, and is not asked about', async () => {
  await bring('days.csv', table);
  expect(await page.getByLabel('Keep on this computer').isChecked()).toBe(true);
  await page.getByRole('radio', { name: /^Day first/ }).check();
  await page.getByRole('button', { name: 'Read the table' }).click();
  await page.getByText(/^Kept on this computer since/).waitFor();
  await page.keyboard.press('Escape');
  await expectCount('9 of 9 incidents');
  await page.getByRole('button', { name: /^Second.*4 May 2024/s }).click();
  await details().getByRole('heading', { name: 'Second' }).waitFor();
  await page.evaluate(() => (location.hash += '&c=31,49,5'));

  await page.reload();
  await expectCount('9 of 9 incidents');
  // What the link selects is among what was kept, and stays selected until that is read.
  await details().getByRole('heading', { name: 'Second' }).waitFor();
  const notices = page.getByRole('region', { name: 'Notices' });
  expect(await notices.textContent()).not.toContain('is not in the data');
  expect(await page.evaluate(() => incidentAtlas?.camera())).toEqual({ lon: 31, lat: 49, zoom: 5 });
  await page.getByRole('button', { name: 'Close details' }).click();
});

test('an address that names its datasets shows these and nothing that was kept', async () => {
  await page.goto(`${atlas.base()}?data=data/report-2026-02-04.geojson`);
  await expectCount('7 of 7 incidents');
  await page.goto(atlas.base());
  await expectCount('9 of 9 incidents');
});

test('a newer export is one again after a reload, and what was taken away does not come back', async () => {
  const row = (id: number, title: string): string =>
    `${id};2024-04-0${id};${title};50.${id};30.5\n`;
  const head = 'id;date;title;lat;lon\n';
  const older = [1, 2, 3, 4, 5].map((id) => row(id, `Report ${id}`));
  const newer = [...older.slice(1, 4), row(5, 'Another title'), row(6, 'Report 6')];
  await bring('export.csv', head + older.join(''));
  await bring('export-later.csv', head + newer.join(''));
  const differs = /1 added, 1 changed, 1 no longer there, 3 unchanged/;
  await page.getByText(differs).waitFor();
  const bytes = [older, newer].reduce((sum, rows) => sum + (head + rows.join('')).length, 0);
  await page.getByText(`(${bytes} bytes).`).first().waitFor();
  await page.keyboard.press('Escape');
  await expectCount('14 of 14 incidents');

  await page.reload();
  await expectCount('14 of 14 incidents');
  await page.getByRole('button', { name: 'About this dataset: export' }).click();
  const about = page.getByRole('dialog', { name: 'About this dataset' });
  await about.getByText(differs).waitFor();
  await about.getByText(/^Kept on this computer since/).waitFor();
  await about.getByRole('button', { name: 'Remove this dataset' }).click();
  await expectCount('9 of 9 incidents');

  // It could still be undone, but whoever leaves does not.
  await page.reload();
  await expectCount('9 of 9 incidents');
  expect(await page.getByRole('button', { name: /^About this dataset: export/ }).count()).toBe(0);
});

test('“Forget everything” takes it away, and nothing is left', async () => {
  await page.getByRole('button', { name: 'Settings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByText('days.csv').waitFor();
  await dialog.getByRole('button', { name: 'Forget everything' }).click();
  await dialog.getByRole('button', { name: 'Yes, forget everything' }).click();
  await dialog.getByText(/^Nothing of it is kept any more/).waitFor();
  await page.keyboard.press('Escape');
  await expectCount('9 of 9 incidents');

  await page.reload();
  await expectCount('7 of 7 incidents');
  expect(await leftBehind()).toEqual({ files: [], entries: [], storage: [] });
});
