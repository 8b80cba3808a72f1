import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();

const lineAt = (lon: number) => ({
  type: 'LineString',
  coordinates: [
    [lon, 46],
    [lon, 51],
  ],
});

/** A front line of two dates, with markup in its name. */
const front = JSON.stringify({
  type: 'FeatureCollection',
  name: 'Example <b>front</b>',
  attribution: 'Example Monitor',
  features: [
    { type: 'Feature', properties: { name: 'Line', date: '2026-01-23' }, geometry: lineAt(34) },
    { type: 'Feature', properties: { name: 'Line', date: '2026-02-04' }, geometry: lineAt(38) },
  ],
});

const undated = JSON.stringify({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { name: 'Zone' }, geometry: lineAt(36) }],
});

const sums = [
  'location_code,admin1_code,admin1_name,admin_level,event_type,events,fatalities,reference_period_start,reference_period_end',
  'UKR,UA51,Odeska,1,political_violence,30,2,2026-01-01,2026-01-31',
  'UKR,UA51,Odeska,1,political_violence,12,1,2026-02-01,2026-02-28',
  'UKR,UA12,Dnipropetrovska,1,political_violence,0,0,2026-02-01,2026-02-28',
].join('\n');

async function bring(page: Page, label: string, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Add data' }).click();
  await page
    .getByLabel(label)
    .setInputFiles([{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) }]);
}

function latestReport(page: Page) {
  return page.getByRole('region', { name: 'Import report' }).getByRole('article').first();
}

async function show(page: Page, first: string, last: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#v=1&t=${first}..${last}`);
}

async function expectCounts(page: Page, words: RegExp): Promise<void> {
  await expect.poll(() => page.getByRole('status').first().textContent()).toMatch(words);
}

describe('context lies below the incidents and is never counted', () => {
  let page: Page;
  beforeAll(async () => {
    page = await atlas.keepOpen('', {});
  });
  const onMap = () => page.getByRole('region', { name: 'Context on the map' });

  test('a front line of two dates follows the period', async () => {
    await bring(page, 'Add as context', 'front.geojson', front);
    await latestReport(page).getByText('Read as context').waitFor();
    await page.keyboard.press('Escape');
    await onMap().getByText('Example front').waitFor();
    await onMap().getByText('as of 4 February 2026').waitFor();
    await expectCounts(page, /^7 of 7/);
    await page.getByText('Context: Example Monitor').waitFor();
    await show(page, '2026-01-23', '2026-02-04');
    await onMap().getByText('as of 23 January 2026').waitFor();
    await expectCounts(page, /of 7 incidents/);
    await show(page, '2026-01-01', '2026-01-10');
    await onMap().getByText('nothing in this period').waitFor();
    await page.getByLabel('Set the period to').selectOption({ label: '23 January 2026' });
    await onMap().getByText('as of 23 January 2026').waitFor();
    await expectCounts(page, /^1 of 7/);
    await page.evaluate(() => (location.hash = '#v=1'));
    await onMap().getByText('as of 4 February 2026').waitFor();
  });

  test('a click on the line says what it is, in plain text', async () => {
    const [x = 0, y = 0] = (await page.evaluate(() => incidentAtlas?.project(38, 47.1))) ?? [];
    const canvas = await page.locator('canvas').first().boundingBox();
    const close = page.getByRole('button', { name: 'Close', exact: true });
    const clicked = async (): Promise<number> => {
      await page.mouse.click((canvas?.x ?? 0) + x, (canvas?.y ?? 0) + y);
      return close.count();
    };
    await expect.poll(clicked).toBe(1);
    const card = close.locator('..');
    expect(await card.textContent()).toMatch(/^Lineas of 4 February 2026.*Example Monitor$/);
    await page.keyboard.press('Escape');
    await expect.poll(() => close.count()).toBe(0);
  });

  test('it is there again after a reload, and no counts change', async () => {
    await page.reload();
    await onMap().getByText('as of 4 February 2026').waitFor();
    await expectCounts(page, /^7 of 7/);
  });

  test('a layer is turned off and taken away', async () => {
    await page.getByRole('checkbox', { name: 'Example front' }).uncheck();
    await onMap().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Remove from context: Example front' }).click();
    await expect.poll(() => page.getByRole('checkbox', { name: 'Example front' }).count()).toBe(0);
  });

  test('lines that were brought as incidents can become context', async () => {
    await bring(page, 'Choose files', 'zone.geojson', undated);
    await latestReport(page).getByRole('button', { name: 'Show as context instead' }).click();
    await latestReport(page).getByText('Read as context').waitFor();
    await page.keyboard.press('Escape');
    await onMap().getByText('zone.geojson').waitFor();
    await expectCounts(page, /^7 of 7/);
    await page.getByRole('button', { name: 'Remove from context: zone.geojson' }).click();
    // With dates they were loaded, and are taken away again.
    await bring(page, 'Choose files', 'dated.geojson', front);
    await expectCounts(page, /^9 of 9/);
    await latestReport(page).getByRole('button', { name: 'Show as context instead' }).click();
    await latestReport(page).getByText('Read as context').waitFor();
    await page.keyboard.press('Escape');
    await expectCounts(page, /^7 of 7/);
    await page.getByRole('button', { name: 'Remove from context: Example front' }).click();
  });

  test('a table of sums becomes shaded areas with a legend and a table', async () => {
    await bring(page, 'Choose files', 'sums.csv', sums);
    await latestReport(page).getByText('Read as sums of areas').waitFor();
    await page.keyboard.press('Escape');
    await onMap().getByText('sums of January 2026 – February 2026').waitFor();
    await onMap().getByText('Events: political violence').waitFor();
    await expectCounts(page, /^7 of 7/);
    await show(page, '2026-02-03', '2026-02-05');
    await onMap().getByText('sums of February 2026').waitFor();
    await page.getByText(/^Table of 2 areas/).click();
    const table = page.getByRole('region', { name: /^Sums of areas/ });
    await table.getByRole('row', { name: 'Odesa Oblast 12' }).waitFor();
    await page.getByText('A sum cannot be parted').waitFor();
    await page.getByLabel('What is summed').selectOption('fatalities');
    await table.getByRole('row', { name: 'Odesa Oblast 1' }).waitFor();
    await page.evaluate(() => (location.hash = '#v=1'));
  });
});
