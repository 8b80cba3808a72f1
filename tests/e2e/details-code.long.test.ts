import { expect, test } from 'vitest';
import { reportId } from '../support/report-incidents.ts';
import { servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();

test('the code of the details comes while nobody waits for it', async () => {
  const page = await atlas.open('', {});
  await expect
    .poll(() =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('DetailsPanel')),
      ),
    )
    .toBe(true);
});

test('where it cannot be fetched the page says so and goes on, and a second try shows the incident', async () => {
  const page = await atlas.open(`#v=1&i=${reportId('odesa-2026-02-04')}`, {
    expectedErrors: /DetailsPanel|ERR_FAILED|dynamically imported module/,
    async prepare(opened) {
      await opened.route(/DetailsPanel-.*\.js$/, (route) => route.abort());
    },
  });
  const alert = page.getByRole('alert');
  await expect.poll(() => alert.textContent()).toContain('Details: something went wrong here');
  expect(await page.getByRole('status').first().textContent()).toMatch(/^7 of 7 incidents/);
  await page.unroute(/DetailsPanel-.*\.js$/);
  await alert.getByRole('button', { name: 'Try again' }).click();
  const details = page.getByRole('complementary', { name: 'Incident details' });
  await expect
    .poll(() => details.getByRole('heading', { level: 2 }).textContent())
    .toBe('Overnight attack on Odesa region injures at least five');
});
