import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FoundPlace, FoundPlaces } from '../../../src/core/geo/found-place.ts';
import { noFilter } from '../../../src/core/share/view-state.ts';
import { changeView } from '../../../src/state/view-store.ts';
import { noMapCommands } from '../quiet-atlas.ts';
import { incidentNamed, showAtlas } from '../show-atlas.tsx';

beforeEach(() => page.viewport(1280, 720));
afterEach(() => {
  cleanup();
  delete document.documentElement.dataset['theme'];
});

const ukraine = { en: 'Ukraine', uk: 'Україна' };
const odesa: FoundPlace = {
  kind: 'city',
  name: { en: 'Odesa', uk: 'Одеса' },
  region: null,
  country: ukraine,
  target: { type: 'point', lon: 30.744, lat: 46.486, zoom: 9 },
};
const oblast: FoundPlace = {
  ...odesa,
  kind: 'admin1',
  name: { en: 'Odesa Oblast', uk: 'Одеська область' },
  target: { type: 'box', bbox: [28.2, 45.2, 31.3, 48.2] },
};

/** The page over a basemap that knows two places by how their names begin. */
function showSearch(chosen: Parameters<typeof showAtlas>[1] = {}) {
  const asked: {
    readonly query: string;
    readonly signal: AbortSignal;
    readonly sinceTypedMs: number;
  }[] = [];
  let typedAt = 0;
  const visited: FoundPlace[] = [];
  const shown = showAtlas([incidentNamed('Odesa was hit'), incidentNamed('Talks')], chosen, {
    findPlaces(query, limit, signal) {
      asked.push({ query, signal, sinceTypedMs: performance.now() - typedAt });
      const words = query.trim().split(' ').at(-1) ?? '';
      const places = [odesa, oblast].filter(({ name }) =>
        name.en.toLowerCase().startsWith(words.toLowerCase()),
      );
      const found: FoundPlaces =
        words === '' || places.length === 0
          ? { words: '', places: [] }
          : { words, places: places.slice(0, limit) };
      return Promise.resolve(found);
    },
    mapCommands: {
      ...noMapCommands,
      goTo(place) {
        visited.push(place);
        shown.answers.setState({ reachedPlace: place });
      },
    },
  });
  shown.answers.setState({ map: 'ready' });
  shown.container.addEventListener('input', () => (typedAt = performance.now()), true);
  return { ...shown, asked, visited };
}

const search = page.getByRole('searchbox', { name: 'Search incidents' });
const choices = page.getByRole('list', { name: 'Places on the map' });
const choice = (name: string) => choices.getByRole('button', { name });
const toOdesa = choice('Go to Odesa (city, Ukraine)');
const toOblast = choice('Go to Odesa Oblast (region, Ukraine)');
const clearButton = page.getByRole('button', { name: 'Clear the search' });
const list = page.getByRole('list', { name: 'Incidents' });

describe('places that the typed word names', () => {
  test('are those of the basemap until the gazetteer is there, then of both', async () => {
    const odeske: FoundPlace = { ...odesa, kind: 'town', name: { en: 'Odeske', uk: 'Одеське' } };
    const asked: string[] = [];
    let give: (places: FoundPlaces) => void = () => undefined;
    const shown = showAtlas(
      [incidentNamed('Odesa was hit')],
      {},
      {
        findPlaces: async (words) => ({ words, places: [odesa] }),
        findMorePlaces: (words) => {
          asked.push(words);
          return new Promise((resolve) => (give = resolve));
        },
      },
    );
    shown.answers.setState({ map: 'ready' });
    await userEvent.type(search, 'odes');
    await expect.element(toOdesa).toBeVisible();
    expect(asked).toEqual(['odes']);
    give({ words: 'odes', places: [odesa, odeske] });
    await expect.element(choice('Go to Odeske (town or village, Ukraine)')).toBeVisible();
    await expect.element(toOdesa).toBeVisible();
  });

  test('are offered below the field, and the list is narrowed all the same', async () => {
    showSearch();
    await userEvent.type(search, 'odes');
    await expect.element(toOdesa).toBeVisible();
    await expect.element(toOblast).toBeVisible();
    await expect.element(list.getByRole('button', { name: 'Talks' })).not.toBeInTheDocument();
    await expect.element(list.getByRole('button', { name: 'Odesa was hit' })).toBeInTheDocument();
  });

  test('are asked for once typing pauses, and outdated questions are given up', async () => {
    const { asked } = showSearch();
    await userEvent.type(search, 'odes');
    await expect.element(toOdesa).toBeVisible();
    expect(asked.at(-1)?.query).toBe('odes');
    expect(Math.min(...asked.map(({ sinceTypedMs }) => sinceTypedMs))).toBeGreaterThan(100);
    await userEvent.type(search, 'a');
    await expect.poll(() => asked.at(-1)?.query).toBe('odesa');
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([
      ...asked.slice(1).map(() => true),
      false,
    ]);
  });

  test('are counted for those who do not see them', async () => {
    const { container } = showSearch();
    await userEvent.type(search, 'odes');
    await expect
      .poll(() =>
        [...container.querySelectorAll('[aria-live="polite"]')].map((each) => each.textContent),
      )
      .toContain('2 places to go to');
  });

  test('take the map there, say so, and take their word out of the filter', async () => {
    const { view, visited, container } = showSearch();
    await userEvent.type(search, 'drones odesa');
    await userEvent.click(toOdesa);
    expect(visited).toEqual([odesa]);
    expect(view.getState().filter.text).toBe('drones');
    await expect.element(choices).not.toBeInTheDocument();
    await expect.element(search).toHaveFocus();
    const label = [...container.querySelectorAll('[aria-live] p')].map((each) => each.textContent);
    expect(label).toContain('Odesa (city, Ukraine)');
  });

  test('are reached by the arrows, and Escape leads back to the field', async () => {
    const { view, visited } = showSearch();
    await userEvent.type(search, 'odesa');
    await expect.element(toOdesa).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(toOdesa).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(toOblast).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(toOblast).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(search).toHaveFocus();
    expect(view.getState().filter.text).toBe('odesa');
    await userEvent.keyboard('{ArrowDown}{ArrowUp}');
    await expect.element(search).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(visited).toEqual([oblast]);
    expect(view.getState().filter.text).toBe('');
    await expect.element(search).toHaveFocus();
  });

  test('are reached by Tab after the clear button, and stay when focus goes on, so that nothing below them jumps', async () => {
    showSearch();
    await userEvent.type(search, 'odesa');
    await expect.element(toOdesa).toBeVisible();
    await userEvent.tab();
    await expect.element(clearButton).toHaveFocus();
    await userEvent.tab();
    await expect.element(toOdesa).toHaveFocus();
    await userEvent.tab();
    await userEvent.tab();
    await expect.element(toOdesa).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Reset filters' }));
    await expect.element(choices).not.toBeInTheDocument();
  });

  test('are not offered for a word that a link brought, nor without a map', async () => {
    const { answers, asked } = showSearch({
      filter: { ...noFilter, text: 'odesa' },
    });
    await expect.element(search).toHaveDisplayValue('odesa');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked).toEqual([]);
    answers.setState({ map: 'unavailable' });
    await userEvent.type(search, ' ');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked).toEqual([]);
  });
});

describe('a filled field', () => {
  test('is cleared by Escape first, which closes the details only then', async () => {
    const { view } = showSearch({ selection: 'test:Talks' });
    await userEvent.type(search, 'talks');
    await userEvent.keyboard('{Escape}');
    await expect.element(search).toHaveDisplayValue('');
    expect(view.getState()).toMatchObject({ selection: 'test:Talks', origin: 'act' });
    await expect.element(search).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(view.getState().selection).toBeNull();
  });

  test('is cleared by its button, which is there only then', async () => {
    showSearch();
    await expect.element(clearButton).not.toBeInTheDocument();
    await userEvent.type(search, 'talks');
    await userEvent.click(clearButton);
    await expect.element(search).toHaveDisplayValue('');
    await expect.element(search).toHaveFocus();
    await expect.element(clearButton).not.toBeInTheDocument();
  });
});

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
])('in the %s theme at %i pixels axe finds nothing', async (theme, width) => {
  await page.viewport(width, 844);
  document.documentElement.dataset['theme'] = theme;
  const { container, answers } = showSearch();
  await userEvent.type(search, 'odesa');
  await expect.element(toOblast).toBeVisible();
  answers.setState({ reachedPlace: odesa });
  const { violations, passes } = await axe.run(container);
  expect(violations).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
});

test('Ukrainian says the same in its own words', async () => {
  const { view } = showSearch({ locale: 'uk' });
  await userEvent.type(page.getByRole('searchbox', { name: 'Шукати інциденти' }), 'odesa');
  await expect
    .element(page.getByRole('button', { name: 'Перейти: Одеса (місто, Україна)' }))
    .toBeVisible();
  changeView(view, { locale: 'en' });
  await expect.element(toOdesa).toBeVisible();
});
