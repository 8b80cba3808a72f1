import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { changeView } from '../../../src/state/view-store.ts';
import { period, textOf } from '../../support/extents.ts';
import { firstScreen } from './first-screen.ts';
import { showTimeline } from './show-timeline.tsx';

beforeEach(async () => {
  await page.viewport(1000, 300);
});

afterEach(() => {
  cleanup();
  delete document.documentElement.dataset['theme'];
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const slider = (name: string) => page.getByRole('slider', { name, exact: true });
const words = (text: string) => page.getByText(text, { exact: true });

test('the first screen opens on all time, in words and at both thumbs', async () => {
  showTimeline();
  await expect.element(page.getByRole('group', { name: 'Timeline' })).toBeVisible();
  await expect.element(words('23 January to 4 February 2026, 7 incidents')).toBeVisible();
  await expect
    .element(slider('Start of period'))
    .toHaveAttribute('aria-valuetext', '23 January 2026');
  await expect
    .element(slider('End of period'))
    .toHaveAttribute('aria-valuetext', '4 February 2026');
  await expect.element(button('All time')).toHaveAttribute('aria-pressed', 'true');
});

test.each([
  ['Last 7 days', '29 January to 4 February 2026, 6 incidents', '2026-01-29 to 2026-02-05'],
  ['Last 30 days', '6 January to 4 February 2026, 7 incidents', '2026-01-06 to 2026-02-05'],
])('%s end on the dataset’s last day', async (name, expected, window) => {
  const { view } = showTimeline();
  await userEvent.click(button(name));
  await expect.element(words(expected)).toBeVisible();
  await expect.element(button(name)).toHaveAttribute('aria-pressed', 'true');
  await expect.element(button('All time')).toHaveAttribute('aria-pressed', 'false');
  await expect
    .element(slider('End of period'))
    .toHaveAttribute('aria-valuetext', '4 February 2026');
  expect(textOf(view.getState().window)).toBe(window);
  expect(view.getState().origin).toBe('act');
  await userEvent.click(button('All time'));
  await expect.element(words('23 January to 4 February 2026, 7 incidents')).toBeVisible();
  expect(view.getState().window).toBeNull();
});

test('steps show one day after another and count it', async () => {
  showTimeline();
  await userEvent.click(button('Step forward'));
  await expect.element(words('23 January 2026, 1 incident')).toBeVisible();
  await userEvent.click(button('Step forward'));
  await userEvent.click(button('Step forward'));
  await expect.element(words('25 January 2026, 0 incidents')).toBeVisible();
  await userEvent.click(button('Step back'));
  await expect.element(words('24 January 2026, 1 incident')).toBeVisible();
  await userEvent.click(button('All time'));
  await userEvent.click(button('Step back'));
  await expect.element(words('4 February 2026, 6 incidents')).toBeVisible();
});

test('play becomes pause and moves the window until it is pressed again', async () => {
  const { playback, view } = showTimeline();
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Speed' }), '4×');
  await userEvent.click(button('Play'));
  await expect.element(words('23 January 2026, 1 incident')).toBeVisible();
  await expect.element(words('24 January 2026, 1 incident')).toBeVisible();
  await userEvent.click(button('Pause'));
  await expect.element(button('Play')).toBeVisible();
  expect(playback.getState()).toEqual({ playing: false, speed: 4 });
  const { window } = view.getState();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(view.getState().window).toBe(window);
});

test('speeds are those of the contract', async () => {
  showTimeline();
  const speed = page.getByRole('combobox', { name: 'Speed' });
  const options = [...speed.element().querySelectorAll('option')].map(({ label }) => label);
  expect(options).toEqual(['0.5×', '1×', '2×', '4×']);
  await expect.element(speed).toHaveDisplayValue('1×');
});

test('a period chosen elsewhere is taken up', async () => {
  const { view } = showTimeline();
  changeView(view, { window: period('2026-02-03', '2026-02-04') });
  await expect.element(words('3 February 2026, 4 incidents')).toBeVisible();
  await expect
    .element(slider('Start of period'))
    .toHaveAttribute('aria-valuetext', '3 February 2026');
  await expect
    .element(slider('End of period'))
    .toHaveAttribute('aria-valuetext', '3 February 2026');
});

test('the period is no live region', () => {
  showTimeline();
  const text = words('23 January to 4 February 2026, 7 incidents').element();
  expect(text.closest('[aria-live], [role="status"], [role="alert"], output')).toBeNull();
});

test('Ukrainian says the same in its own words', async () => {
  showTimeline({ view: { locale: 'uk', window: period('2026-02-03', '2026-02-05') } });
  await expect.element(page.getByRole('group', { name: 'Часова шкала' })).toBeVisible();
  await expect.element(words('3–4 лютого 2026 р., 6 інцидентів')).toBeVisible();
  await expect
    .element(slider('Кінець періоду'))
    .toHaveAttribute('aria-valuetext', '4 лютого 2026 р.');
});

test('data of three days or less is shown by the hour', async () => {
  const happenings = firstScreen.filter(({ kind }) => kind === 'strike');
  const extent = period('2026-02-03', '2026-02-05');
  const window = period('2026-02-03T18:00', '2026-02-04');
  showTimeline({ happenings, extent, view: { window } });
  await expect
    .element(slider('Start of period'))
    .toHaveAttribute('aria-valuetext', '3 February 2026, 18:00 local time');
  await expect
    .element(slider('End of period'))
    .toHaveAttribute('aria-valuetext', '3 February 2026, 23:00 to 00:00 local time');
  await expect
    .element(words('3 February 2026, 18:00 to 00:00 local time, 3 incidents'))
    .toBeVisible();
});

test('without data it says so and offers nothing', async () => {
  const { playback } = showTimeline({ extent: null });
  await expect.element(words('No incidents were loaded.')).toBeVisible();
  for (const name of [
    'All time',
    'Last 7 days',
    'Last 30 days',
    'Play',
    'Step back',
    'Step forward',
  ]) {
    await expect.element(button(name)).toBeDisabled();
  }
  await expect.element(slider('Start of period')).toBeDisabled();
  await expect.element(slider('End of period')).toBeDisabled();
  await expect.element(page.getByRole('combobox', { name: 'Speed' })).toBeDisabled();
  expect(playback.getState().playing).toBe(false);
});

test('data that arrives later is taken up', async () => {
  const { answers } = showTimeline({ extent: null });
  answers.setState({ extent: period('2026-01-23', '2026-02-05') });
  await expect
    .element(slider('End of period'))
    .toHaveAttribute('aria-valuetext', '4 February 2026');
  await expect.element(button('Play')).toBeEnabled();
});

test.each([
  [900, 'light'],
  [900, 'dark'],
  [338, 'light'],
  [338, 'dark'],
])('at %i pixels in the %s theme axe finds nothing', async (width, theme) => {
  document.documentElement.dataset['theme'] = theme;
  const { container } = showTimeline({ width });
  await expect.element(button('Play')).toBeVisible();
  const { violations, passes } = await axe.run(container);
  expect(violations).toEqual([]);
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
});

test.each([1280, 900, 700, 500, 338, 268])(
  'at %i pixels nothing sticks out and no two controls lie over each other',
  async (width) => {
    const { container } = showTimeline({ width, view: { locale: 'uk' } });
    await document.fonts.ready;
    const group = page.getByRole('group').element();
    expect(group.scrollWidth).toBeLessThanOrEqual(width);
    const boxes = [...container.querySelectorAll('button, select, p, canvas')].map((element) =>
      element.getBoundingClientRect(),
    );
    expect(boxes.length).toBe(9);
    boxes.forEach((a, index) => {
      for (const b of boxes.slice(0, index)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        // The presets share a border.
        expect(Math.min(across, down)).toBeLessThanOrEqual(1.01);
      }
    });
  },
);
