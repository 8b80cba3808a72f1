import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { period, textOf } from '../../support/extents.ts';
import { showTimeline } from './show-timeline.tsx';

beforeEach(async () => {
  await page.viewport(1000, 300);
});

afterEach(cleanup);

const margin = 22;

/** CSS pixels of the plot at the given day from 23 January, which is 0. */
function xOfDay(days: number): number {
  return margin + (days / 13) * (plot().getBoundingClientRect().width - 2 * margin);
}

function plot(): HTMLElement {
  const element = page.getByRole('slider', { name: 'Start of period' }).element().parentElement;
  if (element === null) throw new Error('the thumbs stand in no plot');
  return element;
}

async function drag(from: number, to: number): Promise<void> {
  await userEvent.dragAndDrop(plot(), plot(), {
    sourcePosition: { x: xOfDay(from), y: 40 },
    targetPosition: { x: xOfDay(to), y: 40 },
  });
}

async function click(at: number): Promise<void> {
  await userEvent.click(plot(), { position: { x: xOfDay(at), y: 40 } });
}

describe('a mouse', () => {
  test.each<[what: string, from: number, to: number, expected: string]>([
    ['draws a new window where there was none', 3.5, 6.5, '2026-01-26 to 2026-01-30'],
    ['draws it backwards too', 6.5, 3.5, '2026-01-26 to 2026-01-30'],
    ['takes the start of all time', 0, 2.1, '2026-01-25 to 2026-02-05'],
    ['takes the end of all time', 13, 10.9, '2026-01-23 to 2026-02-03'],
    ['draws all time again as all time', 0.5, 13, 'all time'],
  ])('%s', async (_, from, to, expected) => {
    const { view } = showTimeline();
    await drag(from, to);
    expect(textOf(view.getState().window)).toBe(expected);
  });

  test.each<[what: string, from: number, to: number, expected: string]>([
    ['moves the body', 5.5, 7.6, '2026-01-28 to 2026-01-31'],
    ['keeps the body in the timeline', 5.5, 13, '2026-02-02 to 2026-02-05'],
    ['moves the start', 4, 1.9, '2026-01-25 to 2026-01-29'],
    ['moves the end', 6, 8.1, '2026-01-26 to 2026-01-31'],
    ['stops the start at the end', 3, 9, '2026-01-28 to 2026-01-29'],
    ['draws another window outside', 9.5, 11.5, '2026-02-01 to 2026-02-04'],
  ])('%s', async (what, from, to, expected) => {
    const window =
      what === 'moves the body' || what === 'keeps the body in the timeline'
        ? period('2026-01-26', '2026-01-29')
        : period(what === 'moves the start' ? '2026-01-27' : '2026-01-26', '2026-01-29');
    const { view } = showTimeline({ view: { window } });
    await drag(from, to);
    expect(textOf(view.getState().window)).toBe(expected);
  });

  test('replaces the address while it drags and makes one step of the history at the end', async () => {
    const { view } = showTimeline();
    const origins: string[] = [];
    view.subscribe(({ origin }) => origins.push(origin));
    await drag(3.5, 6.5);
    expect(origins.length).toBeGreaterThanOrEqual(2);
    expect(origins.slice(0, -1).every((origin) => origin === 'drag')).toBe(true);
    expect(origins.at(-1)).toBe('settle');
  });

  test('selects the bar that it clicks, in the window too', async () => {
    const { view } = showTimeline();
    await click(11.5);
    expect(textOf(view.getState().window)).toBe('2026-02-03 to 2026-02-04');
    expect(view.getState().origin).toBe('act');
    await click(2.5);
    expect(textOf(view.getState().window)).toBe('2026-01-25 to 2026-01-26');
  });

  test('takes hold of a thumb by a click, and the keyboard goes on from there', async () => {
    const window = period('2026-01-26', '2026-01-29');
    const { view } = showTimeline({ view: { window } });
    await click(6);
    expect(view.getState().window).toEqual(window);
    const end = page.getByRole('slider', { name: 'End of period' });
    await expect.element(end).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(end).toHaveAttribute('aria-valuetext', '29 January 2026');
  });

  test('pauses a playback that it interrupts', async () => {
    const { playback } = showTimeline();
    await userEvent.click(page.getByRole('button', { name: 'Play' }));
    expect(playback.getState().playing).toBe(true);
    await click(5.5);
    expect(playback.getState().playing).toBe(false);
  });
});

describe('a finger', () => {
  test.each([-21, 0, 21])('takes a thumb %i pixels beside it and moves it as far', (beside) => {
    const { view } = showTimeline();
    const finger = touch();
    const from = xOfDay(0) + beside;
    const to = xOfDay(2) + beside;
    finger('pointerdown', from);
    finger('pointermove', to);
    finger('pointerup', to);
    expect(textOf(view.getState().window)).toBe('2026-01-25 to 2026-02-05');
  });

  test('reaches both thumbs where they are a day apart on a phone', () => {
    for (const [side, expected] of [
      [-15, '2026-01-26 to 2026-01-29'],
      [15, '2026-01-28 to 2026-01-31'],
    ] as const) {
      const { view, unmount } = showTimeline({
        width: 338,
        view: { window: period('2026-01-28', '2026-01-29') },
      });
      const finger = touch();
      const from = xOfDay(side < 0 ? 5 : 6) + side;
      finger('pointerdown', from);
      const to = from + (xOfDay(2) - xOfDay(0)) * Math.sign(side);
      finger('pointermove', to);
      finger('pointerup', to);
      expect(textOf(view.getState().window)).toBe(expected);
      unmount();
    }
  });

  test('taps the neighbour of a day that is selected', () => {
    const { view } = showTimeline({
      width: 338,
      view: { window: period('2026-01-28', '2026-01-29') },
    });
    const finger = touch();
    finger('pointerdown', xOfDay(6.5));
    finger('pointerup', xOfDay(6.5));
    expect(textOf(view.getState().window)).toBe('2026-01-29 to 2026-01-30');
  });

  test('taps beside the bars for the first and the last', () => {
    const { view } = showTimeline({ view: { window: period('2026-01-28', '2026-01-29') } });
    const finger = touch();
    for (const [x, expected] of [
      [3, '2026-01-23 to 2026-01-24'],
      [xOfDay(13) + 18, '2026-02-04 to 2026-02-05'],
    ] as const) {
      finger('pointerdown', x);
      finger('pointerup', x);
      expect(textOf(view.getState().window)).toBe(expected);
    }
  });

  test('that scrolls the page instead gives the window back', () => {
    const window = period('2026-01-26', '2026-01-29');
    const { view } = showTimeline({ view: { window } });
    const finger = touch();
    finger('pointerdown', xOfDay(4.5));
    finger('pointermove', xOfDay(8.5));
    expect(view.getState().window).not.toEqual(window);
    finger('pointercancel', xOfDay(8.5));
    expect(view.getState().window).toEqual(window);
  });

  test('that swipes up or down selects nothing', () => {
    const { view } = showTimeline();
    const finger = touch();
    finger('pointerdown', xOfDay(4.5));
    finger('pointermove', xOfDay(4.5) + 2, { y: 60 });
    finger('pointerup', xOfDay(4.5) + 2, { y: 70 });
    expect(view.getState().window).toBeNull();
  });

  test('leaves swiping up and down, and zooming the page with two, to the browser', () => {
    showTimeline();
    expect(getComputedStyle(plot()).touchAction).toBe('pan-y pinch-zoom');
  });

  test('the second on the plot changes nothing', () => {
    const { view } = showTimeline();
    const finger = touch();
    const second = { pointerId: 2, isPrimary: false };
    finger('pointerdown', xOfDay(4.5), second);
    finger('pointermove', xOfDay(8.5), second);
    finger('pointerup', xOfDay(8.5), second);
    expect(view.getState().window).toBeNull();
  });

  test('has at least 44 pixels of height for a thumb on a phone', () => {
    showTimeline({ width: 338 });
    expect(plot().getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});

/** Pointer events of a finger; the browser captures only pointers that it knows. */
function touch() {
  const element = plot();
  vi.spyOn(element, 'setPointerCapture').mockReturnValue();
  const { left, top } = element.getBoundingClientRect();
  return (type: string, x: number, { y = 30, pointerId = 1, isPrimary = true } = {}): void => {
    element.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        cancelable: true,
        pointerType: 'touch',
        pointerId,
        isPrimary,
        button: type === 'pointermove' ? -1 : 0,
        clientX: left + x,
        clientY: top + y,
      }),
    );
  };
}
