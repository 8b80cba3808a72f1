import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { minuteOfCivil } from '../../src/core/time/civil-time.ts';
import type { TimeWindow } from '../../src/core/time/interval.ts';
import { generatedOracle, type Counted, type Wanted } from '../support/generated-oracle.ts';
import { isLong } from '../support/long-run.ts';
import { ownCodeTime } from '../support/own-code-profile.ts';
import { servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();
const rows = isLong ? 3_000_000 : 1_000_000;
const count = generatedOracle({ rows, seed: 1 });
const number = (value: number): string => value.toLocaleString('en-GB');
const day = (year: number, month: number, dayOfMonth: number) =>
  minuteOfCivil({ year, month, day: dayOfMonth });

const allTime: TimeWindow = { start: day(1, 1, 1), end: day(6001, 1, 1) };
const month: TimeWindow = { start: day(2021, 6, 1), end: day(2021, 7, 1) };

describe(`${number(rows)} generated incidents`, () => {
  let page: Page;
  const progress: string[] = [];

  beforeAll(async () => {
    page = await atlas.keepOpen(`?demo=${rows}`, { map: 'not awaited' });
    const bar = page.getByRole('progressbar');
    await bar.waitFor();
    for (;;) {
      const words = await bar.getAttribute('aria-valuetext', { timeout: 500 }).catch(() => null);
      if (words === null) break;
      progress.push(words);
      await page.waitForTimeout(50);
    }
    await page.waitForFunction(() => incidentAtlas?.drawn()?.version && incidentAtlas.hasLand());
  });

  test('were loaded with progress in rows, and are said not to be real', async () => {
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.some((words) => words.includes(number(rows)))).toBe(true);
    await page.getByText('Generated data, not real events').first().waitFor();
    await expectShown(page, { window: allTime });
  });

  test('are scrubbed through: each period shows what lies in it', async () => {
    const windows: readonly TimeWindow[] = [
      month,
      { start: day(2021, 6, 2), end: day(2021, 7, 2) },
      { start: day(2018, 1, 1), end: day(2018, 1, 2) },
      { start: day(2019, 1, 1), end: day(2025, 6, 30) },
      { start: day(2025, 12, 31), end: day(2026, 1, 1) },
      { start: day(1999, 1, 1), end: day(2000, 1, 1) },
    ];
    for (const window of windows) {
      await follow(page, `v=1&t=${period(window)}`);
      await expectShown(page, { window });
    }
  });

  test('are filtered by kind and by word', async () => {
    await follow(page, `v=1&t=${period(month)}&k=protest,riot`);
    await expectShown(page, { window: month, kinds: ['protest', 'riot'] });
    await follow(page, 'v=1');
    await page.getByRole('searchbox', { name: 'Search incidents' }).fill('Town 431 protest');
    await expectShown(page, { window: allTime, words: 'Town 431 protest' });
    await page.getByRole('button', { name: 'Reset filters' }).first().click();
    await expectShown(page, { window: allTime });
  });

  test('are panned and zoomed over: everything is in view, outside, an area or on no map', async () => {
    await follow(page, `v=1&t=${period(month)}&c=35,48.5,6`);
    await expectShown(page, { window: month });
    await page.getByRole('region', { name: 'Map' }).focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'Equal', 'Equal', 'ArrowLeft']) {
      await page.keyboard.press(key);
      await expectShown(page, { window: month });
    }
  });

  test('are played: on every frame that is looked at the counts are those of the period', async () => {
    await follow(page, `v=1&t=${period(month)}`);
    await expectShown(page, { window: month });
    await page.getByLabel('Speed').selectOption({ label: '4×' });
    await page.getByRole('button', { name: 'Play' }).click();
    const seen = new Set<number>();
    for (let look = 0; look < 200 && seen.size < 12; look++) {
      const shown = await drawn(page);
      if (shown !== null && shown.window !== null && !seen.has(shown.window.start)) {
        expectCounts(shown, count({ window: shown.window }));
        seen.add(shown.window.start);
      }
      await page.waitForTimeout(30);
    }
    expect(seen.size).toBe(12);
    const starts = [...seen].toSorted((one, other) => one - other);
    const step = Math.min(...starts.slice(1).map((start, index) => start - (starts[index] ?? 0)));
    const before = await shownStart(page);
    let steps = 0;
    const milliseconds = await ownCodeTime(page, async () => {
      for (let look = 0; look < 20 && steps < 3; look++) {
        await page.waitForTimeout(1000);
        steps = ((await shownStart(page)) - before) / step;
      }
    });
    expect(steps).toBeGreaterThan(0);
    process.stdout.write(
      `own code on the main thread: ${(milliseconds / steps).toFixed(2)} ms a step, ${steps} steps\n`,
    );
    await page.getByRole('button', { name: 'Pause' }).click();
  });

  test('are listed, and open their details', async () => {
    await follow(page, `v=1&t=${period(month)}`);
    await expectShown(page, { window: month });
    const { total } = count({ window: month });
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await expect
      .poll(() => page.getByRole('table').getAttribute('aria-rowcount'))
      .toBe(number(total + 1).replaceAll(',', ''));
    await page.getByRole('button', { name: 'Killed', exact: true }).click();
    await page.getByRole('columnheader', { name: 'Killed', exact: true }).waitFor();
    await page
      .getByRole('table')
      .getByRole('button', { name: /^Generated incident/ })
      .first()
      .click();
    const details = page.getByRole('complementary', { name: 'Incident details' });
    await details.getByRole('heading', { name: /^Generated incident/ }).waitFor();
  });
});

function period({ start, end }: TimeWindow): string {
  const text = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 10);
  return `${text(start)}..${text(end)}`;
}

function drawn(page: Page) {
  return page.evaluate(() => incidentAtlas?.drawn() ?? null);
}

/** Start of the period that is drawn, once all of it is. */
async function shownStart(page: Page): Promise<number> {
  const shown = await page.waitForFunction(() => incidentAtlas?.drawn()?.window?.start ?? false);
  return Number(await shown.jsonValue());
}

async function follow(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), fragment);
}

type Shown = NonNullable<Awaited<ReturnType<typeof drawn>>>;

/** What is said and drawn is what a look at every row finds. */
async function expectShown(page: Page, wanted: Wanted): Promise<void> {
  const expected = count(wanted);
  await expect
    .poll(() => page.getByRole('status').first().textContent())
    .toMatch(`${number(expected.total)} of ${number(rows)} incidents`);
  await expect.poll(async () => (await drawn(page))?.total).toBe(expected.total);
  const shown = await drawn(page);
  if (shown === null) throw new Error('there is no map');
  expectCounts(shown, expected);
}

function expectCounts(shown: Shown, { total, unlocated, areas }: Counted): void {
  const sum = [...shown.nodes, ...shown.areas].reduce((all, each) => all + each.count, 0);
  expect(sum + shown.nodesOutside + shown.unlocated).toBe(total);
  expect(shown.total).toBe(total);
  expect(shown.unlocated).toBe(unlocated);
  expect(new Map(shown.areas.map((area) => [`${area.id} ${area.level}`, area.count]))).toEqual(
    areas,
  );
}
