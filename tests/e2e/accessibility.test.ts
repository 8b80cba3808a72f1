import axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/core/share/view-state.ts';
import { servedAtlas, touchPhone } from '../support/served-atlas.ts';
import { en, type AllWords, uk } from '../support/all-words.ts';
import { casesOf, isLong } from '../support/long-run.ts';

const atlas = servedAtlas();
const words: Readonly<Record<Locale, AllWords>> = { en, uk };

/** Both themes and both languages, each with both of the other. */
const appearances = [
  ['light', 'en'],
  ['light', 'uk'],
  ['dark', 'en'],
  ['dark', 'uk'],
] as const;
/** Enough: colours follow the theme, names the language. A long run looks at all four. */
const unlike = casesOf(appearances, 3);

describe.each([
  ['desktop', {}],
  ['phone', touchPhone],
] as const)('axe finds nothing on a %s', (name, options) => {
  /** Of the many states: light English on a desktop, dark Ukrainian on a phone; a long run looks at all. */
  const some = isLong ? appearances : [appearances[name === 'phone' ? 3 : 0]];

  test('in both themes and languages: at first sight, with the settings, with an incident open', async () => {
    const page = await atlas.share('', options);
    for (const [theme, locale] of unlike) {
      const state = `${theme}, ${locale}`;
      await show(page, theme, locale);
      expect(await violations(page), state).toEqual([]);
      await page.getByRole('button', { name: words[locale].app.settings }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violations(page), `${state}, settings`).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('ol button').first().click();
      const details = page.getByRole('complementary');
      await details.getByRole('heading', { level: 2 }).waitFor();
      await details.locator('summary').last().click();
      expect(await violations(page), `${state}, details`).toEqual([]);
    }
  });

  test('with every filter unfolded and chips, with figures, with the table, with nothing found', async () => {
    const page = await atlas.share('', options);
    for (const [theme, locale] of some) {
      const { sections, filters, filterPanel } = words[locale];
      const state = `${theme}, ${locale}`;
      await show(page, theme, locale, '&ac=Russian+forces&kd=1..!&w=22,44,40,52&q=a');
      const open = (section: 'incidents' | 'filters' | 'figures' | 'table') =>
        name === 'phone'
          ? page.getByRole('tab', { name: sections[section] }).click()
          : page.getByRole('button', { name: sections[section], exact: true }).click();
      if (name === 'phone') await open('filters');
      else await page.getByText(filters.more, { exact: true }).click();
      await page.getByText(filterPanel.sections.tag, { exact: true }).waitFor();
      const fold = async (): Promise<void> => {
        // What a newer export changed is there only where there is one.
        const { kind: _, revision: _revision, ...always } = filterPanel.sections;
        for (const section of Object.values(always)) {
          await page
            .getByRole('group', { name: filters.label })
            .getByText(section, { exact: true })
            .first()
            .click();
        }
      };
      await fold();
      await page.getByRole('list', { name: filterPanel.active }).waitFor();
      expect(await violations(page), `${state}, filters`).toEqual([]);
      for (const section of ['figures', 'table'] as const) {
        await open(section);
        await page.getByRole('table').waitFor();
        expect(await violations(page), `${state}, ${section}`).toEqual([]);
      }
      if (name === 'phone') {
        await open('filters');
        await fold();
        await open('incidents');
      } else {
        await page
          .getByRole('button', { name: words[locale].app.closeDrawer(sections.table) })
          .click();
        await fold();
        await page.getByText(filters.more, { exact: true }).click();
      }
      await show(page, theme, locale, '&q=zzz');
      await page.getByText(words[locale].list.empty).waitFor();
      expect(await violations(page), `${state}, nothing found`).toEqual([]);
    }
  });

  test('with a notice, with places to go to, with the keys, on a symbol of the map', async () => {
    const page = await atlas.share('', options);
    for (const [theme, locale] of some) {
      const { map, filters, shortcuts } = words[locale];
      const state = `${theme}, ${locale}`;
      await page.evaluate((hash) => (location.hash = hash), `v=9&l=${locale}`);
      await page
        .getByRole('region', { name: words[locale].notices.label })
        .or(page.getByText('v=9'))
        .first()
        .waitFor();
      expect(await violations(page), `${state}, notice`).toEqual([]);
      // Such a link gives the view of the browser's own language.
      await page.getByRole('button', { name: en.notices.dismiss }).click();
      await show(page, theme, locale);
      await page
        .getByRole('searchbox', { name: filters.search })
        .fill(locale === 'en' ? 'Odesa' : 'Одеса');
      await page
        .getByRole('button', { name: locale === 'en' ? /^(Go to )?.*Odesa/ : /Одеса/ })
        .first()
        .waitFor();
      expect(await violations(page), `${state}, places`).toEqual([]);
      await page.getByRole('searchbox', { name: filters.search }).fill('');
      await page.getByRole('region', { name: map.label, exact: true }).focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      expect(await violations(page), `${state}, symbol`).toEqual([]);
      await page.keyboard.press('Shift+Slash');
      await page.getByRole('dialog', { name: shortcuts.title }).waitFor();
      expect(await violations(page), `${state}, keys`).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});

test('axe is at work: it finds a button without a name', async () => {
  const page = await atlas.open();
  await page.evaluate(() => {
    const nameless = document.createElement('button');
    document.querySelector('main')?.append(nameless);
    Object.assign(globalThis, { nameless });
  });
  expect((await violations(page)).join()).toContain('button-name');
  await page.evaluate(() => (globalThis as { nameless?: HTMLElement }).nameless?.remove());
});

test('a phone has targets of 44 px in every tab of its sheet', async () => {
  const page = await atlas.share('', touchPhone);
  for (const tab of ['incidents', 'filters', 'figures', 'table'] as const) {
    await page.getByRole('tab', { name: en.sections[tab] }).tap();
    if (tab === 'filters')
      await page.getByText(en.filterPanel.sections.country, { exact: true }).waitFor();
    if (tab === 'figures' || tab === 'table') await page.getByRole('table').waitFor();
    expect(await smallTargets(page), tab).toEqual([]);
  }
  await page.getByRole('tab', { name: en.sections.incidents }).tap();
});

function smallTargets(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, select, summary, label, input[type=search]')]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return { name: element.getAttribute('aria-label') ?? element.textContent, width, height };
      })
      .filter(({ width, height }) => width > 0 && (width < 44 || height < 44)),
  );
}

async function show(page: Page, theme: string, locale: Locale, more = ''): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `v=1&l=${locale}&th=${theme}${more}`);
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(locale);
}

async function violations(page: Page): Promise<string[]> {
  // Evaluated over the debugger's channel, which no policy of the page binds.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
    const found = await engine.run(document);
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
