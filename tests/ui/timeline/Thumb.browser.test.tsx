import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { period, textOf } from '../../support/extents.ts';
import { day, firstScreen, type Happening } from './first-screen.ts';
import { showTimeline } from './show-timeline.tsx';

beforeEach(async () => {
  await page.viewport(1000, 300);
});

afterEach(cleanup);

const slider = (name: string) => page.getByRole('slider', { name, exact: true });

async function press(name: string, keys: string): Promise<void> {
  const element = slider(name).element();
  if (element instanceof HTMLElement) element.focus();
  await userEvent.keyboard(keys);
}

const fourYears: readonly Happening[] = [
  { kind: 'battle', start: day(2022, 2, 24), end: day(2022, 2, 25), meaning: 'throughout' },
  { kind: 'strike', start: day(2026, 2, 4), end: day(2026, 2, 5), meaning: 'throughout' },
];

test.each([
  ['Start of period', '{ArrowRight}', '24 January 2026'],
  ['Start of period', '{ArrowUp}{ArrowUp}{ArrowDown}', '24 January 2026'],
  ['Start of period', '{Shift>}{ArrowRight}{/Shift}', '30 January 2026'],
  ['Start of period', '{PageUp}', '4 February 2026'],
  ['Start of period', '{End}', '4 February 2026'],
  ['Start of period', '{End}{Home}{ArrowRight}', '24 January 2026'],
  ['End of period', '{ArrowLeft}', '3 February 2026'],
  ['End of period', '{Shift>}{ArrowLeft}{/Shift}', '28 January 2026'],
  ['End of period', '{PageDown}', '23 January 2026'],
  ['End of period', '{Home}', '23 January 2026'],
  ['End of period', '{Home}{End}', '4 February 2026'],
])('%s: the keys %s lead to %s', async (name, keys, expected) => {
  showTimeline();
  await press(name, keys);
  await expect.element(slider(name)).toHaveAttribute('aria-valuetext', expected);
});

test.each([
  ['Start of period', '{PageUp}', '1 March 2022'],
  ['Start of period', '{PageUp}{PageUp}{PageDown}', '1 March 2022'],
  ['End of period', '{PageDown}', '28 January 2026'],
])('%s: on a timeline of years %s lead to %s', async (name, keys, expected) => {
  showTimeline({ happenings: fourYears, extent: period('2022-02-24', '2026-02-05') });
  await press(name, keys);
  await expect.element(slider(name)).toHaveAttribute('aria-valuetext', expected);
});

test.each([
  ['{ArrowRight}', '01:00'],
  ['{Shift>}{ArrowRight}{/Shift}', '06:00'],
])('by the hour, %s lead to %s', async (keys, clock) => {
  showTimeline({
    happenings: firstScreen.filter(({ kind }) => kind === 'strike'),
    extent: period('2026-02-03', '2026-02-05'),
  });
  await press('Start of period', keys);
  await expect
    .element(slider('Start of period'))
    .toHaveAttribute('aria-valuetext', `3 February 2026, ${clock} local time`);
});

test('a thumb moved away and back leaves all time, not a window that looks like it', async () => {
  const { view } = showTimeline();
  await press('End of period', '{ArrowLeft}');
  expect(textOf(view.getState().window)).toBe('2026-01-23 to 2026-02-04');
  await press('End of period', '{ArrowRight}');
  expect(view.getState().window).toBeNull();
});

test('every press is a step of the history, a key held down is one', async () => {
  const { view } = showTimeline();
  const origins: string[] = [];
  view.subscribe(({ origin }) => origins.push(origin));
  await press('End of period', '{ArrowLeft}{ArrowLeft}');
  expect(origins).toEqual(['act', 'act']);
  const held = slider('End of period').element();
  for (const repeat of [false, true, true]) {
    held.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', repeat, bubbles: true }));
    await new Promise(requestAnimationFrame);
  }
  held.dispatchEvent(new KeyboardEvent('keyup', { key: 'ArrowLeft', bubbles: true }));
  expect(origins.slice(2)).toEqual(['act', 'drag', 'drag', 'settle']);
  expect(textOf(view.getState().window)).toBe('2026-01-23 to 2026-01-31');
});

test('a value set by assistive technology moves the thumb, but not past the other', async () => {
  const { view } = showTimeline({ view: { window: period('2026-01-25', '2026-01-30') } });
  await userEvent.fill(slider('Start of period'), '4');
  await expect
    .element(slider('Start of period'))
    .toHaveAttribute('aria-valuetext', '27 January 2026');
  await userEvent.fill(slider('Start of period'), '12');
  expect(textOf(view.getState().window)).toBe('2026-01-29 to 2026-01-30');
  await expect.element(slider('Start of period')).toHaveValue('6');
});

test('space, letters and keys with a modifier are left to the page', async () => {
  const { view } = showTimeline();
  const left: string[] = [];
  const listener = (event: KeyboardEvent): void => {
    if (!event.defaultPrevented) left.push(event.key);
    // Back is for the browser.
    if (event.altKey) event.preventDefault();
  };
  addEventListener('keydown', listener);
  await press('End of period', 'x {Alt>}{ArrowLeft}{/Alt}');
  removeEventListener('keydown', listener);
  expect(left).toEqual(['x', ' ', 'Alt', 'ArrowLeft']);
  expect(view.getState().window).toBeNull();
});

test('a focused thumb has a ring', async () => {
  showTimeline();
  await userEvent.keyboard('{Tab}');
  for (
    let tabs = 0;
    tabs < 12 && document.activeElement?.getAttribute('type') !== 'range';
    tabs++
  ) {
    await userEvent.keyboard('{Tab}');
  }
  const thumb = document.activeElement;
  expect(thumb).toBe(slider('Start of period').element());
  expect(thumb?.matches(':focus-visible')).toBe(true);
  const rings = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule.cssText.includes(':focus-visible::-webkit-slider-thumb'));
  expect(rings.map((rule) => rule.cssText).join()).toMatch(/outline: .*2px/);
});
