import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { decodeView } from '../../src/core/share/view-codec.ts';
import { reportId } from '../support/report-incidents.ts';
import { servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();

const status = (page: Page) => page.getByRole('status').first().textContent();
const fragment = (page: Page) => page.evaluate(() => location.hash.slice(1));
const heading = (page: Page) =>
  page.getByRole('complementary').getByRole('heading', { level: 2 }).textContent();

describe('the address carries the view', () => {
  test('everything that was chosen survives a reload', async () => {
    const page = await atlas.open();
    await page.getByRole('button', { name: 'Last 7 days' }).click();
    await page.getByRole('checkbox', { name: /^Statements/ }).uncheck();
    await page
      .getByRole('list', { name: 'Incidents' })
      .getByRole('button', { name: /^Missile/ })
      .click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Theme').selectOption('dark');
    await page.getByLabel('Language').selectOption('uk');
    await page.keyboard.press('Escape');
    await expect.poll(() => fragment(page)).toMatch(/l=uk.*th=dark/);
    await expect.poll(() => fragment(page)).toMatch(/c=/);
    const before = await fragment(page);
    const camera = await page.evaluate(() => incidentAtlas?.camera());

    await page.reload();
    await page.waitForFunction(() => incidentAtlas?.drawn()?.version);
    expect(await fragment(page)).toBe(before);
    expect(await status(page)).toMatch('5 із 7 інцидентів');
    expect(await heading(page)).toBe('Ракетні й дронові удари по Києву');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await page.getByRole('checkbox', { name: /^Заяви/ }).isChecked()).toBe(false);
    const after = await page.evaluate(() => incidentAtlas?.camera());
    expect(after?.zoom).toBeCloseTo(camera?.zoom ?? NaN, 1);
    expect(decodeView(before).outcome).toBe('ok');
  });

  test('Back and Forward undo and redo what was chosen', async () => {
    const page = await atlas.open();
    await page.getByRole('button', { name: 'Last 7 days' }).click();
    await expect.poll(() => status(page)).toMatch('6 of 7');
    await page.getByRole('checkbox', { name: /^Statements/ }).uncheck();
    await expect.poll(() => status(page)).toMatch('5 of 7');
    await page.getByRole('list', { name: 'Incidents' }).getByRole('button').first().click();
    await expect.poll(() => page.getByRole('complementary').count()).toBe(1);
    await page.goBack();
    await expect.poll(() => page.getByRole('complementary').count()).toBe(0);
    await page.goBack();
    await expect.poll(() => status(page)).toMatch('6 of 7');
    await page.goBack();
    await expect.poll(() => status(page)).toMatch('7 of 7');
    await page.goForward();
    await expect.poll(() => status(page)).toMatch('6 of 7');
  });

  test('a drag of the period is one step, however often it pauses', async () => {
    const page = await atlas.open();
    const end = await page.getByRole('slider', { name: 'End of period' }).boundingBox();
    const group = await page.getByRole('group', { name: 'Timeline' }).boundingBox();
    if (end === null || group === null) throw new Error('there is no timeline');
    // On the right edge of the window, under the thumbs.
    const y = group.y + group.height - 40;
    const x = end.x + end.width - 22;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 200, y, { steps: 4 });
    await expect.poll(() => fragment(page)).toMatch(/t=/);
    const midway = await fragment(page);
    await page.mouse.move(x - 400, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => fragment(page)).not.toBe(midway);
    expect(await status(page)).toMatch('1 of 7');
    await page.goBack();
    await expect.poll(() => status(page)).toMatch('7 of 7');
  });

  test('Back from a drag leads to the paused period and to the words typed since', async () => {
    const page = await atlas.open('#v=1&t=2026-01-26..2026-01-31');
    await page.getByRole('button', { name: 'Play' }).click();
    await expect
      .poll(() =>
        page.getByRole('slider', { name: 'End of period' }).getAttribute('aria-valuetext'),
      )
      .toMatch(/[1-4] February 2026/);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('searchbox', { name: 'Search incidents' }).fill('talks');
    await expect.poll(() => fragment(page)).toMatch(/q=talks/);
    const paused = await fragment(page);
    const end = await page.getByRole('slider', { name: 'End of period' }).boundingBox();
    const group = await page.getByRole('group', { name: 'Timeline' }).boundingBox();
    if (end === null || group === null) throw new Error('there is no timeline');
    const y = group.y + group.height - 40;
    const x = end.x + end.width / 2;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 200, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => fragment(page)).not.toBe(paused);
    await page.goBack();
    await expect.poll(() => fragment(page)).toBe(paused);
    await expect
      .poll(() => page.getByRole('searchbox', { name: 'Search incidents' }).inputValue())
      .toBe('talks');
  });

  test('a zoom with the wheel is kept, and closing an incident does not undo it', async () => {
    const page = await atlas.open();
    await page.mouse.move(800, 300);
    await page.mouse.wheel(0, -400);
    await expect.poll(() => fragment(page)).toMatch(/c=/);
    const zoom = await page.evaluate(() => incidentAtlas?.camera()?.zoom);
    const list = page.getByRole('list', { name: 'Incidents' });
    await list.getByRole('button', { name: /^Overnight/ }).click();
    await page.getByRole('button', { name: 'Close details' }).click();
    await expect.poll(() => page.getByRole('complementary').count()).toBe(0);
    expect(await page.evaluate(() => incidentAtlas?.camera()?.zoom)).toBe(zoom);
  });

  test('words that were typed are where Back leads after they were taken away', async () => {
    const page = await atlas.open();
    await page.getByRole('searchbox', { name: 'Search incidents' }).fill('Odesa');
    await expect.poll(() => fragment(page)).toMatch(/q=Odesa/);
    await page.getByRole('button', { name: 'Reset filters' }).click();
    await expect.poll(() => status(page)).toMatch('7 of 7');
    await page.goBack();
    await expect.poll(() => status(page)).toMatch('2 of 7');
  });

  test('Back brings the camera back that a link had', async () => {
    const page = await atlas.open('#v=1&c=30.5,50.45,8');
    await page.evaluate(() => (location.hash = 'v=1&c=37.6,55.75,6'));
    await expect.poll(() => page.evaluate(() => incidentAtlas?.camera()?.zoom)).toBe(6);
    await page.goBack();
    await expect.poll(() => page.evaluate(() => incidentAtlas?.camera()?.zoom)).toBe(8);
  });

  test.each([
    ['a version of the future', '#v=9&t=2026-02-03..2026-02-04', 'v=9'],
    ['a window that ends before it starts', '#v=1&t=2026-02-04..2026-02-03', 't=2026-02-04'],
    ['a camera beyond the poles', '#v=1&c=0,95,3', 'c=0,95,3'],
    ['text that is no view', '#%E0%A4%A', 'v is missing'],
  ])('%s gives the default view and a notice', async (_name, hash, detail) => {
    const page = await atlas.open(hash);
    await expect.poll(() => status(page)).toMatch('7 of 7 incidents');
    const notice = page.getByRole('region', { name: 'Notices' });
    await expect.poll(() => notice.textContent()).toContain(detail);
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => notice.textContent()).toBe('');
  });

  test('so does a malformed one that the page is opened with', async () => {
    const page = await atlas.open('#v=1&k=war', { map: 'refused' });
    await expect.poll(() => status(page)).toMatch('7 of 7 incidents');
    const notices = page.getByRole('region', { name: 'Notices' });
    await expect.poll(() => notices.textContent()).toContain('k=war');
  });

  test('an incident that is not in the data is said to be missing', async () => {
    const page = await atlas.open(`#v=1&i=${reportId('nowhere')}`);
    await expect
      .poll(() => page.getByRole('region', { name: 'Notices' }).textContent())
      .toContain('is not in the data that is loaded');
    await expect.poll(() => page.getByRole('complementary').count()).toBe(0);
    await page.getByRole('button', { name: 'Dismiss' }).click();
  });
});
