import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { timeOfData } from '../../../src/state/shown-span.ts';
import { changeView } from '../../../src/state/view-store.ts';
import { period, textOf } from '../../support/extents.ts';
import { firstScreen, timelineOf } from './first-screen.ts';
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
const mode = () => page.getByRole('combobox', { name: 'Playback mode', exact: true });
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
  expect(playback.getState()).toEqual({ playing: false, speed: 4, mode: 'moving' });
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

test('modes are those of the contract, the moving window first', async () => {
  showTimeline();
  const options = [...mode().element().querySelectorAll('option')].map(({ label }) => label);
  expect(options).toEqual(['Moving window', 'Cumulative', 'One unit at a time']);
  await expect.element(mode()).toHaveDisplayValue('Moving window');
});

test.each([
  ['Cumulative', '23 January to 1 February 2026, 1 incident', '2026-01-23 to 2026-02-02'],
  ['One unit at a time', '29 January 2026, 0 incidents', '2026-01-29 to 2026-01-30'],
])('in mode “%s” a step forward does as it says', async (name, expected, window) => {
  const { view } = showTimeline({ view: { window: period('2026-01-29', '2026-02-01') } });
  await userEvent.selectOptions(mode(), name);
  expect(textOf(view.getState().window)).toBe('2026-01-29 to 2026-02-01');
  await userEvent.click(button('Step forward'));
  await expect.element(words(expected)).toBeVisible();
  expect(textOf(view.getState().window)).toBe(window);
});

test('a cumulative playback ends with all time', async () => {
  const { view, playback } = showTimeline({ view: { window: period('2026-01-23', '2026-02-03') } });
  await userEvent.selectOptions(mode(), 'Cumulative');
  playback.setState({ speed: 4 });
  await userEvent.click(button('Play'));
  await expect.element(button('All time')).toHaveAttribute('aria-pressed', 'true');
  await expect.element(button('Play')).toBeVisible();
  expect(view.getState().window).toBeNull();
  await expect.element(words('23 January to 4 February 2026, 7 incidents')).toBeVisible();
});

test('a playback pauses when its page is hidden, not when it is shown', async () => {
  const { playback } = showTimeline();
  await userEvent.click(button('Play'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(playback.getState().playing).toBe(true);
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  hidden.mockRestore();
  expect(playback.getState().playing).toBe(false);
  await expect.element(button('Play')).toBeVisible();
});

test('a playback shows each window at once: nothing on the way from one to the next', async () => {
  const { container } = showTimeline();
  expect(document.getAnimations()).toEqual([]);
  await userEvent.click(button('Step forward'));
  const moving = [...container.querySelectorAll('*')].filter(
    (element) => getComputedStyle(element).transitionDuration !== '0s',
  );
  expect(moving).toEqual([]);
  expect(document.getAnimations()).toEqual([]);
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

test.each([
  [
    '2026-02-03T10:15',
    '2026-02-03T10:16',
    '3 February 2026, 10:00 to 11:00 local time, 1 incident',
  ],
  ['0001-01-01T00:00', '0001-01-01T00:01', '1 January 1 AD, 00:00 to 01:00 local time, 1 incident'],
])(
  'one incident of a minute (%s) is one bar, with nowhere to step',
  async (start, end, expected) => {
    const extent = period(start, end);
    const { view } = showTimeline({
      happenings: [{ kind: 'strike', ...extent, meaning: 'throughout' }],
      extent,
    });
    await expect.element(words(expected)).toBeVisible();
    for (const name of ['Play', 'Step back', 'Step forward']) {
      await expect.element(button(name)).toBeDisabled();
    }
    await expect.element(slider('Start of period')).toHaveValue('0');
    await expect.element(slider('End of period')).toHaveValue('0');
    expect(view.getState().window).toBeNull();
  },
);

test('the last day of year 6000 goes by the hour to its end', async () => {
  const extent = period('6000-12-31', '6001-01-01');
  const { view } = showTimeline({
    happenings: [{ kind: 'talks', ...extent, meaning: 'throughout' }],
    extent,
  });
  await expect.element(words('31 December 6000, 1 incident')).toBeVisible();
  await userEvent.click(button('Step back'));
  expect(textOf(view.getState().window)).toBe('6000-12-31T23:00 to 6001-01-01');
});

test('five thousand years go by half a century', async () => {
  const extent = period('1000-01-01', '6000-01-01');
  const { view } = showTimeline({
    happenings: [{ kind: 'battle', ...extent, meaning: 'within' }],
    extent,
  });
  await expect.element(words('1 January 1000 to 31 December 5999, 1 incident')).toBeVisible();
  await userEvent.click(button('Step forward'));
  expect(textOf(view.getState().window)).toBe('1000-01-01 to 1050-01-01');
  await expect
    .element(slider('End of period'))
    .toHaveAttribute('aria-valuetext', '31 December 1049');
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
  await expect.element(page.getByRole('slider')).not.toBeInTheDocument();
  await expect.element(page.getByRole('combobox', { name: 'Speed' })).toBeDisabled();
  await expect.element(mode()).toBeDisabled();
  expect(playback.getState().playing).toBe(false);
});

test('data that arrives later is taken up', async () => {
  const { answers } = showTimeline({ extent: null });
  const extent = period('2026-01-23', '2026-02-05');
  answers.setState(timeOfData(extent, extent, null));
  await expect
    .element(slider('End of period'))
    .toHaveAttribute('aria-valuetext', '4 February 2026');
  await expect.element(button('Play')).toBeEnabled();
});

describe('other data', () => {
  const later = period('2026-01-30', '2026-03-11');

  test('leave the window where it was', async () => {
    const window = period('2026-02-03', '2026-02-05');
    const { view, answers } = showTimeline({ view: { window } });
    answers.setState({
      ...timeOfData(later, later, window),
      timeline: timelineOf(firstScreen, later),
    });
    await expect.element(words('3 to 4 February 2026, 6 incidents')).toBeVisible();
    await expect
      .element(slider('End of period'))
      .toHaveAttribute('aria-valuetext', '4 February 2026');
    expect(view.getState().window).toBe(window);
    await userEvent.click(button('Step forward'));
    expect(textOf(view.getState().window)).toBe('2026-02-04 to 2026-02-06');
  });

  test('that end before the window still have it in words, at both thumbs, and All time', async () => {
    const window = period('2026-04-01', '2026-04-03');
    const { view, answers } = showTimeline({ view: { window } });
    answers.setState({
      ...timeOfData(later, later, window),
      timeline: timelineOf(firstScreen, later),
    });
    await expect.element(words('1 to 2 April 2026, 0 incidents')).toBeVisible();
    await expect
      .element(slider('Start of period'))
      .toHaveAttribute('aria-valuetext', '1 April 2026');
    await expect.element(slider('End of period')).toHaveAttribute('aria-valuetext', '2 April 2026');
    expect(view.getState().window).toBe(window);
    await userEvent.click(button('All time'));
    expect(view.getState().window).toBeNull();
  });

  test.each([
    ['Step back', '2026-03-09 to 2026-03-11'],
    ['Step forward', '2026-04-01 to 2026-04-03'],
  ])('bring a window from beyond their end back by a step: %s', async (step, expected) => {
    const { view } = showTimeline({
      extent: later,
      view: { window: period('2026-04-01', '2026-04-03') },
    });
    await userEvent.click(button(step));
    expect(textOf(view.getState().window)).toBe(expected);
  });

  test('let a thumb bring a window from beyond their end back', async () => {
    const { view } = showTimeline({
      extent: later,
      view: { window: period('2026-04-01', '2026-04-03') },
    });
    const start = slider('Start of period').element();
    if (start instanceof HTMLElement) start.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(textOf(view.getState().window)).toBe('2026-03-09 to 2026-03-11');
  });
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

test.each(['en', 'uk'] as const)(
  'on a phone it is a thin strip: one row of controls, one line of words, the bars (%s)',
  async (locale) => {
    const { container } = showTimeline({ width: 390, view: { locale } });
    await document.fonts.ready;
    const controls = [...container.querySelectorAll('button, select')];
    const tops = controls.map((element) => element.getBoundingClientRect().top);
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(6);
    const line = container.querySelector('p');
    expect(line?.getBoundingClientRect().height).toBeLessThan(24);
    expect(page.getByRole('group').element().getBoundingClientRect().height).toBeLessThan(120);
  },
);

test.each([1280, 900, 700, 500, 390, 360, 338, 268])(
  'at %i pixels nothing sticks out and no two controls lie over each other',
  async (width) => {
    const { container } = showTimeline({ width, view: { locale: 'uk' } });
    await document.fonts.ready;
    const group = page.getByRole('group').element();
    expect(group.scrollWidth).toBeLessThanOrEqual(width);
    const boxes = [...container.querySelectorAll('button, select, p, canvas')].map((element) =>
      element.getBoundingClientRect(),
    );
    expect(boxes.length).toBe(10);
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
