import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ContextLayer } from '../../src/core/context/context-layer.ts';
import { contextColors } from '../../src/map/context-colors.ts';
import { noContext, type ContextDrawing } from '../../src/map/context-layers.ts';
import { answerOf, type PointEntry } from './answer-of.ts';
import {
  areaFeatures,
  colorAt,
  openMap,
  patience,
  pixelsOf,
  settled,
  type OpenMap,
} from './open-map.ts';

vi.setConfig({ testTimeout: 2 * patience, hookTimeout: 2 * patience });

const kyiv: PointEntry = { lon: 30.52, lat: 50.45, kinds: ['strike'], id: 'kyiv' };
const home = { lon: 31, lat: 48, zoom: 5 };
const waited = { timeout: patience };
const [tint = ''] = contextColors.light.tints;

/** A level line at 48° and a square south of it. */
const layer: Pick<ContextLayer, 'features' | 'paths'> = {
  paths: {
    coordinates: Float64Array.of(27, 48, 35, 48, 30, 46, 32, 46, 32, 47, 30, 47, 30, 46),
    ends: Uint32Array.of(2, 7),
  },
  features: [
    {
      label: '',
      time: { type: 'always' },
      parts: [{ shape: 'line', firstPath: 0, endPath: 1 }],
      properties: [],
    },
    {
      label: '',
      time: { type: 'always' },
      parts: [{ shape: 'area', firstPath: 1, endPath: 2 }],
      properties: [],
    },
  ],
};

function drawingOf(...features: readonly number[]): ContextDrawing {
  return { shapes: [{ id: 'front', tint: 0, layer, features }], sums: null };
}

let map: OpenMap;

beforeAll(async () => {
  map = await openMap({ camera: home });
  map.view.setAnswer(answerOf([kyiv], [], 1));
  await settled(map, 1);
});
afterAll(() => map.close());

beforeEach(() => {
  map.view.setTheme('light');
  map.view.setContext(noContext);
  map.events.onContextHit.length = 0;
  map.events.onClick.length = 0;
  map.events.onContext.length = 0;
});

/** Thin lines are blended at their edges. */
function isNear(color: string, wanted: string): boolean {
  const parts = (of: string) => [1, 3, 5].map((at) => Number.parseInt(of.slice(at, at + 2), 16));
  const other = parts(wanted);
  return parts(color).every((part, index) => Math.abs(part - (other[index] ?? 0)) < 48);
}

/** Pixels of about this colour. */
async function drawnIn(color = tint): Promise<number> {
  const picture = await pixelsOf(map.container);
  let found = 0;
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) if (isNear(colorAt(picture, x, y), color)) found++;
  }
  return found;
}

/** How often the colour begins along the row of the picture on which the line lies. */
async function dashes(): Promise<number> {
  const picture = await pixelsOf(map.container);
  const [, y] = map.view.project(31, 48);
  const row = Array.from({ length: picture.width }, (_, x) =>
    [y - 1, y, y + 1].some((at) => isNear(colorAt(picture, x, at), tint)),
  );
  return row.filter((isTint, x) => isTint && row[x - 1] === false).length;
}

describe('lines and areas of context', () => {
  test('a line is drawn dashed, and goes', async () => {
    map.view.setContext(drawingOf(0));
    await expect.poll(dashes, waited).toBeGreaterThan(10);
    map.view.setContext(noContext);
    await expect.poll(() => drawnIn(), waited).toBe(0);
  });

  test('only the features that are shown are drawn, and none is an incident', async () => {
    map.view.setContext(drawingOf(1));
    await expect.poll(() => drawnIn(), waited).toBeGreaterThan(0);
    expect(await dashes()).toBe(0);
    expect(map.view.drawn()).toMatchObject({ total: 1, areas: [] });
  });

  test('they take the colours of another theme, and stand again after a lost context', async () => {
    map.view.setContext(drawingOf(0));
    map.view.setTheme('dark');
    await expect.poll(() => drawnIn(contextColors.dark.tints[0]), waited).toBeGreaterThan(0);
    map.view.setTheme('light');
    const extension = map.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    extension?.loseContext();
    await expect.poll(() => map.events.onContext, waited).toEqual([['lost']]);
    extension?.restoreContext();
    await expect.poll(dashes, waited).toBeGreaterThan(10);
    await settled(map, 1);
  });

  test('what is pointed at and chosen is told, an incident before it', async () => {
    map.view.setContext(drawingOf(0, 1));
    await expect.poll(dashes, waited).toBeGreaterThan(10);
    const click = async (lon: number, lat: number): Promise<void> => {
      const [x, y] = map.view.project(lon, lat);
      map.events.onContextHit.length = 0;
      await userEvent.click(map.canvas, { position: { x, y } });
    };
    const chosen = () =>
      map.events.onContextHit.filter(([, , isChosen]) => isChosen).map(([hit]) => hit);
    await click(29, 48);
    await expect.poll(chosen).toEqual([{ type: 'shape', id: 'front', feature: 0 }]);
    await click(31, 46.5);
    await expect.poll(chosen).toEqual([{ type: 'shape', id: 'front', feature: 1 }]);
    await click(30.52, 50.45);
    await expect.poll(chosen).toEqual([null]);
    expect(map.events.onClick.at(-1)).toEqual([{ type: 'incident', id: 'kyiv' }]);
  });
});

test('sums are shades of areas, and an area of which nothing is known is hatched', async () => {
  const [odesa, kyivOblast] = await areaFeatures('UA-51', 'UA-32');
  if (odesa === undefined || kyivOblast === undefined) throw new Error('the areas are not there');
  const shade = 4;
  /** Share of the pixels around the middle of an area that are other than before. */
  const changedAround = async ([lon, lat]: readonly [number, number]): Promise<number> => {
    const picture = await pixelsOf(map.container);
    const [x, y] = map.view.project(lon, lat);
    let changed = 0;
    for (let dx = -8; dx < 8; dx++) {
      for (let dy = -8; dy < 8; dy++) {
        if (colorAt(picture, x + dx, y + dy) !== colorAt(plain, x + dx, y + dy)) changed++;
      }
    }
    return changed / 256;
  };
  const plain = await pixelsOf(map.container);
  map.view.setContext({
    shapes: [],
    sums: {
      id: 'sums',
      areas: [
        { area: odesa, shade },
        { area: kyivOblast, shade: null },
      ],
    },
  });
  await expect.poll(() => changedAround(odesa.labelPoint), waited).toBeGreaterThan(0.9);
  const hatched = await changedAround(kyivOblast.labelPoint);
  expect(hatched).toBeGreaterThan(0.1);
  expect(hatched).toBeLessThan(0.9);
  const [x, y] = map.view.project(...odesa.labelPoint);
  await userEvent.click(map.canvas, { position: { x, y } });
  await expect
    .poll(() => map.events.onContextHit.at(-1)?.[0])
    .toEqual({ type: 'sum', id: 'sums', areaId: 'UA-51' });
  expect(map.view.drawn()).toMatchObject({ total: 1, areas: [] });
});
