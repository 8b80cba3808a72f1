import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { kinds } from '../../src/core/incident/kinds.ts';
import { reportId } from '../support/report-incidents.ts';
import { servedAtlas, touchPhone } from '../support/served-atlas.ts';
import { uk } from '../support/all-words.ts';

const atlas = servedAtlas();
const status = (page: Page) => page.getByRole('status').first().textContent();
const drawn = (page: Page) => page.evaluate(() => incidentAtlas?.drawn());
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a reader on a phone opens a link, plays, opens Odesa and shares what is shown', async () => {
  const page = await atlas.share('#v=1&t=2026-02-02..2026-02-03', touchPhone);
  expect(await status(page)).toMatch(/^0 of 7/);

  await page.getByLabel('Speed').selectOption({ label: '4×' });
  await page.getByRole('button', { name: 'Play' }).tap();
  await expect.poll(() => status(page)).toMatch(/^6 of 7/);
  await page.getByRole('button', { name: 'Play' }).waitFor();
  await page.getByLabel('Speed').selectOption({ label: '1×' });

  const badge = (await drawn(page))?.areas.find(({ id }) => id === 'UA-51')?.badge;
  if (!badge) throw new Error('Odesa Oblast has no badge on the phone’s map');
  await page.touchscreen.tap(...badge);
  const details = page.getByRole('complementary', { name: 'Incident details' });
  await details
    .getByRole('heading', { name: 'Overnight attack on Odesa region injures at least five' })
    .waitFor();
  expect(await details.textContent()).toMatch(/5 or more injured/);
  expect(await details.textContent()).toMatch(/Killed: not stated/);

  await details.getByRole('button', { name: 'Copy link to this incident' }).tap();
  await details.getByText('Link copied').waitFor();
  const link = await clipboard(page);

  const other = await atlas.open(new URL(link).hash);
  await other
    .getByRole('complementary', { name: 'Incident details' })
    .getByRole('heading', { name: /Odesa region/ })
    .waitFor();
  expect(new URL(link).hash).toContain(`i=${reportId('odesa-2026-02-04')}`);
});

test('an analyst drags a period, keeps what is known to a region, reads the figures and copies them', async () => {
  const page = await atlas.open();
  const plot = await boxOf(page.getByRole('group', { name: 'Timeline' }).locator('canvas'));
  // From the first bar of February to the end.
  const from = plot.x + plot.width * (9.5 / 13);
  await page.mouse.move(from, plot.y + plot.height / 2);
  await page.mouse.down();
  await page.mouse.move(from + 40, plot.y + plot.height / 2, { steps: 4 });
  await page.mouse.move(plot.x + plot.width - 4, plot.y + plot.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => status(page)).toMatch(/^6 of 7/);

  await page.getByText('More filters', { exact: true }).click();
  const filters = page.getByRole('group', { name: 'Filters' });
  await filters.getByText('Place known to', { exact: true }).click();
  await filters.getByRole('checkbox', { name: /^region/i }).check();
  await expect.poll(() => status(page)).toMatch(/^2 of 7/);
  // What it hides is seen beside what was clicked, however many filters are unfolded.
  const chip = page.getByRole('button', { name: /^Remove filter “Place/ });
  await chip.waitFor();
  const { y, height } = await boxOf(chip);
  expect(y + height).toBeLessThan(page.viewportSize()?.height ?? 0);
  await expect.poll(async () => (await drawn(page))?.total).toBe(2);

  await page.getByRole('button', { name: 'Figures', exact: true }).click();
  await page.getByLabel('Group by').selectOption({ label: 'Region' });
  const table = page.getByRole('table');
  const row = (name: RegExp) => table.getByRole('row', { name });
  await expect.poll(() => row(/^Odesa Oblast/).textContent()).toMatch(/not stated.*5 or more/);
  await expect.poll(() => row(/^Dnipropetrovsk Oblast/).textContent()).toMatch(/2/);
  await expect.poll(() => row(/^Total/).textContent()).toMatch(/7 or more/);

  await page.getByRole('button', { name: 'Copy table' }).click();
  await expect.poll(() => clipboard(page)).toMatch(/Odesa Oblast\t1/);
  const copied = (await clipboard(page)).trim().split('\n');
  expect(copied.length).toBe(4);
  expect(new Set(copied.map((line) => line.split('\t').length)).size).toBe(1);

  await page.getByRole('button', { name: 'Close: Figures' }).click();
  await filters.getByText('Place known to', { exact: true }).click();
  await page.getByText('More filters', { exact: true }).click();
});

test('with the keyboard alone, in Ukrainian, every control is reached and an incident is opened from the map', async () => {
  const page = await atlas.open('#v=1&l=uk');
  await expect.poll(() => status(page)).toBe('7 із 7 інцидентів');
  const names = new Set<string>();
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press('Tab');
    const { isPage, name } = await focusOf(page);
    if (isPage && presses > 20) break;
    names.add(name);
  }
  for (const name of [
    uk.app.skipToList,
    uk.sections.figures,
    uk.sections.table,
    uk.app.settings,
    uk.filters.search,
    uk.timeline.startThumb,
    uk.timeline.endThumb,
    uk.timeline.play,
    uk.timeline.stepBack,
    uk.timeline.stepForward,
    uk.timeline.mode,
    uk.timeline.speed,
    uk.timeline.allTime,
    uk.map.label,
    uk.map.zoomIn,
    uk.map.zoomOut,
    uk.map.showAll,
    ...kinds.map((kind) => uk.kinds[kind]),
  ]) {
    expect(
      [...names].filter((reached) => reached.startsWith(name)),
      name,
    ).not.toEqual([]);
  }

  // To the map, past its canvas to the symbols, and along them in reading order.
  await page.getByRole('region', { name: uk.map.label, exact: true }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  const seen: string[] = [];
  for (let symbol = 0; symbol < 10; symbol++) {
    const { name } = await focusOf(page);
    if (name.startsWith('Одеська область')) break;
    seen.push(name);
    await page.keyboard.press('ArrowRight');
  }
  expect((await focusOf(page)).name, seen.join(' | ')).toMatch(
    /^Одеська область: 1 інцидент, відомо лише/,
  );
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: uk.app.details });
  await details.getByRole('heading', { name: /Нічна атака на Одещину/ }).waitFor();
  await expect.poll(async () => (await focusOf(page)).name).toMatch(/Нічна атака/);

  await page.keyboard.press('Escape');
  await expect.poll(() => details.count()).toBe(0);
  await expect.poll(async () => (await focusOf(page)).name).toMatch(/^Одеська область/);

  // The counts are said where they can be heard, with the period and the country.
  await page.getByRole('slider', { name: uk.timeline.startThumb }).focus();
  await page.keyboard.press('End');
  await expect.poll(() => status(page)).toMatch(/^6 із 7 інцидентів/);
  await expect
    .poll(() => page.locator('[aria-live=polite]').allTextContents())
    .toContainEqual(expect.stringMatching(/^4 лютого 2026\s+р\.; більшість — Україна$/));
});

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (box === null) throw new Error('the element is not shown');
  return box;
}

/** What a screen reader would name, roughly: label, labelling element or text. */
function focusOf(page: Page): Promise<{ readonly isPage: boolean; readonly name: string }> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    if (element === null || element === document.body) return { isPage: true, name: '' };
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement
        ? element.labels?.[0]?.textContent
        : null;
    const name = element.getAttribute('aria-label') ?? label ?? element.textContent;
    return { isPage: false, name: name.trim() };
  });
}
