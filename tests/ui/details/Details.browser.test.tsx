import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Locale } from '../../../src/core/share/view-state.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { showAtlas } from '../show-atlas.tsx';
import {
  atSite,
  bareIncident,
  fullIncident,
  inRegion,
  nearThePole,
  withSeveralNumbers,
} from './incidents.ts';

beforeEach(() => page.viewport(1280, 720));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  delete document.documentElement.dataset['theme'];
});

const panels = {
  en: page.getByRole('complementary', { name: 'Incident details' }),
  uk: page.getByRole('complementary', { name: 'Відомості про інцидент' }),
} as const;
const panel = panels.en;
const button = (name: string) => panel.getByRole('button', { name, exact: true });
const locator = panel.getByRole('img', { name: /^Locator map/ });

async function open(incident: Incident, locale: Locale = 'en') {
  const shown = showAtlas([incident], { selection: incident.id, locale });
  await expect.element(panels[locale].getByRole('heading', { level: 2 })).toBeVisible();
  return shown;
}

const copied = () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  return () => write.mock.calls.map(([text]) => text);
};

describe('the coordinates', () => {
  test('of a site are copied in three notations', async () => {
    const texts = copied();
    await open(atSite);
    await userEvent.click(button('Copy coordinates (Decimal degrees)'));
    await userEvent.click(button('Copy coordinates (Degrees, minutes, seconds)'));
    await userEvent.click(button('Copy coordinates (MGRS)'));
    expect(texts()).toEqual([
      '50.45010, 30.52340',
      '50°27′00.36″N 30°31′24.24″E',
      '36U UA 24182 91607',
    ]);
    await expect.element(panel.getByText('Copied', { exact: true })).toBeVisible();
    await expect.element(button('Copy coordinates (MGRS)')).toHaveFocus();
  });

  test('of a settlement say how far they reach, and that the place is inferred', async () => {
    await open(fullIncident);
    const group = panel.getByRole('group', { name: 'Coordinates' });
    await expect.element(group).toHaveTextContent('somewhere within 16 km');
    await expect.element(group).toHaveTextContent('place inferred');
    await expect.element(group).toHaveTextContent('50.45, 30.52');
  });

  test('of a region do not exist, and it says why', async () => {
    await open(inRegion);
    await expect
      .element(panel.getByText('Known to the region only: no coordinates.'))
      .toBeVisible();
    expect(panel.getByRole('button', { name: /coordinates/i }).elements()).toEqual([]);
  });

  test('near the pole have no MGRS', async () => {
    await open(nearThePole);
    await expect.element(button('Copy coordinates (Decimal degrees)')).toBeVisible();
    await expect.element(panel.getByText(/where UTM ends/)).toBeVisible();
    expect(button('Copy coordinates (MGRS)').elements()).toEqual([]);
  });

  test('that cannot be copied say so', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await open(atSite);
    await userEvent.click(button('Copy coordinates (MGRS)'));
    await expect.element(panel.getByText(/It could not be copied/)).toBeVisible();
  });
});

describe('the locator', () => {
  test('shows a point as a point and names its country', async () => {
    await open(atSite);
    await expect.element(locator).toHaveAttribute('aria-label', 'Locator map: Depot, Ukraine');
    expect(locator.element().querySelectorAll('circle').length).toBeGreaterThan(0);
  });

  test('shows a region as its shape, without a point', async () => {
    await open(inRegion);
    await expect
      .element(locator)
      .toHaveAttribute('aria-label', 'Locator map: Dnipropetrovsk Oblast, Ukraine');
    expect(locator.element().querySelectorAll('circle').length).toBe(0);
    expect(locator.element().querySelector('pattern')).not.toBeNull();
  });

  test('is not there for an incident without a place', async () => {
    await open(bareIncident);
    await expect.element(panel.getByText('Place not reported')).toBeVisible();
    expect(panel.getByRole('img').elements()).toEqual([]);
  });
});

test('the citation is copied with the dataset, its version and the way back', async () => {
  const texts = copied();
  const { answers } = await open(atSite);
  answers.setState({
    reports: [
      {
        datasetId: 'test',
        title: 'A survey',
        version: '2',
        accessed: '2026-02-04',
        rows: 1,
        placed: 1,
        warned: 0,
        unlocated: 0,
        rejected: 0,
        notes: [],
        notesTotal: 0,
        file: null,
      },
    ],
  });
  await userEvent.click(button('Copy citation'));
  expect(texts()).toHaveLength(1);
  expect(texts()[0]).toMatch(
    /^“A strike on a depot”, .+, Depot\. Reported by A newspaper <https:\/\/example\.org\/>\. Dataset: “A survey”, version 2, accessed 4 February 2026\. Via Incident Atlas, accessed .+ <http.+>\.$/,
  );
});

describe('media', () => {
  test('are folded behind a warning, and nothing of them is loaded', async () => {
    await open(fullIncident);
    const warning = panel.getByText('Media may show violence or death. Show 3 links');
    const links = panel.getByRole('link', { name: /^Medium/ });
    expect(links.elements()).toEqual([]);
    await userEvent.click(warning);
    await expect.element(links.first()).toBeVisible();
    await expect.element(panel.getByText('Content warning: shows wounded people')).toBeVisible();
    expect(links.elements().map((link) => link.getAttribute('rel'))).toEqual([
      'noopener noreferrer',
      'noopener noreferrer',
      'noopener noreferrer',
    ]);
    expect(panel.element().querySelectorAll('img, video, audio, iframe').length).toBe(0);
  });
});

describe('how well it is known', () => {
  test('a disputed incident says so beside its title and in the list', async () => {
    await open(fullIncident);
    await expect.element(panel.getByText('Disputed.', { exact: true })).toBeVisible();
    const item = page.getByRole('list', { name: 'Incidents' }).getByRole('button').first();
    await expect.element(item).toHaveTextContent('Disputed');
  });

  test('one that is merely reported makes no alarm', async () => {
    await open(atSite);
    expect(panel.getByText(/^(Disputed|Retracted)/).elements()).toEqual([]);
  });

  test('a flag without a note of its own says what it means', async () => {
    await open(fullIncident);
    await expect.element(panel.getByText('number killed: a placeholder value')).toBeVisible();
    await expect
      .element(panel.getByText('The dataset writes this value where it does not know better.'))
      .toBeVisible();
  });

  test('a number that nobody is named for is the dataset’s', async () => {
    await open(fullIncident);
    const figures = panel
      .getByRole('heading', { name: 'Reported figures' })
      .element().parentElement;
    const items = [...(figures?.querySelectorAll('li') ?? [])].map((item) => item.textContent);
    expect(items).toHaveLength(3);
    expect(items[0]).toContain('2 killedreported by غارة');
    expect(items[1]).toBe('5 or more injuredas the dataset “test” gives it');
    expect(items[2]).toBe('12 or more houses damagedas the dataset “test” gives it');
  });

  test('who reported another number is named with that number', async () => {
    await open(withSeveralNumbers);
    const lines = [...panel.element().querySelectorAll('li')]
      .filter((item) => /killed/.test(item.querySelector('strong')?.textContent ?? ''))
      .map((item) => [...item.children].map(({ textContent }) => textContent));
    expect(lines).toEqual([
      [
        '2 to 7 killed, best estimate 4',
        'reported by A newspaper',
        '2, reported by The city council',
        '5 or more, reported by A ministry',
        'Also reported: up to 7',
        '3 women killed, reported by A hospital',
      ],
    ]);
  });

  test('a number between those that were reported is the dataset’s', async () => {
    await open({ ...withSeveralNumbers, figures: withSeveralNumbers.figures.slice(0, 2) });
    const item = panel.getByText('2 to 7 killed').element().parentElement;
    expect([...(item?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      '2 to 7 killed, best estimate 4',
      'as the dataset “test” gives it',
      '2, reported by The city council',
      '5 or more, reported by A ministry',
    ]);
  });
});

test('of an incident that says next to nothing there is no empty heading', async () => {
  await open(bareIncident);
  const sections = [...panel.element().querySelectorAll('section')];
  expect(sections.length).toBeGreaterThan(2);
  for (const section of sections) expect(section.children.length).toBeGreaterThan(1);
  await expect.element(panel.getByText('The dataset names no source.')).toBeVisible();
});

test.each([
  [1280, 720],
  [390, 844],
  [320, 640],
])('the longest words stay inside the panel at %i × %i', async (width, height) => {
  await page.viewport(width, height);
  await open(fullIncident);
  for (const fold of panel.element().querySelectorAll('details')) fold.open = true;
  const { left, right } = panel.element().getBoundingClientRect();
  const sticking = [...panel.element().querySelectorAll('article *')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && (box.right > right + 0.5 || box.left < left - 0.5);
  });
  expect(sticking.map((element) => element.outerHTML.slice(0, 100))).toEqual([]);
});

test.each([
  ['light', 'en', 1280],
  ['dark', 'en', 1280],
  ['light', 'uk', 390],
  ['dark', 'uk', 390],
] as const)(
  'in the %s theme, in %s, at %i pixels axe finds nothing',
  async (theme, locale, width) => {
    await page.viewport(width, 844);
    document.documentElement.dataset['theme'] = theme;
    await open(fullIncident, locale);
    await expect.element(panels[locale].getByRole('img').first()).toBeVisible();
    for (const fold of panels[locale].element().querySelectorAll('details')) fold.open = true;
    const { violations, passes } = await axe.run(panels[locale].element());
    expect(violations).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
  },
);
