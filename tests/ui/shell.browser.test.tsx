import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { incidentNamed, showAtlas } from './show-atlas.tsx';

afterEach(cleanup);

const incidents = ['First', 'Second', 'Third'].map(incidentNamed);
const item = (title: string) =>
  page.getByRole('list', { name: 'Incidents' }).getByRole('button', { name: title });
const tab = (name: string) => page.getByRole('tab', { name });
const panel = page.getByRole('region', { name: 'List and filters' });

describe('the list', () => {
  beforeEach(() => page.viewport(1280, 720));

  test('is one Tab stop, from which arrow keys, Home and End go on', async () => {
    showAtlas(incidents);
    await expect.element(item('Third')).toBeVisible();
    const stops = () =>
      [...document.querySelectorAll<HTMLElement>('ol button')].filter(
        ({ tabIndex }) => tabIndex === 0,
      );
    expect(stops()).toHaveLength(1);
    stops()[0]?.focus();
    await expect.element(item('First')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(item('Second')).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect.element(item('Third')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(item('Third')).toHaveFocus();
    // Where focus was is where Tab comes back to.
    expect(stops().map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Third'),
    ]);
    await userEvent.keyboard('{Home}');
    await expect.element(item('First')).toHaveFocus();
  });
});

describe('the drawer of a wide page', () => {
  beforeEach(() => page.viewport(1280, 720));
  const figures = page.getByRole('button', { name: 'Figures', exact: true });
  const table = page.getByRole('button', { name: 'Table', exact: true });

  test('takes focus when it is opened, and gives it back to its button', async () => {
    const { layout } = showAtlas(incidents);
    await userEvent.click(figures);
    await expect.element(page.getByRole('heading', { name: 'Figures' })).toHaveFocus();
    await expect.element(figures).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(page.getByRole('button', { name: 'Close: Figures' }));
    await expect.element(figures).toHaveFocus();
    expect(layout.getState().section).toBe('incidents');
  });

  test('shows one part at a time, and Escape closes details before it', async () => {
    const { view, layout } = showAtlas(incidents);
    await userEvent.click(figures);
    await userEvent.click(table);
    await expect.element(figures).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(item('First'));
    await expect.element(page.getByRole('complementary')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect([view.getState().selection, layout.getState().section]).toEqual([null, 'table']);
    await userEvent.keyboard('{Escape}');
    expect(layout.getState().section).toBe('incidents');
  });
});

describe.each([
  ['upright', 390, 844],
  ['sideways', 844, 390],
])('the tabs of a phone held %s', (_, width, height) => {
  beforeEach(() => page.viewport(width, height));

  test('hold list, filters, figures and table, one Tab stop, with arrow keys between them', async () => {
    showAtlas(incidents);
    await expect.element(item('First')).toBeVisible();
    await expect
      .poll(() =>
        page
          .getByRole('tab')
          .elements()
          .map(({ textContent }) => textContent),
      )
      .toEqual(['Incidents', 'Filters', 'Figures', 'Table']);
    await userEvent.click(tab('Incidents'));
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(tab('Filters')).toHaveFocus();
    await expect.element(page.getByRole('group', { name: 'Filters' })).toBeVisible();
    await expect.element(item('First')).not.toBeInTheDocument();
    await userEvent.keyboard('{End}');
    await expect.element(tab('Table')).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(tab('Incidents')).toHaveFocus();
    const stops = page.getByRole('tab').elements() as HTMLElement[];
    expect(stops.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  test('the key for the search leads to the list, where the search is', async () => {
    const { layout } = showAtlas(incidents);
    await userEvent.click(tab('Filters'));
    await userEvent.keyboard('/');
    await expect.element(page.getByRole('searchbox', { name: 'Search incidents' })).toHaveFocus();
    expect(layout.getState().section).toBe('incidents');
  });
});

describe('the sheet of a phone', () => {
  beforeEach(() => page.viewport(390, 844));

  test('has three heights, by its buttons', async () => {
    showAtlas(incidents);
    const heightOf = () => panel.element().getBoundingClientRect().height;
    await expect.poll(heightOf).toBeCloseTo(0.48 * 844, -1);
    await userEvent.click(page.getByRole('button', { name: 'Make the panel taller' }));
    await expect.poll(heightOf).toBeCloseTo(0.74 * 844, -1);
    await userEvent.click(page.getByRole('button', { name: 'Make the panel lower' }));
    await userEvent.click(page.getByRole('button', { name: 'Hide list and filters' }));
    await expect.poll(heightOf).toBeLessThan(140);
    await userEvent.click(page.getByRole('button', { name: 'Show list and filters' }));
    await expect.poll(heightOf).toBeCloseTo(0.48 * 844, -1);
  });

  test('is pulled by its header and settles at the nearest of them', async () => {
    const { layout } = showAtlas(incidents);
    const pull = (pixels: number): void => {
      const header = panel.element().querySelector('header');
      if (header === null) throw new Error('the sheet has a header');
      const { left, top } = header.getBoundingClientRect();
      const at = (y: number) =>
        ({ bubbles: true, isPrimary: true, pointerId: 1, clientX: left + 20, clientY: y }) as const;
      // Of a pointer that the test makes up the browser knows nothing.
      header.setPointerCapture = () => undefined;
      header.dispatchEvent(new PointerEvent('pointerdown', at(top + 20)));
      header.dispatchEvent(new PointerEvent('pointermove', at(top + 20 - pixels)));
      header.dispatchEvent(new PointerEvent('pointerup', at(top + 20 - pixels)));
    };
    const stop = () => [layout.getState().listOpen, layout.getState().sheetTall];
    await expect.element(item('First')).toBeVisible();
    pull(180);
    await expect.poll(stop).toEqual([true, true]);
    pull(-200);
    await expect.poll(stop).toEqual([true, false]);
    pull(-300);
    await expect.poll(stop).toEqual([false, false]);
    pull(250);
    await expect.poll(stop).toEqual([true, false]);
    // A tap that trembles is no pull.
    pull(3);
    expect(stop()).toEqual([true, false]);
  });
});
