import { describe, expect, test } from 'vitest';
import { incidentTexts } from '../../src/core/table/incident-texts.ts';
import { generatedRecords } from '../../src/importers/generated/generated-records.ts';
import { servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();
const mark = 'Generated data, not real events';

describe('?demo=', () => {
  test('shows as many incidents that never happened, marked as such, and they can be searched', async () => {
    const rows = 20_000;
    const page = await atlas.open(`?demo=${rows}&seed=3`, {});
    const status = page.getByRole('status').first();
    await expect.poll(() => status.textContent()).toMatch(/^20,000 of 20,000 incidents/);
    await page.getByText(mark, { exact: true }).waitFor();
    const shown = await page.evaluate(() => incidentAtlas?.drawn());
    const counts = [...(shown?.nodes ?? []), ...(shown?.areas ?? [])].map(({ count }) => count);
    const outside = (shown?.nodesOutside ?? 0) + (shown?.unlocated ?? 0);
    expect(counts.reduce((a, b) => a + b, outside)).toBe(rows);

    const records = generatedRecords({ rows, seed: 3 });
    const found = Array.from({ length: rows }, (_, record) => records.incident(record)).filter(
      (incident) => incidentTexts(incident).some((text) => text.includes('Odesa Oblast')),
    );
    await page.getByRole('searchbox', { name: 'Search incidents' }).fill('odesa oblast');
    const count = found.length.toLocaleString('en-GB');
    await expect.poll(() => status.textContent()).toMatch(`${count} of 20,000 incidents`);

    await page.getByRole('list', { name: 'Incidents' }).getByRole('button').first().click();
    await page
      .getByRole('complementary', { name: 'Incident details' })
      .getByRole('heading', { name: /^Generated incident \d+: / })
      .waitFor();
  });

  test('can be cancelled while it is loaded; the page says that nothing is there', async () => {
    const page = await atlas.open('?demo=3000000', { map: 'not awaited' });
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: 'Cancel loading' }).click();
    await page.getByText(/^Loading was cancelled: 3,000,000 generated incidents\./).waitFor();
    await expect
      .poll(() => page.getByRole('status').first().textContent())
      .toBe('No incidents were loaded.');
    expect(await page.getByText(mark).count()).toBe(0);
  });

  test('asked for more than there is memory for is refused with figures', async () => {
    const page = await atlas.open('?demo=9000000000', { map: 'not awaited' });
    await page.getByText(/^Too large for this computer: .* Ask for fewer in the address/).waitFor();
    await expect
      .poll(() => page.getByRole('status').first().textContent())
      .toBe('No incidents were loaded.');
  });
});

test('the first screen fetches nothing of it', async () => {
  const fetched: string[] = [];
  const page = await atlas.open('', {
    map: 'refused',
    prepare: async (opened) => {
      opened.on('request', (request) => fetched.push(request.url()));
      await Promise.resolve();
    },
  });
  await page.getByText('7 of 7 incidents').first().waitFor();
  expect(fetched.some((url) => /engine-worker/.test(url))).toBe(true);
  expect(fetched.filter((url) => /generated|LoadNotice/.test(url))).toEqual([]);
  expect(await page.getByText(mark).count()).toBe(0);
});
