import { expect, test } from 'vitest';
import { decodeView } from '../../src/core/share/view-codec.ts';
import { servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();

test('a place of the basemap is gone to by its name in the other script', async () => {
  const page = await atlas.open();
  const camera = async () => {
    const decoded = decodeView(await page.evaluate(() => location.hash.slice(1)));
    return decoded.outcome === 'ok' ? decoded.state.camera : null;
  };
  const search = page.getByRole('searchbox', { name: 'Search incidents' });
  await search.pressSequentially('Кам’янське');
  await page
    .getByRole('button', { name: 'Go to Kamianske (city, Dnipropetrovsk Oblast, Ukraine)' })
    .click();
  await expect.poll(camera).toMatchObject({ zoom: 9 });
  expect(await search.inputValue()).toBe('');
  await expect
    .poll(() => page.getByText('Kamianske (city, Dnipropetrovsk Oblast, Ukraine)').count())
    .toBe(1);
  const there = await page.evaluate(() => incidentAtlas?.project(34.606, 48.517));
  const canvas = await page.getByRole('region', { name: 'Map' }).boundingBox();
  expect(there?.[0]).toBeGreaterThan(0);
  expect(there?.[0]).toBeLessThan(canvas?.width ?? 0);

  await page.goBack();
  await expect.poll(() => search.inputValue()).toBe('Кам’янське');
  expect(await camera()).toBeNull();
});

test('an incident is found by a word of the other script', async () => {
  const page = await atlas.open();
  await page.getByRole('searchbox').fill('Odeshchyn');
  await expect.poll(() => page.getByRole('status').first().textContent()).toMatch('2 of 7');
});
