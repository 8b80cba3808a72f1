import axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { servedAtlas } from '../support/served-atlas.ts';
import { casesOf } from '../support/long-run.ts';

const atlas = servedAtlas();

interface Focused {
  readonly name: string;
  /** Centre on the screen. */
  readonly x: number;
  readonly y: number;
  readonly isSymbol: boolean;
}

const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      name: element.getAttribute('aria-label') ?? element.textContent,
      x: x + width / 2,
      y: y + height / 2,
      isSymbol: element.closest('[role=group] li') !== null,
    };
  });
const name = async (page: Page): Promise<string> => (await focused(page)).name;
const isCanvas = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement instanceof HTMLCanvasElement);
const status = (page: Page) => page.getByRole('status').first();

/** Presses Tab from wherever focus is until it is on the map's canvas, and once more. */
async function tabIntoSymbols(page: Page): Promise<void> {
  for (let presses = 0; !(await isCanvas(page)); presses++) {
    if (presses > 100) throw new Error('Tab never comes to the map');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await focused(page)).isSymbol).toBe(true);
}

/** Presses the right arrow until the name of what has focus matches. */
async function walkTo(page: Page, wanted: RegExp): Promise<void> {
  await page.keyboard.press('Home');
  for (let presses = 0; !wanted.test(await name(page)); presses++) {
    if (presses > 220) throw new Error(`no symbol is named ${wanted}`);
    await page.keyboard.press('ArrowRight');
  }
}

describe('with the keyboard alone', () => {
  test('every symbol of the first screen is reached once, in reading order, and says what it is', async () => {
    const page = await atlas.open();
    await tabIntoSymbols(page);
    // Others may have been here: Tab comes back to where focus was.
    await page.keyboard.press('Home');
    const seen: string[] = [];
    for (;;) {
      await expect.poll(() => name(page)).toMatch(/Moscow|Kyiv|only: [A-Z].*,|incidents/);
      if (seen.at(-1) === (await name(page))) break;
      seen.push(await name(page));
      await page.keyboard.press('ArrowDown');
    }
    expect(seen).toEqual([
      expect.stringMatching(/^Kremlin says .*, Statements, Moscow, Russia: .*, place inferred$/),
      expect.stringMatching(/^.*Kyiv.*, Air and drone strikes, Kyiv, Ukraine: /),
      expect.stringMatching(/^Ukraine: 1 incident, known to the country only: Strikes across/),
      expect.stringMatching(/^Dnipropetrovsk Oblast: 1 incident, known to the region only: Drone/),
      expect.stringMatching(/^Odesa Oblast: 1 incident, known to the region only: Overnight/),
      '2 incidents: talks and agreements (2)',
    ]);
  });

  test('a region’s incident is opened, and closing gives focus back to its badge', async () => {
    const page = await atlas.open();
    await tabIntoSymbols(page);
    await walkTo(page, /^Odesa/);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => name(page))
      .toBe('Overnight attack on Odesa region injures at least five');
    await page.keyboard.press('Escape');
    await expect.poll(() => name(page)).toMatch(/^Odesa Oblast: 1 incident/);
    await page.keyboard.press('Escape');
    expect(await isCanvas(page)).toBe(true);
  });

  test('a group at one coordinate opens into its members, which open one after the other', async () => {
    const page = await atlas.open();
    await tabIntoSymbols(page);
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await expect.poll(() => name(page)).toMatch(/^Trilateral talks begin/);
    for (const title of [/^Trilateral talks/, /^January round/]) {
      await walkTo(page, title);
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await focused(page)).isSymbol).toBe(false);
      await expect.poll(() => name(page)).toMatch(title);
      await page.keyboard.press('Escape');
      await expect.poll(async () => (await focused(page)).isSymbol).toBe(true);
      expect(await name(page)).toMatch(title);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => name(page)).toBe('2 incidents: talks and agreements (2)');
    await page.keyboard.press('Escape');
    expect(await isCanvas(page)).toBe(true);
  });

  test('the focus ring stands on the badge, and on it still when the map has moved', async () => {
    const page = await atlas.open();
    const badge = () =>
      page.evaluate(() => incidentAtlas?.drawn()?.areas.find(({ id }) => id === 'UA-51')?.badge);
    await tabIntoSymbols(page);
    await walkTo(page, /^Odesa/);
    const before = await badge();
    const at = await focused(page);
    expect([at.x, at.y].map(Math.round)).toEqual(before?.map(Math.round));
    // The canvas keeps its own keys.
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowUp');
    await expect.poll(badge).not.toEqual(before);
    await page.keyboard.press('Tab');
    await expect
      .poll(async () => {
        const { x, y } = await focused(page);
        const now = await badge();
        return now && Math.hypot(x - now[0], y - now[1]);
      })
      .toBeLessThan(1);
    expect(await name(page)).toMatch(/^Odesa/);
  });

  test('a period that takes the symbol away gives focus to the nearest one', async () => {
    const page = await atlas.open();
    await tabIntoSymbols(page);
    await walkTo(page, /^Odesa/);
    await page.evaluate(() => (location.hash = 'v=1&t=2026-01-23..2026-01-25'));
    await expect.poll(() => name(page)).toMatch(/^January round of talks/);
    await page.evaluate(() => (location.hash = 'v=1&q=nothing'));
    await expect.poll(() => name(page)).toBe('Symbols on the map');
  });

  test('in Ukrainian', async () => {
    const page = await atlas.open('#v=1&l=uk');
    await tabIntoSymbols(page);
    const group = page.getByRole('group', { name: 'Символи на мапі' });
    expect(await group.getByRole('button').count()).toBe(6);
    await walkTo(page, /^Одеська область: 1 інцидент, відомо лише регіон: ./);
    await walkTo(page, /^2 інциденти: переговори та домовленості \(2\)$/);
  });

  test.each(casesOf(['dark', 'light'], 2))(
    'axe finds nothing with focus on a symbol, %s',
    async (theme) => {
      const page = await atlas.open(`#v=1&th=${theme}`);
      await tabIntoSymbols(page);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await expect.poll(() => name(page)).toMatch(/^Trilateral talks begin/);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { axe: engine } = globalThis as unknown as { axe: typeof import('axe-core') };
        const found = await engine.run(document);
        return found.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html }) => `${id}: ${html}`),
        );
      });
      expect(violations).toEqual([]);
    },
  );
});

describe('two thousand incidents at one coordinate and one nearby', () => {
  const crowd = Array.from({ length: 2001 }, (_, index) => ({
    type: 'Feature',
    id: index,
    properties: {
      title: `Incident ${index}`,
      kind: index % 2 === 0 ? 'strike' : 'battle',
      start: `2026-01-${String(1 + (index % 28)).padStart(2, '0')}`,
    },
    geometry: { type: 'Point', coordinates: [index === 2000 ? 30.5284 : 30.5234, 50.4501] },
  }));
  const opened = (reducedMotion: 'reduce' | 'no-preference') =>
    atlas.open('?data=crowd.geojson#v=1&c=30.52,50.45,9', {
      reducedMotion,
      async prepare(page) {
        const body = JSON.stringify({ type: 'FeatureCollection', features: crowd });
        await page.route('**/crowd.geojson', (route) =>
          route.fulfill({ contentType: 'application/geo+json', body }),
        );
      },
    });
  const counted = (page: Page) =>
    page.evaluate(() => {
      const drawn = incidentAtlas?.drawn();
      const inView = drawn?.nodes.reduce((sum, { count }) => sum + count, 0) ?? NaN;
      return inView + (drawn?.nodesOutside ?? NaN);
    });

  test.each(casesOf(['no-preference', 'reduce'] as const, 2))(
    'are reached by zooming in, the newest from the spread and all from its middle (motion: %s)',
    async (motion) => {
      const page = await opened(motion);
      await tabIntoSymbols(page);
      for (let zooms = 0; (await name(page)).startsWith('2,001 incidents'); zooms++) {
        expect(zooms).toBeLessThan(8);
        await page.evaluate(() => document.activeElement?.setAttribute('data-before', ''));
        await page.keyboard.press('Enter');
        // It stays on the group until the map is at rest, and is on a member then.
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-before')))
          .toBe(false);
        expect((await focused(page)).isSymbol).toBe(true);
        await expect.poll(() => counted(page)).toBe(2001);
      }
      await walkTo(page, /^2,000 incidents/);
      await page.keyboard.press('Enter');
      await expect.poll(() => name(page)).toMatch(/^Incident \d+, /);
      await expect.poll(() => counted(page)).toBe(2001);
      await walkTo(page, /^1,940 more at this point/);
      await page.keyboard.press('Enter');
      await expect.poll(() => status(page).textContent()).toMatch('2,000 of 2,001 incidents');
      await expect.poll(() => name(page)).toMatch(/^2,000 incidents/);
    },
  );
});
