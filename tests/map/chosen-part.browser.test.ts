import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Ring } from '../../src/core/geo/shape.ts';
import { insideTest } from '../../src/core/geo/shape.ts';
import { accentColors } from '../../src/map/outline-layer.ts';
import { answerOf, type PointEntry } from './answer-of.ts';
import { openMap, patience, pixelsOf, settled, shareOf, type OpenMap } from './open-map.ts';

vi.setConfig({ testTimeout: 2 * patience, hookTimeout: 2 * patience });

const kyiv: PointEntry = { lon: 30.52, lat: 50.45, kinds: ['strike'], id: 'kyiv' };
const around = { type: 'bbox', bbox: [26, 45, 36, 52] } as const;
const home = { lon: 31, lat: 48, zoom: 4 };

let map: OpenMap;

beforeAll(async () => {
  map = await openMap({ camera: home });
  map.view.setAnswer(answerOf([kyiv], [], 1));
  await settled(map, 1);
});
afterAll(() => map.close());

beforeEach(() => {
  map.view.setTheme('light');
  map.view.setOutline(null);
  map.events.onClick.length = 0;
  map.events.onContext.length = 0;
});

const waited = { timeout: patience };
const shareOfAccent = async (theme: 'light' | 'dark'): Promise<number> =>
  shareOf(await pixelsOf(map.container), accentColors[theme]);

describe('the outline of a chosen part', () => {
  test('is drawn in the accent colour, dashed, and goes with the choice', async () => {
    map.view.setOutline(around);
    await expect.poll(() => shareOfAccent('light'), waited).toBeGreaterThan(0.0005);
    map.view.setOutline(null);
    await expect.poll(() => shareOfAccent('light'), waited).toBe(0);
  });

  test('takes the accent of another theme', async () => {
    map.view.setOutline(around);
    await expect.poll(() => shareOfAccent('light'), waited).toBeGreaterThan(0.0005);
    map.view.setTheme('dark');
    await expect.poll(() => shareOfAccent('dark'), waited).toBeGreaterThan(0.0005);
    await expect.poll(() => shareOfAccent('light'), waited).toBe(0);
  });

  test('stands again after a lost context', async () => {
    map.view.setOutline(around);
    await expect.poll(() => shareOfAccent('light'), waited).toBeGreaterThan(0.0005);
    const extension = map.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    extension?.loseContext();
    await expect.poll(() => map.events.onContext, waited).toEqual([['lost']]);
    extension?.restoreContext();
    await expect.poll(() => shareOfAccent('light'), waited).toBeGreaterThan(0.0005);
    await settled(map, 1);
  });
});

describe('drawing an area', () => {
  const corners = [
    [28, 47],
    [34, 47],
    [31, 52],
  ] as const;
  const clickAt = async (lon: number, lat: number): Promise<void> => {
    const [x, y] = map.view.project(lon, lat);
    await userEvent.click(map.canvas, { position: { x, y } });
  };
  /** Resolves when clicks are corners. */
  const begin = async (signal = new AbortController().signal) => {
    const outcome = map.view.drawArea(signal);
    await expect.poll(() => map.canvas.style.cursor).toBe('crosshair');
    return { outcome };
  };
  const over = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 600));
  const isTriangle = (ring: Ring | null): void => {
    expect(ring?.length).toBe(3);
    for (const [index, [lon, lat]] of corners.entries()) {
      expect(ring?.[index]?.[0]).toBeCloseTo(lon, 0);
      expect(ring?.[index]?.[1]).toBeCloseTo(lat, 0);
    }
    expect(insideTest({ type: 'polygon', ring: ring ?? [] })(kyiv.lon, kyiv.lat)).toBe(true);
  };

  test('ends with a click on the first corner, opens nothing and leaves no trace', async () => {
    const { outcome } = await begin();
    for (const [lon, lat] of corners) await clickAt(lon, lat);
    await clickAt(28, 47);
    isTriangle(await outcome);
    await over();
    expect(map.events.onClick).toEqual([]);
    await expect.poll(() => shareOfAccent('light'), waited).toBe(0);
    await clickAt(kyiv.lon, kyiv.lat);
    await expect.poll(() => map.events.onClick).toEqual([[{ type: 'incident', id: 'kyiv' }]]);
  });

  test('ends with a double click, which does not zoom in', async () => {
    const { outcome } = await begin();
    await clickAt(28, 47);
    await clickAt(34, 47);
    const [x, y] = map.view.project(31, 52);
    await userEvent.dblClick(map.canvas, { position: { x, y } });
    isTriangle(await outcome);
    await over();
    expect(map.view.camera().zoom).toBe(home.zoom);
    expect(map.events.onClick).toEqual([]);
  });

  test('ends with Enter; a click on an incident is a corner', async () => {
    const { outcome } = await begin();
    await clickAt(28, 47);
    await clickAt(34, 47);
    await clickAt(kyiv.lon, kyiv.lat);
    await userEvent.keyboard('{Enter}');
    const ring = await outcome;
    expect(ring?.[2]?.[0]).toBeCloseTo(kyiv.lon, 0);
    await over();
    expect(map.events.onClick).toEqual([]);
  });

  test('is cancelled by Escape, which closes nothing else', async () => {
    const { outcome } = await begin();
    await clickAt(28, 47);
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent): void => void heard.push(key);
    addEventListener('keydown', listen);
    await userEvent.keyboard('{Escape}');
    removeEventListener('keydown', listen);
    expect(await outcome).toBeNull();
    expect(heard).toEqual([]);
    await over();
    await expect.poll(() => shareOfAccent('light'), waited).toBe(0);
  });

  test('is cancelled by its signal and by a lost context', async () => {
    const controller = new AbortController();
    const first = await begin(controller.signal);
    controller.abort();
    expect(await first.outcome).toBeNull();
    await over();
    const second = await begin();
    const extension = map.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    extension?.loseContext();
    expect(await second.outcome).toBeNull();
    await expect.poll(() => map.events.onContext, waited).toEqual([['lost']]);
    extension?.restoreContext();
    await settled(map, 1);
    await over();
    const third = await begin();
    await clickAt(28, 47);
    await userEvent.keyboard('{Escape}');
    expect(await third.outcome).toBeNull();
  });

  test('goes on across the antimeridian', async () => {
    map.view.moveTo({ lon: 180, lat: 0, zoom: 3 });
    await over();
    const { outcome } = await begin();
    for (const [x, y] of [
      [250, 400],
      [550, 400],
      [400, 200],
    ] as const) {
      await userEvent.click(map.canvas, { position: { x, y } });
    }
    await userEvent.keyboard('{Enter}');
    const ring = (await outcome) ?? [];
    expect(insideTest({ type: 'polygon', ring })(179, 0)).toBe(true);
    expect(insideTest({ type: 'polygon', ring })(-179, 0)).toBe(true);
    expect(insideTest({ type: 'polygon', ring })(0, 0)).toBe(false);
    map.view.moveTo(home);
  });
});
