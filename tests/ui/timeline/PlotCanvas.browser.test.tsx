import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { familyColors } from '../../../src/core/incident/family-colors.ts';
import { changeView } from '../../../src/state/view-store.ts';
import { period } from '../../support/extents.ts';
import { showTimeline } from './show-timeline.tsx';

beforeEach(async () => {
  await page.viewport(1000, 300);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  delete document.documentElement.dataset['theme'];
});

const margin = 22;
const axisHeight = 20;
const scaleHeight = 20;
/** Of the first screen's highest bar, 4 February. */
const highest = 4;

function canvas(): HTMLCanvasElement {
  const element = document.querySelector('canvas');
  if (element === null) throw new Error('the timeline has no canvas');
  return element;
}

/** Colours down the middle of a day's bar between two counts of incidents, in hex, without repetition. */
function colorsAt(day: number, from: number, to: number): readonly string[] {
  const { width, height } = canvas().getBoundingClientRect();
  const x = margin + ((day + 0.5) / 13) * (width - 2 * margin);
  const y = (incidents: number): number =>
    height - axisHeight - (incidents / highest) * (height - axisHeight - scaleHeight);
  const ratio = devicePixelRatio;
  const top = Math.round(y(to) * ratio);
  const { data } = contextOf(canvas()).getImageData(
    Math.round(x * ratio),
    top,
    8,
    Math.max(1, Math.round(y(from) * ratio) - top),
  );
  const found = new Set<string>();
  for (let pixel = 0; pixel < data.length; pixel += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(pixel, pixel + 4);
    found.add(
      alpha === 0 ? 'none' : hexOf(alpha === 255 ? [red, green, blue] : [red, green, blue, alpha]),
    );
  }
  return [...found];
}

function hexOf(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function contextOf(element: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = element.getContext('2d');
  if (context === null) throw new Error('the canvas has no 2d context');
  return context;
}

/** Waits until the colours are exactly these. */
async function expectColors(
  day: number,
  from: number,
  to: number,
  colors: readonly string[],
): Promise<void> {
  await expect.poll(() => colorsAt(day, from, to)).toEqual(colors);
}

test.each(['light', 'dark'] as const)(
  'bars have the colours of their families: %s',
  async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    showTimeline();
    const { diplomacy, distance } = familyColors[theme];
    // Two talks of two days each give half an incident a day; the talks and the statement of 4 February stand over the strikes.
    await expectColors(0, 0.1, 0.4, [diplomacy.fill]);
    await expectColors(12, 2.2, 2.8, [diplomacy.fill]);
    await expect.poll(() => colorsAt(12, 0.2, 1.3)).toContain(distance.fill);
    await expectColors(6, 0.2, 3.8, ['none']);
  },
);

test('what happened some time within a period is hatched, what lasted throughout is solid', async () => {
  showTimeline();
  const { diplomacy, distance } = familyColors.light;
  await expectColors(12, 3.2, 3.8, [diplomacy.fill]);
  const hatched = colorsAt(11, 0.2, 1.3);
  expect(hatched).toContain(distance.fill);
  expect(hatched.length).toBeGreaterThan(1);
  expect(hatched).not.toContain('none');
});

test('filtered incidents leave an outline of all', async () => {
  showTimeline({ kinds: (kind) => kind === 'talks' });
  const { diplomacy, distance } = familyColors.light;
  await expectColors(12, 0.2, 0.8, [diplomacy.fill]);
  await expectColors(12, 1.5, 3.5, ['none']);
  expect(colorsAt(12, 3.9, 4.1).length).toBeGreaterThan(1);
  expect(colorsAt(12, 0, 4)).not.toContain(distance.fill);
});

test('bars outside the window step back', async () => {
  showTimeline({ view: { window: period('2026-02-03', '2026-02-05') } });
  const { diplomacy } = familyColors.light;
  await expectColors(12, 2.2, 2.8, [diplomacy.fill]);
  const faded = colorsAt(0, 0.1, 0.4);
  expect(faded).toHaveLength(1);
  expect(faded).not.toContain(diplomacy.fill);
  expect(faded).not.toContain('none');
});

test('it is drawn again when the theme, the language, the size, the window or the counts change', async () => {
  const { view, answers, container } = showTimeline();
  await expectColors(0, 0.1, 0.4, [familyColors.light.diplomacy.fill]);

  document.documentElement.dataset['theme'] = 'dark';
  await expectColors(0, 0.1, 0.4, [familyColors.dark.diplomacy.fill]);

  const changes: readonly (() => void)[] = [
    () => changeView(view, { locale: 'uk' }),
    () => changeView(view, { window: period('2026-02-03', '2026-02-05') }, 'drag'),
    () => container.firstElementChild?.setAttribute('style', 'width: 500px'),
    () => answers.setState({ timeline: null }),
  ];
  for (const change of changes) {
    const before = canvas().toDataURL();
    change();
    await expect.poll(() => canvas().toDataURL()).not.toBe(before);
  }
});

test.each([1, 1.5, 3])('it has a pixel for every pixel of a screen of ratio %f', async (ratio) => {
  vi.stubGlobal('devicePixelRatio', ratio);
  showTimeline({ width: 777.5 });
  const { width, height } = canvas().getBoundingClientRect();
  await expect.poll(() => canvas().width).toBe(Math.round(width * ratio));
  expect(canvas().height).toBe(Math.round(height * ratio));
  await expectColors(0, 0.1, 0.4, [familyColors.light.diplomacy.fill]);
  await expectColors(12, 3.2, 3.8, [familyColors.light.diplomacy.fill]);
});

test('any number of changes in one frame draw it once', async () => {
  const { view } = showTimeline();
  await expectColors(0, 0.1, 0.4, [familyColors.light.diplomacy.fill]);
  await frames(3);
  const clears = vi.spyOn(contextOf(canvas()), 'clearRect');
  for (let day = 1; day < 9; day++) {
    changeView(view, {
      window: period(`2026-01-2${day > 2 ? 4 : 3}`, `2026-02-0${Math.min(day, 4)}`),
    });
    await Promise.resolve();
  }
  await frames(3);
  expect(clears).toHaveBeenCalledTimes(1);
});

test('nothing is left running when it is gone', async () => {
  const { unmount } = showTimeline();
  const context = contextOf(canvas());
  unmount();
  const clears = vi.spyOn(context, 'clearRect');
  document.documentElement.dataset['theme'] = 'dark';
  await frames(3);
  expect(clears).not.toHaveBeenCalled();
});

test('readers without sight do not meet it', () => {
  showTimeline();
  expect(canvas().getAttribute('aria-hidden')).toBe('true');
});

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
}
