import type { Page, Route } from 'playwright';
import { describe, expect, test } from 'vitest';
import { servedAtlas } from '../support/served-atlas.ts';
import { longTest } from '../support/long-run.ts';

const atlas = servedAtlas();
const ukrainianFile = '**/assets/uk-*.js';

const status = (page: Page) => page.getByRole('status').first().textContent();
const language = (page: Page) => page.evaluate(() => document.documentElement.lang);
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });

/** Notes the first heading that the page ever shows. */
const noteFirstSight = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const noted = globalThis as { firstSight?: string | undefined };
    new MutationObserver(() => {
      noted.firstSight ??= document.querySelector('h1')?.textContent;
    }).observe(document, { childList: true, subtree: true });
  });
const firstSight = (page: Page) =>
  page.evaluate(() => (globalThis as { firstSight?: string }).firstSight);

describe('Ukrainian', () => {
  test('is what is seen first where the browser asks for it, on the map as well', async () => {
    const page = await atlas.open('', {
      locale: 'uk-UA',
      prepare: async (opened) => void (await noteFirstSight(opened)),
    });
    expect(await firstSight(page)).toBe('Атлас інцидентів');
    expect(await language(page)).toBe('uk');
    expect(await page.title()).toBe('Атлас інцидентів');
    await page.getByRole('region', { name: 'Мапа' }).waitFor();
  });

  test('is what is seen first where the link asks for it', async () => {
    const page = await atlas.open('#v=1&l=uk', {
      map: 'refused',
      prepare: async (opened) => void (await noteFirstSight(opened)),
    });
    await expect.poll(() => firstSight(page)).toBe('Атлас інцидентів');
    expect(await language(page)).toBe('uk');
    expect(await page.title()).toBe('Атлас інцидентів');
  });

  test('is not fetched for who reads English, and is when it is chosen; Back leads to English', async () => {
    const asked: string[] = [];
    const page = await atlas.open('', {
      map: 'refused',
      prepare: async (opened) => {
        opened.on('request', (request) => asked.push(new URL(request.url()).pathname));
      },
    });
    const fetched = (): number => asked.filter((path) => /\/uk-[^/]*\.js$/.test(path)).length;
    await expect.poll(() => status(page)).toMatch('7 of 7 incidents');
    expect(await language(page)).toBe('en');
    expect(fetched()).toBe(0);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Language').selectOption('uk');
    await page.keyboard.press('Escape');
    await expect.poll(() => heading(page).textContent()).toBe('Атлас інцидентів');
    expect(await language(page)).toBe('uk');
    expect(fetched()).toBe(1);
    await page.goBack();
    await expect.poll(() => heading(page).textContent()).toBe('Incident Atlas');
    await page.goForward();
    await expect.poll(() => heading(page).textContent()).toBe('Атлас інцидентів');
    expect(fetched()).toBe(1);
  });

  test('that cannot be had leaves English and says so, and comes once the browser is online', async () => {
    const page = await atlas.open('#v=1&l=uk', {
      map: 'refused',
      expectedErrors: /ERR_FAILED/,
      prepare: async (opened) => {
        await opened.route(ukrainianFile, (route) => route.abort());
      },
    });
    await expect.poll(() => heading(page).textContent()).toBe('Incident Atlas');
    expect(await language(page)).toBe('en');
    await expect.poll(() => notices(page).textContent()).toContain('The page stays in English');
    await page.unroute(ukrainianFile);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(() => heading(page).textContent()).toBe('Атлас інцидентів');
    expect(await language(page)).toBe('uk');
    expect(await page.getByText('The page stays in English').count()).toBe(0);
    expect(await page.getByText('Сторінка лишається англійською').count()).toBe(0);
  });

  longTest('that is slow lets the page be seen in English first', async () => {
    const held: Route[] = [];
    const page = await atlas.open('#v=1&l=uk', {
      prepare: async (opened) => {
        await opened.route(ukrainianFile, (route) => void held.push(route));
      },
    });
    expect(await heading(page).textContent()).toBe('Incident Atlas');
    await Promise.all(held.map((route) => route.continue()));
    await expect.poll(() => heading(page).textContent()).toBe('Атлас інцидентів');
    await page.getByRole('region', { name: 'Мапа' }).waitFor();
  });
});
