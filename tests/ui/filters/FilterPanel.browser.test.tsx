import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Incident } from '../../../src/core/incident/incident.ts';
import {
  defaultViewState,
  noFilter,
  type FilterIntent,
} from '../../../src/core/share/view-state.ts';
import { changeView } from '../../../src/state/view-store.ts';
import { incidentNamed } from '../show-atlas.tsx';
import { showFilters } from './show-filters.tsx';

afterEach(cleanup);
beforeEach(() => page.viewport(1280, 900));

const filters = page.getByRole('group', { name: 'Filters' });
const section = (name: string) => page.getByRole('group', { name, exact: true });
const box = (of: string, name: string | RegExp) => section(of).getByRole('checkbox', { name });
const chips = page.getByRole('list', { name: 'Active filters' });
const chip = (words: string) => page.getByRole('button', { name: `Remove filter “${words}”` });

async function open(name: string): Promise<void> {
  const more = filters.getByText('More filters');
  if (more.element().closest('details')?.open === false) await userEvent.click(more);
  await userEvent.click(filters.getByText(name, { exact: true }));
}

const namesIn = (of: string): (string | null)[] =>
  section(of)
    .getByRole('checkbox')
    .elements()
    .map((element) => element.closest('label')?.textContent ?? null);

describe('a section', () => {
  test('shows its values with counts, most first, and what is not stated', async () => {
    showFilters();
    await open('Country');
    await expect
      .poll(() => namesIn('Country'))
      .toEqual(['Not stated 2', 'Ukraine 2', 'United Arab Emirates 1']);
  });

  test('is counted only while it is open', async () => {
    const { facets } = showFilters();
    await open('Tags');
    await expect.element(box('Tags', /^drone/)).toBeVisible();
    expect(facets.getState().queries.has('tag')).toBe(true);
    await open('Tags');
    await expect.poll(() => facets.getState().queries.has('tag')).toBe(false);
  });

  test('shows only what is chosen, and all again without a choice', async () => {
    const { view, answers } = showFilters();
    await open('Country');
    await userEvent.click(box('Country', /^Ukraine/));
    expect(view.getState().filter.countries).toEqual(['UA']);
    expect(view.getState().origin).toBe('act');
    await expect.poll(() => answers.getState().timeline?.summary.counts.total).toBe(2);
    // What is not chosen is counted as if nothing were.
    await expect.element(box('Country', 'United Arab Emirates 1')).not.toBeChecked();
    await userEvent.click(box('Country', /^Not stated/));
    expect(view.getState().filter.countries).toEqual(['', 'UA']);
    await expect.element(filters.getByText('2 chosen')).toBeVisible();
    await userEvent.click(box('Country', /^Not stated/));
    await userEvent.click(box('Country', /^Ukraine/));
    expect(view.getState().filter).toEqual(noFilter);
  });

  test.each([
    ['Region', /^Not stated/, { regions: [''] }],
    ['Actor', /^Ukraine/, { actors: ['Ukraine'] }],
    ['Reported type', /^Agreement/, { ownTypes: ['Agreement'] }],
    ['Place known to', /^region/, { places: ['admin1'] }],
    ['Time known to', /^the night/, { times: ['night'] }],
    ['Source', /^A newspaper/, { publishers: ['A newspaper'] }],
    ['Verification', /^Corroborated/, { verifications: ['corroborated'] }],
    ['Tags', /^missile/, { tags: ['missile'] }],
  ] as const)('%s filters by its own part', async (name, value, patch) => {
    const { view } = showFilters();
    await open(name);
    await userEvent.click(box(name, value));
    expect(view.getState().filter).toEqual({ ...noFilter, ...patch });
    await expect.element(box(name, value)).toBeChecked();
  });

  test('has fixed values in their own order', async () => {
    showFilters();
    await open('Place known to');
    await expect
      .poll(() => namesIn('Place known to'))
      .toEqual(['exact site 1', 'settlement 1', 'region 1', 'unknown 2']);
  });

  test('with many values offers letters to find the others', async () => {
    const { view } = showFilters(manyTags);
    await open('Tags');
    await expect.poll(() => namesIn('Tags')).toHaveLength(10);
    await expect.element(section('Tags').getByText(/^15 more/)).toBeVisible();
    changeView(view, { filter: { ...noFilter, tags: ['tag 23', 'tag 24'] } });
    // What is chosen is shown besides and is not among what is left.
    await expect.poll(() => namesIn('Tags')).toHaveLength(12);
    await expect.element(section('Tags').getByText(/^13 more/)).toBeVisible();
    changeView(view, { filter: noFilter });
    const letters = section('Tags').getByRole('searchbox', { name: 'Search: Tags' });
    await userEvent.type(letters, 'tag 2');
    await expect
      .poll(() => namesIn('Tags'))
      .toEqual(['02', '12', '20', '21', '22', '23', '24'].map((name) => `tag ${name} 1`));
    await userEvent.click(box('Tags', /^tag 23/));
    await userEvent.fill(letters, 'nothing');
    await expect.element(section('Tags').getByText('Nothing matches these letters.')).toBeVisible();
    // What is chosen stays, so that it can be taken back.
    await expect.element(box('Tags', /^tag 23/)).toBeChecked();
  });
});

const manyTags: readonly Incident[] = Array.from({ length: 25 }, (_, index) => ({
  ...incidentNamed(`Incident ${index}`),
  tags: [`tag ${String(index).padStart(2, '0')}`],
}));

describe('numbers', () => {
  const least = section('Killed').getByRole('textbox', { name: 'At least' });
  const most = section('Killed').getByRole('textbox', { name: 'At most' });
  const unknown = section('Killed').getByRole('checkbox');

  test('are typed like words: the address follows when typing pauses', async () => {
    const { view, answers } = showFilters();
    await open('Killed');
    await userEvent.type(least, '2');
    expect(view.getState().filter.killed).toEqual({ min: 2, max: null, unknown: 'include' });
    expect(view.getState().origin).toBe('drag');
    await expect.poll(() => answers.getState().timeline?.summary.counts.total).toBe(4);
    await userEvent.click(unknown);
    expect(view.getState().filter.killed).toEqual({ min: 2, max: null, unknown: 'exclude' });
    expect(view.getState().origin).toBe('act');
    await expect.poll(() => answers.getState().timeline?.summary.counts.total).toBe(1);
    await userEvent.clear(least);
    await expect.element(chip('Killed: number known')).toBeVisible();
    await userEvent.click(unknown);
    expect(view.getState().filter).toEqual(noFilter);
  });

  test('that make no range are refused in words, and the last range holds', async () => {
    const { view } = showFilters();
    await open('Killed');
    await userEvent.type(most, '3');
    await userEvent.type(least, '5');
    await expect.element(section('Killed').getByText(/^The first number is above/)).toBeVisible();
    await expect.element(least).toHaveValue('5');
    expect(view.getState().filter.killed).toEqual({ min: null, max: 3, unknown: 'include' });
    await userEvent.fill(least, '1.5');
    await expect.element(section('Killed').getByText(/^Whole numbers/)).toBeVisible();
    await userEvent.fill(least, '');
    await userEvent.type(least, '1e2');
    await expect.element(least).toHaveValue('1e2');
    await expect.element(least).toHaveAttribute('aria-invalid', 'true');
    await expect.element(section('Killed').getByText(/^Whole numbers/)).toBeVisible();
    await userEvent.fill(least, '1');
    expect(view.getState().filter.killed).toEqual({ min: 1, max: 3, unknown: 'include' });
    await expect.element(section('Killed').getByText(/^Whole numbers/)).not.toBeInTheDocument();
  });

  test('follow a filter that changes elsewhere', async () => {
    const { view } = showFilters();
    await open('Killed');
    await userEvent.type(least, '2');
    changeView(view, { filter: { ...noFilter, killed: { min: 7, max: 9, unknown: 'exclude' } } });
    await expect.element(least).toHaveValue('7');
    await expect.element(most).toHaveValue('9');
    await expect.element(unknown).not.toBeChecked();
    await userEvent.click(page.getByRole('button', { name: 'Reset filters' }));
    await expect.element(least).toHaveValue('');
    await expect.element(unknown).toBeChecked();
  });
});

describe('a part of the map', () => {
  test('is the view of this moment', async () => {
    const { view, answers } = showFilters();
    await open('Part of the map');
    const button = page.getByRole('button', { name: 'Only what is in view now' });
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    answers.setState({ shownBbox: [20.123456789, 40, 60, 60] });
    await userEvent.click(button);
    expect(view.getState().filter.within).toEqual({ type: 'bbox', bbox: [20.12345, 40, 60, 60] });
    // Three of the four have no point; the other is Abu Dhabi.
    await expect
      .element(chip('Part of the map: a view that was kept'))
      .toHaveAccessibleDescription('hides 4 incidents (known to an area only or not located: 3)');
  });

  test('is drawn on the map, with words that say how', async () => {
    let finish: (ring: [number, number][]) => void = () => {};
    const { view } = showFilters(
      undefined,
      {},
      {
        drawArea: () => new Promise((resolve) => (finish = resolve)),
      },
    );
    await open('Part of the map');
    await userEvent.click(page.getByRole('button', { name: 'Draw an area' }));
    await expect.element(page.getByText(/^Click or tap the corners/)).toBeVisible();
    finish([
      [30, 46],
      [32, 52],
      [28, 52],
    ]);
    await expect.element(chip('Part of the map: a drawn area')).toBeVisible();
    expect(view.getState().filter.within?.type).toBe('polygon');
    expect(view.getState().origin).toBe('act');
    await expect.element(page.getByRole('button', { name: 'Draw an area' })).toHaveFocus();
  });

  test('is given up by its button and with the section', async () => {
    let signal = new AbortController().signal;
    showFilters(
      undefined,
      {},
      {
        drawArea(given) {
          signal = given;
          return new Promise((resolve) => {
            given.addEventListener('abort', () => resolve(null));
          });
        },
      },
    );
    await open('Part of the map');
    await userEvent.click(page.getByRole('button', { name: 'Draw an area' }));
    await userEvent.click(page.getByRole('button', { name: 'Cancel drawing' }));
    expect(signal.aborted).toBe(true);
    await userEvent.click(page.getByRole('button', { name: 'Draw an area' }));
    expect(signal.aborted).toBe(false);
    await open('Part of the map');
    await expect.poll(() => signal.aborted).toBe(true);
  });

  test('that cannot be drawn is said to be so', async () => {
    showFilters(undefined, {}, { drawArea: () => Promise.reject(new Error('no map')) });
    await open('Part of the map');
    await userEvent.click(page.getByRole('button', { name: 'Draw an area' }));
    await expect.element(page.getByText(/^Nothing could be drawn/)).toBeVisible();
  });
});

describe('what is in force', () => {
  const every: Partial<FilterIntent> = {
    places: ['settlement', 'admin1'],
    actors: [''],
    countries: ['UA'],
    text: 'hit',
  };

  test('is named by chips that say what each hides alone', async () => {
    const { answers } = showFilters(undefined, { filter: { ...noFilter, ...every } });
    await expect.poll(() => answers.getState().timeline?.summary.hidden).toBeDefined();
    expect(
      chips
        .getByRole('button')
        .elements()
        .map((element) => element.textContent),
    ).toEqual(['Place: settlement, region', 'Actor: Not stated', 'Country: Ukraine', 'Words: hit']);
    await expect.element(chip('Words: hit')).toHaveAccessibleDescription('hides nothing by itself');
  });

  test('hides what the data says', async () => {
    showFilters(undefined, { filter: { ...noFilter, kinds: ['strike'], tags: ['missile'] } });
    await expect
      .element(chip('What happened: Air and drone strikes'))
      .toHaveAccessibleDescription('hides nothing by itself');
    await expect
      .element(chip('Tags: missile'))
      .toHaveAccessibleDescription('hides 2 incidents, of them 1 not stated');
  });

  test('names values as the data does, in the reader’s language, without an open section', async () => {
    showFilters(undefined, { locale: 'uk', filter: { ...noFilter, countries: ['UA'] } });
    await expect
      .element(page.getByRole('button', { name: 'Прибрати фільтр «Країна: Україна»' }))
      .toHaveAccessibleDescription('приховує 3 інциденти, з них не вказано: 2');
  });

  test('names the classes of places that it hides where they are few', async () => {
    const { facets } = showFilters(undefined, {
      filter: { ...noFilter, places: ['exact', 'settlement', 'unknown'] },
    });
    const places = chip('Place: exact site, settlement, unknown');
    await expect.element(places).toHaveAccessibleDescription('hides 1 incident: region');
    await userEvent.click(places);
    await expect.poll(() => facets.getState().queries.has('place')).toBe(false);
  });

  test('is taken off one by one, and the focus goes on', async () => {
    const { view } = showFilters(undefined, { filter: { ...noFilter, ...every } });
    await userEvent.click(chip('Actor: Not stated'));
    expect(view.getState().filter).toEqual({ ...noFilter, ...every, actors: null });
    await expect.element(chip('Country: Ukraine')).toHaveFocus();
    await userEvent.click(chip('Words: hit'));
    await expect.element(chip('Country: Ukraine')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(chip('Place: settlement, region')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(view.getState().filter).toEqual(noFilter);
    expect(document.activeElement?.tagName).toBe('SUMMARY');
  });

  test('is counted no longer than it is in force', async () => {
    const { facets } = showFilters(undefined, { filter: { ...noFilter, tags: ['drone'] } });
    await expect.poll(() => facets.getState().queries.get('tag')?.limit).toBe(1);
    await open('Tags');
    await expect.poll(() => facets.getState().queries.get('tag')?.limit).toBe(10);
    await open('Tags');
    await expect.poll(() => facets.getState().queries.get('tag')?.limit).toBe(1);
    await userEvent.click(chip('Tags: drone'));
    await expect.poll(() => facets.getState().queries.has('tag')).toBe(false);
  });
});

describe('looks', () => {
  test.each([
    [1280, 900, 'light', 'en'],
    [1280, 900, 'dark', 'uk'],
    [390, 844, 'dark', 'en'],
    [390, 844, 'light', 'uk'],
  ] as const)('axe finds nothing at %i × %i, %s, %s', async (width, height, theme, locale) => {
    await page.viewport(width, height);
    document.documentElement.dataset['theme'] = theme;
    const filter = { ...noFilter, countries: ['UA'], text: 'hit' };
    const { container } = showFilters(undefined, { ...defaultViewState, locale, filter });
    await openAll(container);
    await expect.poll(() => container.querySelectorAll('input').length).toBeGreaterThan(25);
    const { violations } = await axe.run(container);
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))).toEqual(
      [],
    );
    expect(container.scrollWidth).toBeLessThanOrEqual(width);
    delete document.documentElement.dataset['theme'];
  });
});

async function openAll(container: HTMLElement): Promise<void> {
  for (let pass = 0; pass < 2; pass++) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const details of container.querySelectorAll('details')) details.open = true;
  }
}
