import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { servedAtlas, touchPhone } from '../support/served-atlas.ts';
import { casesOf, longTest } from '../support/long-run.ts';

const atlas = servedAtlas();

const status = (page: Page) => page.getByRole('status').first().textContent();
const filters = (page: Page) => page.getByRole('group', { name: 'Filters' });
const section = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const chip = (page: Page, words: string) =>
  page.getByRole('button', { name: `Remove filter “${words}”` });
const hidden = async (page: Page, words: string) => {
  const id = await chip(page, words).getAttribute('aria-describedby');
  return page.locator(`[id="${id}"]`).textContent();
};
const fragment = (page: Page) => page.evaluate(() => location.hash.slice(1));

/** Nodes in view, nodes outside, areas and unlocated are what the counts line says. */
async function expectDrawn(page: Page, total: number): Promise<void> {
  await expect.poll(() => status(page)).toMatch(`${total} of 7 incidents`);
  await expect
    .poll(() =>
      page.evaluate(() => {
        const drawn = globalThis.incidentAtlas?.drawn();
        if (!drawn) return null;
        const sum = (entries: readonly { readonly count: number }[]): number =>
          entries.reduce((before, { count }) => before + count, 0);
        const { nodes, areas, nodesOutside, unlocated } = drawn;
        return { total: drawn.total, sum: sum(nodes) + sum(areas) + nodesOutside + unlocated };
      }),
    )
    .toEqual({ total, sum: total });
}

async function openSection(page: Page, name: string): Promise<void> {
  const more = filters(page).getByText('More filters', { exact: true });
  if (!(await more.evaluate((summary) => summary.parentElement?.hasAttribute('open')))) {
    await more.click();
  }
  await filters(page).locator('summary', { hasText: name }).click();
}

async function foldFilters(page: Page, name: string): Promise<void> {
  await filters(page).locator('summary', { hasText: name }).click();
  await filters(page).getByText('More filters', { exact: true }).click();
}

const facetCases = [
  ['Country', /^Ukraine 4$/, 4, 'Country: Ukraine', 'hides 3 incidents'],
  ['Region', /^Not stated 5$/, 5, 'Region: Not stated', 'hides 2 incidents'],
  ['Actor', /^Russian forces 4$/, 4, 'Actor: Russian forces', 'hides 3 incidents'],
  ['Reported type', /^Not stated 7$/, 7, 'Reported type: Not stated', 'hides nothing by itself'],
  ['Place known to', /^region 2$/i, 2, 'Place: region', 'hides 5 incidents: settlement, country'],
  ['Time known to', /^the night 2$/i, 2, 'Time known to: the night', 'hides 5 incidents'],
  ['Source', /^RFE\/RL.* 7$/, 7, /^Source: RFE/, 'hides nothing by itself'],
  ['Verification', /^Reported 7$/, 7, 'Verification: Reported', 'hides nothing by itself'],
  ['Tags', /^missile 1$/i, 1, 'Tags: missile', 'hides 6 incidents, of them 5 not stated'],
] as const;

const figureCases = [
  ['Killed', 'At least', '1', 1, 'Killed: 1 or more'],
  ['Killed', 'At most', '1', 0, 'Killed: up to 1'],
  ['Injured', 'At least', '3', 1, 'Injured: 3 or more'],
  // "At least five" may be more than any number.
  ['Injured', 'At least', '50', 1, 'Injured: 50 or more'],
  ['Injured', 'At most', '4', 1, 'Injured: up to 4'],
] as const;

describe('each filter keeps what the data says', () => {
  test.each(casesOf(facetCases, 4))('%s', async (name, value, expected, words, hides) => {
    const page = await atlas.open('');
    await openSection(page, name);
    await section(page, name).getByRole('checkbox', { name: value }).check();
    await expectDrawn(page, expected);
    if (typeof words === 'string') await expect.poll(() => hidden(page, words)).toBe(hides);
    const link = await fragment(page);
    await page.goBack();
    await expectDrawn(page, 7);
    await page.goForward();
    await expectDrawn(page, expected);
    expect(await fragment(page)).toBe(link);
    await page.getByRole('button', { name: 'Reset filters' }).click();
    await expectDrawn(page, 7);
    await foldFilters(page, name);
  });

  test.each(casesOf(figureCases, 3))('%s, %s %s', async (name, end, value, known, words) => {
    const page = await atlas.open('');
    await openSection(page, name);
    const unknown = name === 'Killed' ? 6 : 5;
    await section(page, name).getByRole('textbox', { name: end }).fill(value);
    await expectDrawn(page, known + unknown);
    await section(page, name).getByRole('checkbox').uncheck();
    await expectDrawn(page, known);
    await expect
      .poll(() => hidden(page, words))
      .toBe(`hides ${7 - known} incidents, of them ${unknown} not stated`);
    await chip(page, words).click();
    await expectDrawn(page, 7);
    await foldFilters(page, name);
  });
});

test('a link keeps every filter, its chips and its counts, followed and opened anew', async () => {
  const link =
    '#v=1&k=strike,attack&p=admin1,settlement&co=UA&ac=Russian+forces&tg=drone&tg=&kd=1..5';
  const expected = [
    /^What happened: .*hides nothing/,
    /^Place: settlement, region.*hides 1 incident: country$/,
    /^Actor: Russian forces.*hides nothing/,
    /^Country: Ukraine.*hides nothing/,
    /^Tags: Not stated, drone.*hides nothing/,
    /^Killed: 1 to 5, or not known.*hides nothing/,
  ];
  const expectChips = async (page: Page): Promise<void> => {
    const chips = page.getByRole('list', { name: 'Active filters' }).getByRole('listitem');
    for (const [index, words] of expected.entries()) {
      await expect.poll(() => chips.nth(index).textContent()).toMatch(words);
    }
    expect(await chips.count()).toBe(expected.length);
  };
  const followed = await atlas.open(link);
  await expectDrawn(followed, 3);
  await expectChips(followed);
  const anew = await atlas.open(link, { map: 'refused' });
  await expect.poll(() => status(anew)).toMatch('3 of 7 incidents');
  await expectChips(anew);
  expect(await fragment(anew)).toBe(link.slice(1));
});

test('a village that only the gazetteer has can be gone to', async () => {
  const page = await atlas.open();
  const search = page.getByRole('searchbox', { name: 'Search incidents' });
  await search.fill('drones near Robotyne');
  await page.getByRole('button', { name: 'Go to Robotyne (town or village, Ukraine)' }).click();
  await expect.poll(() => search.inputValue()).toBe('drones near');
  await expect
    .poll(() => page.evaluate(() => incidentAtlas?.camera() ?? null))
    .toMatchObject({ zoom: 11 });
  await search.fill('');
});

describe('a part of the map', () => {
  const pointAt = async (page: Page, lon: number, lat: number) => {
    const place = await page.evaluate(([x, y]) => incidentAtlas?.project(x, y), [
      lon,
      lat,
    ] as const);
    if (!place) throw new Error('there is no map');
    const box = await page.getByRole('region', { name: 'Map' }).boundingBox();
    return [place[0] + (box?.x ?? 0), place[1] + (box?.y ?? 0)] as const;
  };
  /** Around Kyiv and the region of Odesa, of which the one has a point. */
  const corners = [
    [28.5, 45.5],
    [33.5, 45.5],
    [33.5, 51.5],
    [28.5, 51.5],
  ] as const;

  test('that is drawn around Kyiv and Odesa keeps Kyiv, since Odesa is known to its region only', async () => {
    const page = await atlas.open('#v=1&c=31,48.5,5');
    await openSection(page, 'Part of the map');
    await page.getByRole('button', { name: 'Draw an area' }).click();
    const canvas = page.getByRole('region', { name: 'Map' });
    await expect.poll(() => canvas.evaluate(({ style }) => style.cursor)).toBe('crosshair');
    for (const [lon, lat] of [...corners, ...corners.slice(0, 1)]) {
      await page.mouse.click(...(await pointAt(page, lon, lat)));
    }
    await expectDrawn(page, 1);
    const words = 'Part of the map: a drawn area';
    await expect
      .poll(() => hidden(page, words))
      .toBe('hides 6 incidents (known to an area only or not located: 3)');
    expect(await page.getByRole('complementary').count()).toBe(0);
    expect(await fragment(page)).toMatch(
      /w=28\.\d+,45\.\d+;33\.\d+,45\.\d+;33\.\d+,51\.\d+;28\.\d+,51\.\d+/,
    );
    await chip(page, words).click();
    await expectDrawn(page, 7);
    await page.goBack();
    await expectDrawn(page, 1);
    await foldFilters(page, 'Part of the map');
  });

  longTest('is the view of this moment', async () => {
    const page = await atlas.open('#v=1&c=31,48.5,6');
    await openSection(page, 'Part of the map');
    await page.getByRole('button', { name: 'Only what is in view now' }).click();
    await expectDrawn(page, 1);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    // The view that was kept stays where it was.
    await expectDrawn(page, 1);
    await page.getByRole('button', { name: 'Reset filters' }).click();
    await expectDrawn(page, 7);
  });

  test('is tapped on a phone, where every target has 44 px', async () => {
    const page = await atlas.share('#v=1&c=31,48.5,4', touchPhone);
    await page.getByRole('tab', { name: 'Filters' }).click();
    await openSection(page, 'Killed');
    await openSection(page, 'Country');
    await section(page, 'Country').getByRole('checkbox').first().waitFor();
    await openSection(page, 'Part of the map');
    const small = await filters(page).evaluate((panel) =>
      [...panel.querySelectorAll('button, summary, label, input[type=number]')]
        .filter((element) => element.checkVisibility())
        .map((element) => {
          const { width, height } = element.getBoundingClientRect();
          return { name: element.textContent, width, height };
        })
        .filter(({ width, height }) => width < 44 || height < 44),
    );
    expect(small).toEqual([]);
    await page.getByRole('button', { name: 'Draw an area' }).click();
    const canvas = page.getByRole('region', { name: 'Map' });
    await expect.poll(() => canvas.evaluate(({ style }) => style.cursor)).toBe('crosshair');
    const near = [
      [27, 46],
      [35, 46],
      [30.5, 52],
      [27, 46],
    ] as const;
    for (const [lon, lat] of near) {
      await page.touchscreen.tap(...(await pointAt(page, lon, lat)));
      await page.waitForTimeout(400);
    }
    await expectDrawn(page, 1);
    for (const name of ['Part of the map', 'Country', 'Killed']) await openSection(page, name);
    await page.getByRole('tab', { name: 'Incidents' }).click();
  });
});
