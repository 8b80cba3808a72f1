import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { reportId } from '../support/report-incidents.ts';
import { servedAtlas } from '../support/served-atlas.ts';

const atlas = servedAtlas();

const details = (page: Page) => page.getByRole('complementary', { name: 'Incident details' });
const heading = (page: Page) => details(page).getByRole('heading', { level: 2 });
const odesa = 'Overnight attack on Odesa region injures at least five';

describe('an incident is opened', () => {
  test('from the list, and closing gives focus back', async () => {
    const page = await atlas.open();
    const item = page.getByRole('list', { name: 'Incidents' }).getByRole('button', {
      name: new RegExp(`^${odesa}`),
    });
    await item.click();
    await heading(page).waitFor();
    expect(await heading(page).textContent()).toBe(odesa);
    expect(await heading(page).evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await page.getByRole('button', { name: 'Close details' }).click();
    await expect.poll(() => details(page).count()).toBe(0);
    expect(await item.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('from the badge of its region on the map', async () => {
    const page = await atlas.open();
    const badge = await page.evaluate(
      () => incidentAtlas?.drawn()?.areas.find(({ id }) => id === 'UA-51')?.badge,
    );
    if (!badge) throw new Error('the region has no badge in view');
    await page.mouse.click(badge[0], badge[1]);
    await expect.poll(() => heading(page).textContent()).toBe(odesa);
  });

  test('with the keyboard alone', async () => {
    const page = await atlas.open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const first = page.getByRole('list', { name: 'Incidents' }).getByRole('button').first();
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => heading(page).textContent())
      .toBe('Kremlin says its position is unchanged');
    await page.keyboard.press('BracketRight');
    await expect
      .poll(() => heading(page).textContent())
      .toBe('Trilateral talks begin in the United Arab Emirates');
    await page.keyboard.press('BracketLeft');
    await expect
      .poll(() => heading(page).textContent())
      .toBe('Kremlin says its position is unchanged');
    await page.keyboard.press('Escape');
    await expect.poll(() => details(page).count()).toBe(0);
  });

  test('from a link', async () => {
    const page = await atlas.open(`#v=1&i=${reportId('odesa-2026-02-04')}`, { map: 'refused' });
    await expect.poll(() => heading(page).textContent()).toBe(odesa);
  });

  test('and walked from one to the next', async () => {
    const page = await atlas.open();
    await page.getByRole('list', { name: 'Incidents' }).getByRole('button').first().click();
    const seen: (string | null)[] = [await heading(page).textContent()];
    const next = page.getByRole('button', { name: 'Next incident' });
    while ((await next.getAttribute('aria-disabled')) !== 'true') {
      await next.click();
      await expect.poll(() => heading(page).textContent()).not.toBe(seen.at(-1));
      seen.push(await heading(page).textContent());
    }
    expect(seen.length).toBe(7);
    expect(new Set(seen).size).toBe(7);
    await page.getByRole('button', { name: 'Previous incident' }).click();
    await expect.poll(() => heading(page).textContent()).toBe(seen[5]);
  });
});

describe('what is known is said, and what is not known as well', () => {
  test('Odesa: five or more injured, killed not stated', async () => {
    const page = await atlas.open(`#v=1&i=${reportId('odesa-2026-02-04')}`);
    await heading(page).waitFor();
    const text = (await details(page).innerText()).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Attacks, form not stated');
    expect(text).toContain('Killed: not stated');
    expect(text).toContain('5 or more injured reported by regional authorities');
    expect(text).toContain('night of 3 to 4 February 2026');
    expect(text).toContain('Odesa Oblast: the exact place was not reported');
    expect(text).toContain('houses, kindergartens, a school');
    expect(text).not.toMatch(/\b0\b/);
  });

  test('Dnipropetrovsk: figures with who reported them, and the role as reported', async () => {
    const page = await atlas.open(`#v=1&i=${reportId('dnipropetrovsk-2026-02-04')}`);
    await heading(page).waitFor();
    const text = (await details(page).innerText()).replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      '2 killed reported by regional authorities; Mykola Lukashuk on Telegram',
    );
    expect(text).toContain('2 injured reported by regional authorities');
    expect(text).toContain('role as reported');
    expect(text).toContain('time inferred');
  });

  test('the talks: place inferred, with the reason, and no casualties missed', async () => {
    const page = await atlas.open(`#v=1&i=${reportId('talks-2026-02-04')}`);
    await heading(page).waitFor();
    const text = await details(page).innerText();
    expect(text).toContain('place inferred');
    expect(text).not.toContain('Killed');
  });

  test('parent and children lead to one another', async () => {
    const page = await atlas.open(`#v=1&i=${reportId('kyiv-2026-02-04')}`);
    await details(page)
      .getByRole('button', { name: 'Strikes across Ukraine, over 100 drones overnight' })
      .click();
    await expect
      .poll(() => heading(page).textContent())
      .toBe('Strikes across Ukraine, over 100 drones overnight');
    const text = await details(page).innerText();
    expect(text).toContain('101 or more drones launched');
    expect(text).toContain('grouping inferred');
    await details(page)
      .getByRole('button', { name: /^Drone attack on Dnipropetrovsk/ })
      .click();
    await expect.poll(() => heading(page).textContent()).toMatch(/^Drone attack/);
  });

  test('links of sources open apart and tell nothing', async () => {
    const page = await atlas.open(`#v=1&i=${reportId('kyiv-2026-02-04')}`);
    const link = details(page).getByRole('link').first();
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/www\.rferl\.org\//);
  });

  test('a citation names the dataset by the version and the day that it states', async () => {
    const page = await atlas.open();
    await page.getByRole('list', { name: 'Incidents' }).getByRole('button').first().click();
    await details(page).getByRole('button', { name: 'Copy citation' }).click();
    await details(page).getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'Dataset: “A news report of 4 February 2026”, version 1, accessed 4 February 2026. Via',
    );
  });

  test('in Ukrainian as well', async () => {
    const page = await atlas.open(`#v=1&l=uk&i=${reportId('odesa-2026-02-04')}`);
    const panel = page.getByRole('complementary', { name: 'Відомості про інцидент' });
    await panel.getByRole('heading', { level: 2 }).waitFor();
    const text = (await panel.innerText()).replaceAll(/\s+/g, ' ');
    expect(text).toContain('щонайменше 5 поранених');
    expect(text).toContain('Загиблі: не вказано');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('uk');
  });
});
