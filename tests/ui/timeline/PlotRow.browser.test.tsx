import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { changeView } from '../../../src/state/view-store.ts';
import { period, textOf } from '../../support/extents.ts';
import { day, firstScreen, firstScreenExtent, timelineOf, type Happening } from './first-screen.ts';
import { showTimeline } from './show-timeline.tsx';

beforeEach(async () => {
  await page.viewport(1000, 300);
});

afterEach(() => {
  cleanup();
  delete document.documentElement.dataset['theme'];
});

const farOff: readonly Happening[] = [
  { kind: 'battle', start: day(1, 1, 1), end: day(2, 1, 1), meaning: 'within' },
  { kind: 'battle', start: day(1066, 10, 14), end: day(1066, 10, 15), meaning: 'throughout' },
  { kind: 'talks', start: day(6000, 12, 31), end: day(6001, 1, 1), meaning: 'throughout' },
];
const happenings = [...firstScreen, ...farOff];
const extent = period('0001-01-01', '6001-01-01');
const bulk = firstScreenExtent;
const exceptions = { happenings, extent, bulk };

const button = (name: string) => page.getByRole('button', { name, exact: true });
const slider = (name: string) => page.getByRole('slider', { name, exact: true });
const words = (text: string) => page.getByText(text, { exact: true });
const earlier = () => button('2 earlier incidents: show the whole timeline');
const later = () => button('1 later incident: show the whole timeline');
const back = () => button('Back to 23 January to 4 February 2026');

describe('with a few incidents far off', () => {
  test('the axis shows where nearly all are, and at its ends how many are not', async () => {
    const { answers } = showTimeline(exceptions);
    await expect.element(earlier()).toHaveTextContent(/^2 earlier$/);
    await expect.element(later()).toHaveTextContent(/^1 later$/);
    expect(answers.getState().timeline?.binEdges.length).toBe(14);
  });

  test('all time still is everything, in words and counts', async () => {
    const { view } = showTimeline(exceptions);
    await expect.element(words('1 January 1 AD to 31 December 6000, 10 incidents')).toBeVisible();
    await expect
      .element(slider('Start of period'))
      .toHaveAttribute('aria-valuetext', '1 January 1 AD');
    await expect
      .element(slider('End of period'))
      .toHaveAttribute('aria-valuetext', '31 December 6000');
    await expect.element(button('All time')).toHaveAttribute('aria-pressed', 'true');
    expect(view.getState().window).toBeNull();
  });

  test('presets count back from the last day of nearly all', async () => {
    const { view } = showTimeline(exceptions);
    await userEvent.click(button('Last 7 days'));
    await expect.element(words('29 January to 4 February 2026, 6 incidents')).toBeVisible();
    await userEvent.click(button('Last 30 days'));
    await expect.element(words('6 January to 4 February 2026, 7 incidents')).toBeVisible();
    await expect.element(earlier()).toBeVisible();
    await userEvent.click(button('All time'));
    expect(view.getState().window).toBeNull();
    await expect.element(earlier()).toBeVisible();
  });

  test.each([
    ['earlier', earlier],
    ['later', later],
  ])('“%s” leads to the whole time, where a button leads back', async (_, end) => {
    const { answers, view } = showTimeline(exceptions);
    await userEvent.click(end());
    await expect.element(back()).toHaveFocus();
    expect(textOf(answers.getState().span)).toBe('0001-01-01 to 6001-01-01');
    await expect.element(earlier()).not.toBeInTheDocument();
    await expect.element(later()).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    expect(textOf(answers.getState().span)).toBe('2026-01-23 to 2026-02-05');
    await expect.element(back()).not.toBeInTheDocument();
    await expect.element(later()).toBeVisible();
    expect(page.getByRole('group').element().contains(document.activeElement)).toBe(true);
    expect(view.getState().window).toBeNull();
  });

  test('thumbs move in what is shown, and both at its ends are not all time', async () => {
    const { view } = showTimeline(exceptions);
    const end = slider('End of period').element();
    if (end instanceof HTMLElement) end.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(textOf(view.getState().window)).toBe('2026-01-23 to 2026-02-04');
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(words('23 January to 4 February 2026, 7 incidents')).toBeVisible();
    await expect.element(button('All time')).toHaveAttribute('aria-pressed', 'false');
  });

  test('steps go by its days, on the whole timeline by half-centuries', async () => {
    const { view } = showTimeline(exceptions);
    await userEvent.click(button('Step forward'));
    expect(textOf(view.getState().window)).toBe('2026-01-23 to 2026-01-24');
    await userEvent.click(button('All time'));
    await userEvent.click(earlier());
    await userEvent.click(button('Step forward'));
    expect(textOf(view.getState().window)).toBe('0001-01-01 to 0050-01-01');
  });

  test('a preset brings the timeline back to where it lies', async () => {
    const { answers } = showTimeline(exceptions);
    await userEvent.click(earlier());
    await userEvent.click(button('Last 7 days'));
    expect(answers.getState().span).toBe(bulk);
    await expect.element(words('29 January to 4 February 2026, 6 incidents')).toBeVisible();
  });

  test('a window of a link that lies far off shows the whole time at once', async () => {
    const { view } = showTimeline({
      ...exceptions,
      view: { window: period('1000-01-01', '1100-01-01') },
    });
    await expect.element(words('1 January 1000 to 31 December 1099, 1 incident')).toBeVisible();
    await expect.element(back()).toBeVisible();
    await userEvent.click(button('All time'));
    expect(view.getState().window).toBeNull();
    changeView(view, { window: period('2026-02-03', '2026-02-05') }, 'restore');
    await userEvent.click(back());
    await expect.element(earlier()).toBeVisible();
    changeView(view, { window: period('1000-01-01', '1100-01-01') }, 'restore');
    await expect.element(back()).toBeVisible();
  });

  test('on the way back a far-off window stays in words, and All time ends it', async () => {
    const window = period('1000-01-01', '1100-01-01');
    const { view } = showTimeline({ ...exceptions, view: { window } });
    await userEvent.click(back());
    await expect.element(words('1 January 1000 to 31 December 1099, 1 incident')).toBeVisible();
    await expect.element(slider('Start of period')).toHaveValue('0');
    await expect.element(slider('End of period')).toHaveValue('0');
    await expect
      .element(slider('End of period'))
      .toHaveAttribute('aria-valuetext', '31 December 1099');
    await userEvent.click(button('All time'));
    expect(view.getState().window).toBeNull();
  });

  test('a filter that hides those leaves nothing to show at that end', async () => {
    showTimeline({ ...exceptions, kinds: (kind) => kind !== 'battle' });
    await expect.element(later()).toBeVisible();
    await expect.element(earlier()).not.toBeInTheDocument();
  });

  test('bars counted for another span are not taken for those of this one', async () => {
    const { answers } = showTimeline(exceptions);
    await expect.element(earlier()).toBeVisible();
    const another = period('2025-12-01', '2026-02-05');
    answers.setState({ timeline: timelineOf(happenings, another) });
    await expect.element(earlier()).not.toBeInTheDocument();
  });

  test('Ukrainian has the forms of its numbers', async () => {
    showTimeline({ ...exceptions, view: { locale: 'uk' } });
    const start = button('2 раніші інциденти: показати всю шкалу');
    await expect.element(start).toHaveTextContent(/^2 раніші$/);
    await expect
      .element(button('1 пізніший інцидент: показати всю шкалу'))
      .toHaveTextContent(/^1 пізніший$/);
    await userEvent.click(start);
    await expect.element(page.getByRole('button', { name: /^Назад до 23 січня/ })).toBeVisible();
  });
});

test('of many years the way back names the first and the last', async () => {
  showTimeline({ happenings, extent, bulk: period('2014-02-20', '2027-01-01') });
  await userEvent.click(earlier());
  await expect.element(button('Back to 2014–2026')).toBeVisible();
});

test('where nothing is far off there is neither the one nor the other', async () => {
  showTimeline();
  await expect.element(words('23 January to 4 February 2026, 7 incidents')).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: /earlier|later|Back/ }))
    .not.toBeInTheDocument();
});

test('a cumulative playback of the shown span ends with all time', async () => {
  const { view, playback } = showTimeline({
    ...exceptions,
    view: { window: period('2026-01-23', '2026-02-03') },
  });
  playback.setState({ speed: 4, mode: 'cumulative' });
  await userEvent.click(button('Play'));
  await expect.element(button('Play')).toBeVisible();
  await expect.element(button('All time')).toHaveAttribute('aria-pressed', 'true');
  expect(view.getState().window).toBeNull();
});

test.each([
  [900, 'light'],
  [900, 'dark'],
  [382, 'light'],
  [382, 'dark'],
])('at %i pixels in the %s theme axe finds nothing at the ends', async (width, theme) => {
  document.documentElement.dataset['theme'] = theme;
  const { container } = showTimeline({ ...exceptions, width });
  await expect.element(earlier()).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
  await userEvent.click(earlier());
  await expect.element(back()).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
});
