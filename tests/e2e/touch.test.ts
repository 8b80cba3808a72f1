import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { servedAtlas, touchPhone } from '../support/served-atlas.ts';

const atlas = servedAtlas();

const fragment = (page: Page) => page.evaluate(() => location.hash);
const zoom = (page: Page) => page.evaluate(() => incidentAtlas?.camera()?.zoom ?? null);

type Point = readonly [x: number, y: number];

/** Fingers of the browser itself, each from its first point to its last. */
async function swipe(page: Page, ...fingers: readonly (readonly [from: Point, to: Point])[]) {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : fingers.map(([[x, y], [toX, toY]], id) => ({
              id,
              x: x + share * (toX - x),
              y: y + share * (toY - y),
            })),
    });
  await touch('touchStart', 0);
  for (let step = 1; step <= 8; step++) await touch('touchMove', step / 8);
  await touch('touchEnd', 1);
  await session.detach();
}

/** The plot's middle line, and the places of its two ends. */
async function plotOf(page: Page) {
  const timeline = await page.getByRole('group', { name: 'Timeline' }).boundingBox();
  if (timeline === null) throw new Error('there is no timeline');
  const y = timeline.y + timeline.height - 40;
  const day = (timeline.width - 8 - 44) / 13;
  return { y, dayAt: (days: number): number => timeline.x + 4 + 22 + days * day };
}

describe('a finger on the timeline of a phone', () => {
  test('moves an edge, then the window', async () => {
    const page = await atlas.share('', touchPhone);
    const { y, dayAt } = await plotOf(page);
    await swipe(page, [
      [dayAt(0) - 4, y],
      [dayAt(5) - 4, y],
    ]);
    await expect.poll(() => fragment(page)).toContain('t=2026-01-28..2026-02-05');
    await swipe(page, [
      [dayAt(13) + 4, y],
      [dayAt(9) + 4, y],
    ]);
    await expect.poll(() => fragment(page)).toContain('t=2026-01-28..2026-02-01');
    await swipe(page, [
      [dayAt(7), y],
      [dayAt(9), y + 3],
    ]);
    await expect.poll(() => fragment(page)).toContain('t=2026-01-30..2026-02-03');
    await page.goBack();
    await expect.poll(() => fragment(page)).toContain('t=2026-01-28..2026-02-01');
  });

  test('that swipes up leaves the window alone, one that taps selects a day', async () => {
    const page = await atlas.share('#v=1&t=2026-01-28..2026-02-01', touchPhone);
    const { y, dayAt } = await plotOf(page);
    await swipe(page, [
      [dayAt(11.5), y + 10],
      [dayAt(11.5) + 3, y - 80],
    ]);
    expect(await fragment(page)).toContain('t=2026-01-28..2026-02-01');
    await page.touchscreen.tap(dayAt(11.5), y);
    await expect.poll(() => fragment(page)).toContain('t=2026-02-03..2026-02-04');
  });
});

test('two fingers on the map zoom it, and the page stays as large as it was', async () => {
  const page = await atlas.share('#v=1&c=30,48,4', touchPhone);
  expect(await zoom(page)).toBe(4);
  await swipe(
    page,
    [
      [180, 150],
      [120, 150],
    ],
    [
      [220, 150],
      [280, 150],
    ],
  );
  await expect.poll(() => zoom(page)).toBeGreaterThan(4.5);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
});
