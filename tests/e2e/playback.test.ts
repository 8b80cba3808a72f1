import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { minuteOfCivil } from '../../src/core/time/civil-time.ts';
import { minute, minutesPerDay } from '../../src/core/time/interval.ts';
import { isOnlyPossible, select } from '../support/incident-oracle.ts';
import { reportIncidents } from '../support/report-incidents.ts';
import { servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();
const incidents = reportIncidents();
const status = (page: Page) => page.getByRole('status').first().textContent();

describe('playback', () => {
  test('every step forward shows one day, with the counts of the oracle on map and in words', async () => {
    const page = await atlas.open();
    const first = minuteOfCivil({ year: 2026, month: 1, day: 23 });
    for (let day = 0; day < 13; day++) {
      await page.getByRole('button', { name: 'Step forward' }).click();
      const start = minute(first + day * minutesPerDay);
      const window = { start, end: minute(start + minutesPerDay) };
      const expected = select(incidents, [], window);
      const possible = expected.filter((incident) => isOnlyPossible(incident, window)).length;
      await expect
        .poll(() => status(page))
        .toBe(
          possible === 0
            ? `${expected.length} of 7 incidents`
            : `${expected.length} of 7 incidents · ${possible} possibly in this period`,
        );
      await expect
        .poll(() => page.evaluate(() => incidentAtlas?.drawn()?.total))
        .toBe(expected.length);
    }
    await page.getByRole('button', { name: 'Step back' }).click();
    await expect.poll(() => status(page)).toMatch('4 of 7');
  });

  test('play moves the window to the end by itself and stops there', async () => {
    const page = await atlas.open('#v=1&t=2026-02-02..2026-02-03');
    await page.getByLabel('Speed').selectOption({ label: '4×' });
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await expect.poll(() => status(page), { timeout: 10_000 }).toMatch('6 of 7');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await page.getByLabel('Speed').selectOption({ label: '1×' });
  });

  test('Space plays and pauses', async () => {
    const page = await atlas.open();
    await page.keyboard.press('Space');
    await expect.poll(() => page.getByRole('button', { name: 'Pause' }).count()).toBe(1);
    await page.keyboard.press('Space');
    await expect.poll(() => page.getByRole('button', { name: 'Play' }).count()).toBe(1);
  });
});

describe('the thumbs of the timeline', () => {
  test('move by a day with the arrows, and say the day that they stand at', async () => {
    const page = await atlas.open();
    const start = page.getByRole('slider', { name: 'Start of period' });
    const end = page.getByRole('slider', { name: 'End of period' });
    expect(await start.getAttribute('aria-valuetext')).toContain('23 January 2026');
    expect(await end.getAttribute('aria-valuetext')).toContain('4 February 2026');
    await end.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => end.getAttribute('aria-valuetext')).toContain('3 February 2026');
    await expect.poll(() => status(page)).toMatch('5 of 7');
    await start.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => start.getAttribute('aria-valuetext')).toContain('30 January 2026');
    await expect.poll(() => status(page)).toMatch('4 of 7');
    await page.keyboard.press('Home');
    await expect.poll(() => status(page)).toMatch('5 of 7');
  });
});
