import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleFiles } from '../importers/sample-files.ts';
import { servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();

function sample(format: string): string {
  const found = sampleFiles.find(({ name }) => name === format);
  if (found === undefined) throw new Error(`there is no sample of ${format}`);
  return found.text;
}

/** As the sample of UCDP, with a third row, another number in the first and without the second. */
function newerExport(): string {
  const lines = sample('UCDP').trimEnd().split('\n');
  const [head = '', first = ''] = lines;
  const cells = first.split(',');
  const best = head.split(',').indexOf('best');
  const changed = cells.with(best, '9').with(best + 1, '9');
  const added = changed.with(0, '3').with(1, 'EX-3');
  return `${[head, changed.join(), added.join()].join('\n')}\n`;
}

async function bring(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Add data' }).click();
  await page
    .getByLabel('Choose files')
    .setInputFiles([{ name, mimeType: 'text/csv', buffer: Buffer.from(text) }]);
  await page
    .getByRole('region', { name: 'Import report' })
    .getByRole('article')
    .first()
    .getByRole('table', { name: 'What became of the rows' })
    .waitFor();
}

/** What is pressed before it is gone would go to it. */
async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** In the words of the counts line, and as the map shows them. */
async function expectCounts(page: Page, total: number, all: number): Promise<void> {
  await expect
    .poll(() => page.getByRole('status').first().textContent())
    .toMatch(new RegExp(`^${total} of ${all} incidents?`));
  await expect
    .poll(async () => {
      const shown = await page.evaluate(() => incidentAtlas?.drawn() ?? null);
      if (shown === null) return null;
      const counted = [...shown.nodes, ...shown.areas].reduce((sum, { count }) => sum + count, 0);
      return counted + shown.nodesOutside + shown.unlocated;
    })
    .toBe(total);
}

describe('datasets that stand side by side', () => {
  let page: Page;
  beforeAll(async () => {
    page = await atlas.keepOpen('', {});
    await bring(page, 'deaths.csv', sample('UCDP'));
    await closeDialog(page);
    await bring(page, 'places.json', sample('GeoJSON'));
    await closeDialog(page);
  });
  const box = (name: RegExp) =>
    page.getByRole('group', { name: 'Datasets' }).getByRole('checkbox', { name });
  const about = (title: string) =>
    page.getByRole('button', { name: `About this dataset: ${title}` });
  const dialog = () => page.getByRole('dialog', { name: 'About this dataset' });

  test('one that is off is not counted, and Back turns it on', async () => {
    await expectCounts(page, 11, 11);
    await box(/^deaths 2$/).click();
    await expectCounts(page, 9, 9);
    await box(/^deaths 2$/).waitFor();
    expect(await box(/^deaths/).isChecked()).toBe(false);
    await page.goBack();
    await expectCounts(page, 11, 11);
  });

  test('one is taken away with its details, and comes back', async () => {
    const search = page.getByRole('searchbox', { name: 'Search incidents' });
    await search.fill('One');
    await page
      .getByRole('list', { name: 'Incidents' })
      .getByRole('button', { name: /^One/ })
      .click();
    const details = page.getByRole('complementary', { name: 'Incident details' });
    await details.getByText('Dataset: places').waitFor({ state: 'attached' });
    await search.fill('');
    await about('places').click();
    await dialog().getByRole('button', { name: 'Remove this dataset' }).click();
    await expectCounts(page, 9, 9);
    await details.waitFor({ state: 'detached' });
    const undo = page.getByRole('button', { name: 'Undo: bring back places' });
    await expect
      .poll(() => undo.evaluate((button) => button === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Enter');
    await expectCounts(page, 11, 11);
    await undo.waitFor({ state: 'detached' });
  });

  test('a newer export says what it added, changed and left out, and leads there', async () => {
    await bring(page, 'deaths-2.csv', newerExport());
    const report = page.getByRole('region', { name: 'Import report' });
    await report
      .getByText(/^A newer export of .*: 1 added, 1 changed, 1 no longer there\.$/)
      .waitFor();
    await report.getByRole('button', { name: 'Show what was changed' }).click();
    await expectCounts(page, 1, 11);
    await page
      .getByRole('button', { name: 'Remove filter “In the newer export: changed”' })
      .click();
    await expectCounts(page, 11, 11);
    await box(/no longer in the newer export/).click();
    await expectCounts(page, 12, 12);
  });

  test('and once the last is taken away, the page says how to add data', async () => {
    for (const title of await titlesOf(page)) {
      await about(title).click();
      await dialog().getByRole('button', { name: 'Remove this dataset' }).click();
      await about(title).waitFor({ state: 'detached' });
    }
    await expectCounts(page, 0, 0);
    await page.getByText('No data is loaded.').waitFor();
    await page.getByRole('button', { name: /^Undo: bring back deaths/ }).click();
    await expectCounts(page, 2, 2);
  });
});

async function titlesOf(page: Page): Promise<readonly string[]> {
  const names = await page
    .getByRole('button', { name: 'About this dataset: ' })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  return names.map((name) => name.replace('About this dataset: ', ''));
}
