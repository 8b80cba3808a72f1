import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { familyColors } from '../../src/core/incident/family-colors.ts';
import { minuteOfCivil } from '../../src/core/time/civil-time.ts';
import { minute, minutesPerDay } from '../../src/core/time/interval.ts';
import type { Drawn } from '../../src/map/map-view.ts';
import { select } from '../support/incident-oracle.ts';
import { isNear, look, rgbOf } from '../support/screen.ts';
import { reportId, reportIncidents } from '../support/report-incidents.ts';
import { casesOf } from '../support/long-run.ts';
import { servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();
const incidents = reportIncidents();
const areaIncidents = ['strikes-2026-02-04', 'dnipropetrovsk-2026-02-04', 'odesa-2026-02-04'];

const status = (page: Page) => page.getByRole('status').first();
const titles = (page: Page) =>
  page.getByRole('list', { name: 'Incidents' }).getByRole('listitem').allTextContents();
const drawn = (page: Page) =>
  page.evaluate(() => {
    const now = globalThis.incidentAtlas?.drawn();
    if (!now) throw new Error('there is no map');
    return now;
  });

describe('the six counts of the first screen', () => {
  test.each([
    ['all time', '', 7],
    ['last 7 days', 'Last 7 days', 6],
    ['last 30 days', 'Last 30 days', 7],
    ['3 February alone', '#v=1&t=2026-02-03..2026-02-04', 4],
    ['4 February alone', '#v=1&t=2026-02-04..2026-02-05', 6],
    // Of the seven only the January round of talks touches these two days.
    ['23 to 24 January', '#v=1&t=2026-01-23..2026-01-25', 1],
  ])('%s', async (_name, act, expected) => {
    const page = await atlas.open(act.startsWith('#') ? act : '');
    if (act.startsWith('Last')) await page.getByRole('button', { name: act, exact: true }).click();
    await expect.poll(() => status(page).textContent()).toMatch(`${expected} of 7 incidents`);
    await expect.poll(async () => (await drawn(page)).total).toBe(expected);
    await expect.poll(async () => (await titles(page)).length).toBe(expected);
  });

  test('what only touches the period is said to be possibly in it', async () => {
    const page = await atlas.open('#v=1&t=2026-02-03..2026-02-04');
    await expect
      .poll(() => status(page).textContent())
      .toBe('4 of 7 incidents · 4 possibly in this period');
    expect((await titles(page)).every((text) => text.includes('possibly in this period'))).toBe(
      true,
    );
  });
});

describe('the map', () => {
  test('holds what the oracle counts, nothing more and nothing less', async () => {
    const page = await atlas.open();
    const from = minuteOfCivil({ year: 2026, month: 1, day: 22 });
    for (const day of [0, 1, 2, 5, 12, 13, 14]) {
      const start = minute(from + day * minutesPerDay);
      const window = { start, end: minute(start + minutesPerDay) };
      const address = `t=${isoDay(start)}..${isoDay(window.end)}`;
      await page.evaluate((hash) => (location.hash = hash), `v=1&${address}`);
      const expected = select(incidents, [], window);
      const { nodes, areas, nodesOutside, unlocated, total } = await drawnWith(
        page,
        expected.length,
      );
      const sum = (counts: readonly { readonly count: number }[]): number =>
        counts.reduce((all, { count }) => all + count, 0);
      expect(sum(nodes) + nodesOutside + sum(areas) + unlocated).toBe(total);
      expect(areas.map(({ id }) => id).toSorted()).toEqual(
        expected.flatMap(({ place }) => ('areaId' in place ? [place.areaId] : [])).toSorted(),
      );
      expect(sum(nodes)).toBe(expected.filter(({ place }) => 'lon' in place).length);
    }
  });

  test('shows a strike on Kyiv, a badge and a hatched region in the colour of their family', async () => {
    const page = await atlas.open();
    await page.waitForTimeout(500);
    const screen = await look(page);
    const { areas } = await drawnWith(page, 7);
    const { fill } = familyColors.light.distance;
    const [x, y] = await project(page, 30.5234, 50.4501);
    // Between the glyph and the rim.
    expect(isNear(screen.at(x, y - 9.5), rgbOf(fill), 12)).toBe(true);
    for (const { id, badge } of areas) {
      if (badge === null) throw new Error(`the badge of ${id} is out of view`);
      expect(isNear(screen.at(badge[0] + 8, badge[1] + 8), rgbOf(fill), 12), id).toBe(true);
    }
    // The west of the Odesa region, away from its badge; and Türkiye, where nothing is known.
    const [regionX, regionY] = await project(page, 29.3, 45.9);
    const around = { x: regionX - 6, y: regionY - 6, width: 12, height: 12 };
    expect(screen.share(around, '#f7f5f1', 4)).toBeLessThan(0.6);
    const [plainX, plainY] = await project(page, 36, 39.9);
    const plain = { x: plainX - 6, y: plainY - 6, width: 12, height: 12 };
    expect(screen.share(plain, '#f7f5f1', 4)).toBeGreaterThan(0.9);
  });

  test('never shows an incident known to an area as a point, at any zoom', async () => {
    const page = await atlas.open();
    const forbidden = areaIncidents.map(reportId);
    // From one whole zoom to another, so that every step has groups and an answer of its own.
    const near = casesOf([6, 8, 10, 12, 14, 16], 2);
    for (const [lon, lat, zooms] of [
      // Farther out all three are in view.
      [31, 48.5, [0, 2, 4, ...near]],
      [35, 48.4, near],
      [30, 46.8, near],
    ] as const) {
      for (const zoom of zooms) {
        const { version } = await drawn(page);
        await page.evaluate((hash) => (location.hash = hash), `v=1&c=${lon},${lat},${zoom}`);
        await expect.poll(async () => (await drawn(page)).version).toBeGreaterThan(version);
        const { nodes, areas } = await drawnWith(page, 7);
        expect(nodes.filter(({ incident }) => forbidden.includes(incident ?? ''))).toEqual([]);
        expect(areas.map(({ incident }) => incident ?? '').toSorted()).toEqual(
          forbidden.toSorted(),
        );
      }
    }
  });

  test('draws Simferopol inside Ukraine', async () => {
    const page = await atlas.open(`#v=1&c=36.3,45.2,6&i=${reportId('strikes-2026-02-04')}`);
    await expect.poll(async () => (await tint(page, 34.1, 44.95)) < 0.6).toBe(true);
    // The Kuban shore beyond the strait is not Ukraine.
    expect(await tint(page, 38.5, 45.3)).toBeGreaterThan(0.9);
  });

  test('opens the two incidents of Abu Dhabi side by side when their group is clicked', async () => {
    const page = await atlas.open();
    const { fill } = familyColors.light.diplomacy;
    const [x, y] = await project(page, 54.3773, 24.4539);
    // In the upper of the two symbols, between its glyph and its dashed rim.
    const above = { x: x - 7, y: y - 32, width: 1, height: 4 };
    expect((await look(page)).share(above, fill, 12)).toBe(0);
    await page.mouse.click(x, y);
    await expect.poll(async () => (await look(page)).share(above, fill, 12)).toBeGreaterThan(0.5);
    await page.mouse.click(x, y - 30);
    const details = page.getByRole('complementary', { name: 'Incident details' });
    await expect.poll(() => details.textContent()).toContain('Abu Dhabi');
    // In a period that holds one of the two nothing is spread.
    await page.getByRole('button', { name: 'Last 7 days' }).click();
    const { nodes } = await drawnWith(page, 6);
    expect(nodes.some(({ incident }) => incident === reportId('talks-2026-02-04'))).toBe(true);
    expect((await look(page)).share(above, fill, 12)).toBe(0);
  });

  test('tells of what lies under the pointer', async () => {
    const page = await atlas.open();
    const [x, y] = await project(page, 37.6173, 55.7558);
    await page.mouse.move(x, y);
    const card = page.getByText('place inferred').last();
    await card.waitFor();
    expect(await card.locator('..').textContent()).toContain('Kremlin says');
  });

  test('zooms and shows all again', async () => {
    const page = await atlas.open();
    const place = () => project(page, 30.5234, 50.4501);
    const fitted = await place();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(place).not.toEqual(fitted);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await page.getByRole('button', { name: 'Show all incidents' }).click();
    await expect.poll(async () => (await place()).map(Math.round)).toEqual(fitted.map(Math.round));
  });
});

describe('filters', () => {
  test.each([
    ['Air and drone strikes', 3],
    ['Attacks, form not stated', 1],
    ['Talks and agreements', 2],
    ['Statements', 1],
  ])('%s can be taken away and brought back', async (name, count) => {
    const page = await atlas.open();
    const box = page.getByRole('group', { name: 'Filters' }).getByRole('checkbox', {
      name: new RegExp(`^${name}`),
    });
    await box.uncheck();
    await expect.poll(() => status(page).textContent()).toMatch(`${7 - count} of 7 incidents`);
    await expect.poll(async () => (await drawn(page)).total).toBe(7 - count);
    // The count beside a kind does not depend on whether it is shown.
    expect(await box.locator('..').textContent()).toBe(`${name} ${count}`);
    await page.getByRole('button', { name: 'Reset filters' }).click();
    await expect.poll(() => status(page).textContent()).toMatch('7 of 7 incidents');
  });

  test('every kind has a checkbox', async () => {
    const page = await atlas.open();
    expect(await page.getByRole('group', { name: 'Filters' }).getByRole('checkbox').count()).toBe(
      11,
    );
  });

  test('words narrow the list, and an empty result has a way out', async () => {
    const page = await atlas.open();
    const search = page.getByRole('searchbox', { name: 'Search incidents' });
    await search.fill('атлантида');
    await expect.poll(() => status(page).textContent()).toMatch('0 of 7 incidents');
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(() => status(page).textContent()).toMatch('7 of 7 incidents');
    for (const words of ['lukashuk telegram', 'лукашук телеграм']) {
      await search.fill(words);
      await expect.poll(() => status(page).textContent()).toMatch('1 of 7 incidents');
    }
  });
});

/** What is drawn once it holds that many incidents in all. */
async function drawnWith(page: Page, total: number): Promise<Drawn> {
  let latest = await drawn(page);
  await expect
    .poll(async () => {
      latest = await drawn(page);
      return latest.total;
    })
    .toBe(total);
  return latest;
}

/** Share of plain land in a small box around a place. */
async function tint(page: Page, lon: number, lat: number): Promise<number> {
  const [x, y] = await project(page, lon, lat);
  const screen = await look(page);
  return screen.share({ x: x - 10, y: y - 10, width: 20, height: 20 }, '#f7f5f1', 4);
}

async function project(page: Page, lon: number, lat: number): Promise<readonly [number, number]> {
  const point = await page.evaluate(
    ([east, north]) => globalThis.incidentAtlas?.project(east, north),
    [lon, lat] as const,
  );
  if (!point) throw new Error('there is no map');
  return point;
}

function isoDay(at: number): string {
  return new Date(at * 60_000).toISOString().slice(0, 10);
}
