import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();

/** One event in both files, a kilometer and a day apart. */
const first =
  'date,title,latitude,longitude,country\n2026-02-03,Blast near the bridge,15.60,32.53,Sudan\n2026-02-03,Another town,19.62,37.22,Sudan\n';
const second =
  'date,title,latitude,longitude,country\n2026-02-04,Explosion by the river,15.59,32.53,Sudan\n';

let page: Page;
beforeAll(async () => {
  page = await atlas.keepOpen('', {});
  await page.getByRole('button', { name: 'Add data' }).click();
  await page.getByLabel('Choose files').setInputFiles(
    [first, second].map((text, index) => ({
      name: ['north.csv', 'south.csv'][index] ?? '',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    })),
  );
  await page.getByText('10 of 10 incidents').first().waitFor();
  await page.keyboard.press('Escape');
});

test('two files that share one event are compared, and the pair is saved as CSV', async () => {
  await page.getByRole('button', { name: 'Compare two datasets' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare two datasets' });
  await dialog
    .getByRole('combobox', { name: 'Dataset', exact: true })
    .selectOption({ label: 'north' });
  await dialog.getByRole('combobox', { name: 'Compared with' }).selectOption({ label: 'south' });
  await dialog
    .getByText('1 of 2 incidents of north has a candidate in south · 1 pair in all')
    .waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^pairs-north.*-with-south.*\.csv$/);
  const chunks = await (await download.createReadStream()).toArray();
  const text = Buffer.concat(chunks).toString('utf8');
  expect(text).toContain('Blast near the bridge');
  expect(text).toContain('Explosion by the river');
  expect(text).not.toContain('Another town');

  await dialog.getByRole('button', { name: 'Side by side: Pair 1' }).click();
  const pair = page.getByRole('dialog', { name: 'Two incidents side by side' });
  await pair.getByRole('row', { name: /^When differs/ }).waitFor();
  await pair.getByRole('button', { name: 'Open: Explosion by the river' }).click();
});

test('the details name it as a candidate, unless its dataset is turned off', async () => {
  const details = page.getByRole('complementary', { name: 'Incident details' });
  await details.getByRole('heading', { name: 'Explosion by the river' }).waitFor();
  const candidate = details.getByRole('button', { name: /^Blast near the bridge/ });
  expect(await candidate.textContent()).toMatch(/1 day apart · 1\.1 km apart/);
  await page.getByRole('checkbox', { name: /^north/ }).click();
  await candidate.waitFor({ state: 'detached' });
  await details.getByText('None among the incidents shown').waitFor();
});
