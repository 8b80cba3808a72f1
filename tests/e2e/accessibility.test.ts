import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { desktop, phone, servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();

test.each([
  ['desktop', desktop],
  ['phone', phone],
] as const)(
  'axe finds nothing on a %s: in both themes and languages, at first sight, with the settings and with an incident open',
  async (_name, viewport) => {
    const page = await atlas.open('', { viewport, hasTouch: viewport === phone });
    for (const [theme, locale, settings] of [
      ['light', 'en', 'Settings'],
      ['light', 'uk', 'Налаштування'],
      ['dark', 'en', 'Settings'],
      ['dark', 'uk', 'Налаштування'],
    ] as const) {
      const state = `${theme}, ${locale}`;
      await page.evaluate((hash) => (location.hash = hash), `v=1&l=${locale}&th=${theme}`);
      await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(locale);
      expect(await violations(page), state).toEqual([]);
      await page.getByRole('button', { name: settings }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violations(page), `${state}, settings`).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('ol button').first().click();
      const details = page.getByRole('complementary');
      await details.getByRole('heading', { level: 2 }).waitFor();
      await details.locator('summary').click();
      expect(await violations(page), `${state}, details`).toEqual([]);
    }
  },
);

test('axe is at work: it finds a button without a name', async () => {
  const page = await atlas.open('', {});
  await page.evaluate(() =>
    document.querySelector('main')?.append(document.createElement('button')),
  );
  expect((await violations(page)).join()).toContain('button-name');
});

test('a phone has targets of 44 px', async () => {
  const page = await atlas.open('', { viewport: phone, hasTouch: true, isMobile: true });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, select, summary, label, input[type=search]')]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return { name: element.getAttribute('aria-label') ?? element.textContent, width, height };
      })
      .filter(({ width, height }) => width > 0 && (width < 44 || height < 44)),
  );
  expect(small).toEqual([]);
});

async function violations(page: Page): Promise<string[]> {
  // Evaluated over the debugger's channel, which no policy of the page binds.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
    const found = await engine.run(document);
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
