import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Filter } from '../../src/core/filter/filter.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { minuteOfCivil } from '../../src/core/time/civil-time.ts';
import type { TimeWindow } from '../../src/core/time/interval.ts';
import { generateIncidents } from '../support/generated-incidents.ts';
import { areasOf, isUnlocated, select } from '../support/incident-oracle.ts';
import { servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();
const generated = generateIncidents();
const { incidents } = generated;
const status = (page: Page) => page.getByRole('status').first().textContent();
const number = (value: number): string => value.toLocaleString('en-GB');

const allTime = {
  start: minuteOfCivil({ year: 1, month: 1, day: 1 }),
  end: minuteOfCivil({ year: 6001, month: 1, day: 1 }),
};
const spring: TimeWindow = {
  start: minuteOfCivil({ year: 2022, month: 2, day: 24 }),
  end: minuteOfCivil({ year: 2022, month: 6, day: 1 }),
};

describe('twenty thousand incidents, with all that can be missing or odd', () => {
  let page: Page;

  beforeAll(async () => {
    page = await atlas.keepOpen('?data=generated.geojson', {
      prepare: async (opened) => {
        await opened.route('**/generated.geojson', (route) =>
          route.fulfill({ contentType: 'application/geo+json', body: generated.text }),
        );
      },
    });
  });

  test('all are shown: nodes, areas and unlocated are the total', async () => {
    await expectDrawn(page, [], allTime);
  });

  test.each<[words: string, fragment: string, filter: Filter, window: TimeWindow]>([
    ['a period', 't=2022-02-24..2022-06-01', [], spring],
    [
      'kinds and place classes',
      'k=strike,battle&p=exact,given,admin1',
      [
        { op: 'in', field: 'kind', values: ['strike', 'battle'] },
        { op: 'in', field: 'place', values: ['exact', 'given', 'admin1'] },
      ],
      allTime,
    ],
    [
      'those of which at least ten killed are reported, unknown left out, in a period',
      'kd=10..!&t=2022-02-24..2022-06-01',
      [{ op: 'range', field: 'killed', min: 10, unknown: 'exclude' }],
      spring,
    ],
    [
      'a box, without a stated actor',
      'w=22,44,40,52&ac=',
      [
        { op: 'within', shape: { type: 'bbox', bbox: [22, 44, 40, 52] } },
        { op: 'in', field: 'actor', values: [''] },
      ],
      allTime,
    ],
    ['a century of long ago', 't=1000-01-01..1100-01-01', [], centuryOf(1000)],
  ])(
    '%s: what is drawn and said is what the incidents say',
    async (_, fragment, filter, window) => {
      await follow(page, `v=1&${fragment}`);
      await expectDrawn(page, filter, window);
    },
  );

  test('zoomed in on two hundred at one coordinate, they stand together and open into a spread', async () => {
    const crowd = mostCrowded(incidents);
    await follow(page, `v=1&c=${crowd.lon},${crowd.lat},15`);
    await expect
      .poll(async () => (await drawn(page))?.nodes.find(({ count }) => count >= 200)?.count)
      .toBe(crowd.count);
    const point = await page.evaluate(({ lon, lat }) => incidentAtlas?.project(lon, lat), crowd);
    if (!point) throw new Error('the map does not project');
    await page.mouse.click(...point);
    await expectDrawn(page, [], allTime);
    // The middle keeps the count of those that are not spread, and leads to all of them.
    await page.mouse.click(...point);
    await expect.poll(() => status(page)).toMatch(`${number(crowd.count)} of`);
  });

  test('the timeline shows the years of nearly all, leads to the whole time and back', async () => {
    await follow(page, 'v=1');
    const earlier = page.getByRole('button', { name: /^\d+ earlier incidents: show the whole/ });
    const back = page.getByRole('button', { name: 'Back to 2014–2026' });
    await page.getByRole('button', { name: 'Last 30 days' }).click();
    await expect
      .poll(() => page.evaluate(() => location.hash))
      .toContain('t=2026-12-02..2027-01-01');
    const december = minuteOfCivil({ year: 2026, month: 12, day: 2 });
    const end = minuteOfCivil({ year: 2027, month: 1, day: 1 });
    await expectDrawn(page, [], { start: december, end });
    await page.getByRole('button', { name: 'All time' }).click();
    await expectDrawn(page, [], allTime);
    await earlier.click();
    await back.click();
    await earlier.waitFor();
    await follow(page, 'v=1&t=1000-01-01..1100-01-01');
    await expectDrawn(page, [], centuryOf(1000));
    await back.waitFor();
    await page.getByRole('button', { name: 'Last 30 days' }).click();
    await earlier.waitFor();
  });

  test('far out the areas of a country are one badge, which says so and comes apart with a click', async () => {
    await follow(page, 'v=1&c=30,40,2.5');
    await expectDrawn(page, [], allTime);
    const badges = async () => {
      const areas = (await drawn(page))?.areas.filter(({ id }) => id.startsWith('UA')) ?? [];
      return new Set(areas.map(({ badge }) => String(badge)));
    };
    await expect.poll(async () => (await badges()).size).toBe(1);
    const known = areasOf(incidents).filter(({ id }) => id.startsWith('UA'));
    const count = known.reduce((sum, area) => sum + area.incidents.length, 0);
    const [badge] = await badges();
    const [x, y] = (badge ?? '').split(',').map(Number);
    await page.mouse.move(x ?? NaN, y ?? NaN);
    await page
      .getByText(`Ukraine: ${number(count)} incidents known to regions or to the country only`)
      .first()
      .waitFor();
    await page.mouse.click(x ?? NaN, y ?? NaN);
    await expect.poll(async () => (await badges()).size).toBeGreaterThan(20);
    await expectDrawn(page, [], allTime);
  });

  test('played for a while, at every moment the count that is drawn is that of the window', async () => {
    const year = {
      start: minuteOfCivil({ year: 2014, month: 1, day: 1 }),
      end: minuteOfCivil({ year: 2015, month: 1, day: 1 }),
    };
    await follow(page, 'v=1&t=2014-01-01..2015-01-01');
    await expectDrawn(page, [], year);
    await page.getByLabel('Speed').selectOption({ label: '2×' });
    await page.getByRole('button', { name: 'Play' }).click();
    const seen = new Set<number>();
    for (let look = 0; look < 100 && seen.size < 4; look++) {
      const shown = await drawn(page);
      if (!shown) throw new Error('there is no map');
      const { window, nodes, areas, nodesOutside, unlocated, total } = shown;
      // While the shape of an area is on its way nothing is shown.
      if (window !== null) {
        const counts = [...nodes, ...areas].map(({ count }) => count);
        const expected = select(incidents, [], window).length;
        expect(total).toBe(expected);
        expect(counts.reduce((a, b) => a + b, nodesOutside + unlocated)).toBe(expected);
        seen.add(window.start);
      }
      await page.waitForTimeout(100);
    }
    expect(seen.size).toBe(4);
    await page.getByRole('button', { name: 'Pause' }).click();
  });

  test('table and figures open over it', async () => {
    await follow(page, 'v=1&t=2022-02-24..2022-06-01');
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const total = select(incidents, [], spring).length;
    await expect
      .poll(() => page.getByRole('table').getAttribute('aria-rowcount'))
      .toBe(String(total + 1));
    await page.getByRole('button', { name: 'Figures', exact: true }).click();
    await page.getByLabel('Group by').selectOption({ label: 'Actor' });
    await expect
      .poll(() => page.getByRole('row', { name: /^Total/ }).textContent())
      .toContain(number(total));
    await page.getByRole('button', { name: /^Close: Figures/ }).click();
  });
});

function drawn(page: Page) {
  return page.evaluate(() => incidentAtlas?.drawn());
}

async function follow(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), fragment);
}

async function expectDrawn(page: Page, filter: Filter, window: TimeWindow): Promise<void> {
  const selected = select(incidents, filter, window);
  await expect
    .poll(() => status(page))
    .toMatch(`${number(selected.length)} of ${number(incidents.length)} incidents`);
  await expect.poll(async () => (await drawn(page))?.total).toBe(selected.length);
  const shown = await drawn(page);
  const areas = areasOf(selected).map(
    ({ id, level, incidents: known }) => `${id} ${level} ${known.length}`,
  );
  expect(new Set(shown?.areas.map(({ id, level, count }) => `${id} ${level} ${count}`))).toEqual(
    new Set(areas),
  );
  expect(shown?.unlocated).toBe(selected.filter(isUnlocated).length);
  const points = shown?.nodes.reduce((sum, { count }) => sum + count, shown.nodesOutside);
  expect(points).toBe(selected.filter(({ place }) => 'lon' in place).length);
}

function mostCrowded(all: readonly Incident[]) {
  const counts = new Map<string, { lon: number; lat: number; count: number }>();
  for (const { place } of all) {
    if (!('lon' in place)) continue;
    const { lon, lat } = place;
    const spot = counts.get(`${lon} ${lat}`) ?? { lon, lat, count: 0 };
    spot.count += 1;
    counts.set(`${lon} ${lat}`, spot);
  }
  const [first] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  if (first === undefined) throw new Error('no incident has a point');
  return first;
}

function centuryOf(year: number): TimeWindow {
  return {
    start: minuteOfCivil({ year, month: 1, day: 1 }),
    end: minuteOfCivil({ year: year + 100, month: 1, day: 1 }),
  };
}
