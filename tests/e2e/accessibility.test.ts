import axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { desktop, phone, servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();

const states: readonly (readonly [string, (page: Page, isUkrainian: boolean) => Promise<void>])[] =
  [
    ['at first sight', async () => {}],
    [
      'with an incident open',
      async (page) => {
        await page.locator('ol button').first().click();
        await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
        await page.getByRole('complementary').locator('summary').click();
      },
    ],
    [
      'with the settings open',
      async (page, isUkrainian) => {
        await page.getByRole('button', { name: isUkrainian ? 'Налаштування' : 'Settings' }).click();
        await page.getByRole('dialog').waitFor();
      },
    ],
  ];

describe.each([
  ['light', 'en'],
  ['light', 'uk'],
  ['dark', 'en'],
  ['dark', 'uk'],
] as const)('axe finds nothing in %s, %s', (theme, locale) => {
  test.each([
    ['desktop', desktop],
    ['phone', phone],
  ])('on a %s', async (_name, viewport) => {
    for (const [state, reach] of states) {
      const page = await atlas.open(`#v=1&l=${locale}&th=${theme}`, {
        viewport,
        hasTouch: viewport === phone,
      });
      await reach(page, locale === 'uk');
      expect(await violations(page), state).toEqual([]);
      await page.close();
    }
  });
});

test('axe is at work: it finds a button without a name', async () => {
  const page = await atlas.open();
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
