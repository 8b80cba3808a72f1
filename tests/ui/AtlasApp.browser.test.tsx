import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { noFilter } from '../../src/core/share/view-state.ts';
import { changeView } from '../../src/state/view-store.ts';
import { incidentNamed, showAtlas } from './show-atlas.tsx';

afterEach(cleanup);
beforeEach(() => page.viewport(1280, 720));

const incidents = Array.from({ length: 40 }, (_, index) =>
  incidentNamed(`Incident ${String(index + 1).padStart(2, '0')}`),
);
const item = (title: string) => page.getByRole('list').getByRole('button', { name: title });
const heading = (title: string) => page.getByRole('heading', { level: 2, name: title });
const search = page.getByRole('searchbox', { name: 'Search incidents' });

describe('focus and the details', () => {
  test('comes to the heading, stays on the next button, and goes back to the opener', async () => {
    showAtlas(incidents);
    await userEvent.click(item('Incident 01'));
    await expect.element(heading('Incident 01')).toHaveFocus();
    const next = page.getByRole('button', { name: 'Next incident' });
    await userEvent.click(next);
    await expect.element(heading('Incident 02')).toBeVisible();
    await expect.element(next).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(heading('Incident 03')).toBeVisible();
    await expect.element(next).toHaveFocus();
    await userEvent.click(page.getByRole('button', { name: 'Close details' }));
    await expect.element(item('Incident 01')).toHaveFocus();
  });

  test('comes to the heading of every incident that is chosen elsewhere', async () => {
    showAtlas(incidents);
    await userEvent.click(item('Incident 01'));
    await expect.element(heading('Incident 01')).toHaveFocus();
    await userEvent.keyboard(']');
    await expect.element(heading('Incident 02')).toHaveFocus();
    await userEvent.click(item('Incident 04'));
    await expect.element(heading('Incident 04')).toHaveFocus();
  });

  test('is left alone by a link, and goes to the item when that is closed', async () => {
    const { view } = showAtlas(incidents, { selection: 'test:Incident 03' });
    await expect.element(heading('Incident 03')).toBeVisible();
    expect(document.activeElement).toBe(document.body);
    changeView(view, { window: null });
    expect(document.activeElement).toBe(document.body);
    await userEvent.click(page.getByRole('button', { name: 'Close details' }));
    await expect.element(item('Incident 03')).toHaveFocus();
  });
});

test('typing a search leaves the field in view, whatever is selected', async () => {
  showAtlas(incidents);
  await userEvent.click(item('Incident 39'));
  await expect.element(heading('Incident 39')).toBeVisible();
  await userEvent.click(search);
  await userEvent.keyboard('I');
  // The rows that answer it have come by then.
  await new Promise((resolve) => setTimeout(resolve, 100));
  await expect.element(search).toBeInViewport();
});

test('an incident that a link selects is scrolled to when the list has it', async () => {
  showAtlas(incidents, { selection: 'test:Incident 39' });
  await expect.element(item('Incident 39')).toBeInViewport();
});

test('the tab of the filters says how many are in force', async () => {
  await page.viewport(390, 844);
  const { view } = showAtlas(incidents);
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  await expect.element(tab('Filters')).toHaveTextContent(/^Filters$/);
  changeView(view, { filter: { ...noFilter, kinds: ['talks'], countries: ['UA'] } });
  await expect.element(tab('Filters, 2 active')).toHaveTextContent('Filters · 2');
  await expect.element(tab('Incidents')).toHaveTextContent(/^Incidents$/);
});

test('whoever shows everything goes on at the first of the list', async () => {
  showAtlas(incidents, { filter: { ...noFilter, text: 'nothing' } });
  await userEvent.click(page.getByRole('button', { name: 'Show everything' }));
  await expect.element(item('Incident 01')).toHaveFocus();
});

describe('with the list folded', () => {
  test('the search key opens it', async () => {
    const { layout } = showAtlas(incidents);
    await userEvent.click(page.getByRole('button', { name: 'Hide list and filters' }));
    await expect.element(search).not.toBeInTheDocument();
    await userEvent.keyboard('/');
    await expect.element(search).toHaveFocus();
    expect(layout.getState().listOpen).toBe(true);
  });

  test('the skip button opens it', async () => {
    const { layout, container } = showAtlas(incidents);
    await expect.element(item('Incident 01')).toBeVisible();
    layout.setState({ listOpen: false });
    await expect.element(search).not.toBeInTheDocument();
    container.querySelector<HTMLElement>('button')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(item('Incident 01')).toHaveFocus();
  });
});

describe('on the map', () => {
  const notOnMap = page.getByRole('button', { name: /^Not on the map/ });

  test.each([
    [1280, 720],
    [1024, 500],
    [390, 844],
  ])('the way to what is not on it can be pressed at %i × %i', async (width, height) => {
    await page.viewport(width, height);
    showAtlas(incidents);
    await expect.element(notOnMap).toBeVisible();
    const box = notOnMap.element().getBoundingClientRect();
    for (const share of [0.05, 0.5, 0.95]) {
      const x = box.left + share * box.width;
      const top = document.elementFromPoint(x, box.bottom - 2);
      expect(notOnMap.element().contains(top)).toBe(true);
    }
  });

  test('it opens the list, whatever tab of a phone was open, of what the filter leaves', async () => {
    await page.viewport(390, 844);
    const filter = { ...noFilter, places: ['line', 'exact'] as const };
    const { view, layout } = showAtlas(incidents, { filter });
    layout.setState({ listOpen: true, section: 'figures' });
    await userEvent.click(notOnMap);
    expect(layout.getState().section).toBe('incidents');
    expect(view.getState().filter.places).toEqual(['line']);
    changeView(view, { filter: noFilter });
    await userEvent.click(notOnMap);
    expect(view.getState().filter.places).toEqual(['line', 'sea', 'unknown']);
  });

  test('the credits fold away where the panels leave little of it', async () => {
    const { container } = showAtlas(incidents);
    await expect.element(notOnMap).toBeVisible();
    const sign = (): Element | null =>
      container.querySelector('summary[aria-label^="About the map"]');
    expect(sign()).toBeNull();
    await userEvent.click(item('Incident 01'));
    await expect.poll(sign).not.toBeNull();
  });

  test('the card under the pointer keeps clear of details and timeline', async () => {
    const { answers, container } = showAtlas(incidents);
    await userEvent.click(item('Incident 01'));
    await expect.element(heading('Incident 01')).toBeVisible();
    answers.setState({
      map: 'ready',
      hover: { incident: null, count: 2, areaId: null, position: [1270, 710] },
    });
    const card = (): DOMRect | undefined =>
      [...container.querySelectorAll('[aria-hidden] > p')]
        .find(({ textContent }) => /2 incidents/.test(textContent))
        ?.parentElement?.getBoundingClientRect();
    await expect.poll(card).toBeDefined();
    const details = page.getByRole('complementary').element().getBoundingClientRect();
    const timeline = page.getByRole('group', { name: 'Timeline' }).element();
    expect(card()?.right).toBeLessThanOrEqual(details.left);
    expect(card()?.bottom).toBeLessThanOrEqual(timeline.getBoundingClientRect().top);
  });
});

test('a title of another script begins at its own side', async () => {
  const hebrew = incidentNamed('תקרית בגבול');
  showAtlas([hebrew], { selection: hebrew.id });
  const title = page.getByRole('heading', { level: 2 });
  await expect.element(title).toBeVisible();
  const words = title.element().querySelector('bdi');
  if (words === null) throw new Error('the title is not isolated');
  expect(getComputedStyle(words).direction).toBe('rtl');
  expect(getComputedStyle(words).display).toBe('block');
});
