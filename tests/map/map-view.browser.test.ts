import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { familyColors } from '../../src/core/incident/family-colors.ts';
import { basemapColors } from '../../src/map/style.ts';
import { answerOf, cellAt, type AreaEntry, type PointEntry } from './answer-of.ts';
import {
  areaFeatures,
  colorAt,
  openMap,
  patience,
  pixelsOf,
  settled,
  shareOf,
  type OpenMap,
} from './open-map.ts';

vi.setConfig({ testTimeout: 2 * patience, hookTimeout: 2 * patience });

const kyiv: PointEntry = { lon: 30.52, lat: 50.45, kinds: ['strike'], id: 'kyiv' };
const moscow: PointEntry = { lon: 37.62, lat: 55.75, kinds: ['statement'], id: 'moscow' };
const minsk: PointEntry = { lon: 27.56, lat: 53.9, kinds: ['protest'], precision: 'given' };
const bucharest: PointEntry = {
  lon: 26.1,
  lat: 44.43,
  kinds: ['battle', 'talks', 'talks', 'talks'],
};
const chukotka: PointEntry = { lon: -179.5, lat: 66, kinds: ['riot'], id: 'chukotka' };
const odesa: AreaEntry = { areaId: 'UA-51', kinds: ['attack'], id: 'odesa' };
const dnipropetrovsk: AreaEntry = { areaId: 'UA-12', kinds: ['strike', 'strike'] };
const ukraine: AreaEntry = { areaId: 'UA', kinds: ['strike'], level: 'country', id: 'ukraine' };

const points = [kyiv, moscow, minsk, bucharest, chukotka];
const areas = [odesa, dnipropetrovsk, ukraine];
const home = { lon: 31, lat: 48, zoom: 4 };
const { light, dark } = familyColors;

let map: OpenMap;
let version = 0;

beforeAll(async () => {
  map = await openMap({ camera: home });
  map.view.setAreas(await areaFeatures('UA', 'UA-12', 'UA-51'));
  map.view.setAnswer(answerOf(points, areas, ++version));
  await settled(map, version);
});
afterAll(() => map.close());

/** All tests look at one map: to start its software graphics takes seconds. */
beforeEach(async () => {
  map.view.setTheme('light');
  map.view.setSelection(null);
  map.view.setHover(null);
  map.view.setSpread(null);
  map.view.moveTo(home);
  version += 1;
  map.view.setAnswer(answerOf(points, areas, version));
  await settled(map, version);
});

/** Colour at an offset from a place, in CSS pixels. */
function colorBeside(
  pixels: ImageData,
  { lon, lat }: { readonly lon: number; readonly lat: number },
  dx: number,
  dy: number,
): string {
  const [x, y] = map.view.project(lon, lat);
  return colorAt(pixels, x + dx, y + dy);
}

function badgeOf(areaId: string): readonly [x: number, y: number] {
  const badge = map.view.drawn().areas.find(({ id }) => id === areaId)?.badge;
  if (badge === null || badge === undefined) throw new Error(`no badge of ${areaId} is in view`);
  return badge;
}

/** Until two frames of the page have passed, in which the map could have drawn. */
async function twoFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

test('what is drawn is what the answer says', () => {
  const drawn = map.view.drawn();
  expect(drawn.nodes).toEqual(
    points.map(({ lon, lat, kinds, id }, index) => ({
      cell: cellAt(index),
      lon,
      lat,
      count: kinds.length,
      incident: kinds.length === 1 ? (id ?? `incident-${index}`) : null,
    })),
  );
  expect(drawn.areas.map(({ id, level, count, incident }) => [id, level, count, incident])).toEqual(
    [
      ['UA-51', 'admin1', 1, 'odesa'],
      ['UA-12', 'admin1', 2, null],
      ['UA', 'country', 1, 'ukraine'],
    ],
  );
  expect(drawn.total).toBe(points.length + 3 + 4);
});

describe('the picture', () => {
  test('has land, water and each symbol in the colour of its family at its place', async () => {
    const pixels = await pixelsOf(map.container);
    expect(shareOf(pixels, basemapColors.light.land)).toBeGreaterThan(0.3);
    expect(shareOf(pixels, basemapColors.light.water)).toBeGreaterThan(0.05);
    // Off the middle, where the glyph is.
    expect(colorBeside(pixels, kyiv, 0, 10)).toBe(light.distance.fill);
    expect(colorBeside(pixels, moscow, 0, 10)).toBe(light.diplomacy.fill);
    for (const areaId of ['UA-51', 'UA-12', 'UA']) {
      const [x, y] = badgeOf(areaId);
      expect(colorAt(pixels, x - 9, y)).toBe(light.distance.fill);
      // A square has corners where a circle has none.
      expect(colorAt(pixels, x - 9, y - 9)).toBe(light.distance.fill);
    }
  });

  test('is hollow where the precision is not stated', async () => {
    const pixels = await pixelsOf(map.container);
    expect(colorBeside(pixels, minsk, 6, 5)).toBe(basemapColors.light.halo);
    expect(colorBeside(pixels, minsk, 0, 11)).toBe(light.unrest.fill);
  });

  test('splits the ring of a group by family', async () => {
    const pixels = await pixelsOf(map.container);
    // Four incidents have twice the radius of one; a quarter of the ring is the first family's.
    expect(colorBeside(pixels, bucharest, 16, -16)).toBe(light.fighting.fill);
    expect(colorBeside(pixels, bucharest, -16, 16)).toBe(light.diplomacy.fill);
    expect(colorBeside(pixels, bucharest, 16, 0)).toBe(basemapColors.light.halo);
  });

  test('marks what is selected with a halo, and the true extent of its place', async () => {
    map.view.moveTo({ lon: kyiv.lon, lat: kyiv.lat, zoom: 8 });
    map.view.setSelection({
      type: 'point',
      id: 'kyiv',
      lon: kyiv.lon,
      lat: kyiv.lat,
      radiusMeters: 30_000,
    });
    await settled(map, version);
    const selected = await pixelsOf(map.container);
    expect(colorBeside(selected, kyiv, 0, 16.5)).toBe(basemapColors.light.label);
    // 30 km at this latitude and zoom are 154 px.
    expect(hasColorNear(selected, kyiv, 154)).toBe(true);
    map.view.setSelection(null);
    await twoFrames();
    const plain = await pixelsOf(map.container);
    expect(colorBeside(plain, kyiv, 0, 16.5)).not.toBe(basemapColors.light.label);
    expect(hasColorNear(plain, kyiv, 154)).toBe(false);
  });

  test('hatches a region and only outlines a country, until that is selected', async () => {
    map.view.moveTo({ ...home, zoom: 5 });
    await settled(map, version);
    const tinted = (pixels: ImageData, lon: number, lat: number): boolean =>
      areaAround(pixels, lon, lat).some((color) => isReddish(color));
    const before = await pixelsOf(map.container);
    expect(tinted(before, 30.2, 46.9)).toBe(true);
    expect(tinted(before, 26.5, 49.9)).toBe(false);
    map.view.setSelection({ type: 'area', id: 'ukraine', areaId: 'UA' });
    await expect
      .poll(async () => tinted(await pixelsOf(map.container), 26.5, 49.9), { timeout: patience })
      .toBe(true);
  });
});

describe('the areas of a country that lie close together', () => {
  const ids = ['UA-12', 'UA-14', 'UA-23', 'UA-51', 'UA-63'];
  const distinctBadges = () => new Set(map.view.drawn().areas.map(({ badge }) => String(badge)));

  test('are one stack far out, faint, and come apart when that is opened', async () => {
    map.view.setAreas(await areaFeatures('UA', ...ids));
    version += 1;
    const entries = ids.map((areaId): AreaEntry => ({ areaId, kinds: ['strike', 'strike'] }));
    map.view.setAnswer(answerOf([], entries, version));
    map.view.moveTo({ ...home, zoom: 2 });
    await settled(map, version);
    await expect.poll(() => distinctBadges().size, { timeout: patience }).toBe(1);
    expect(map.view.drawn().areas.map(({ id, count }) => [id, count])).toEqual(
      ids.map((id) => [id, 2]),
    );
    const badge = badgeOf('UA-12');
    const hit = map.view.pick(badge);
    if (hit?.type !== 'stack') throw new Error('expected a stack');
    expect(hit).toMatchObject({ country: 'UA', count: 10 });
    const pixels = await pixelsOf(map.container);
    expect(colorAt(pixels, badge[0] + 9, badge[1] + 9)).toBe(light.distance.fill);
    // A sheet below looks out, in a paler colour.
    const sheet = colorAt(pixels, badge[0] + 14, badge[1] - 8);
    expect(isReddish(sheet)).toBe(true);
    expect(sheet).not.toBe(light.distance.fill);
    const tint = colorBeside(pixels, { lon: 37, lat: 49.4 }, 0, 0);
    expect(tint).not.toBe(basemapColors.light.land);
    expect(isReddish(tint)).toBe(false);
    map.view.part(hit);
    await settled(map, version);
    await expect.poll(() => distinctBadges().size, { timeout: patience }).toBe(ids.length);
    map.view.setAreas(await areaFeatures('UA', 'UA-12', 'UA-51'));
  });
});

/** Whether the selected ring passes at this distance in some direction: it is dashed. */
function hasColorNear(
  pixels: ImageData,
  place: { readonly lon: number; readonly lat: number },
  distance: number,
): boolean {
  return Array.from({ length: 64 }, (_, step) => (step / 32) * Math.PI).some((angle) =>
    [-1, 0, 1, 2].some((off) => {
      const reach = distance - off;
      const color = colorBeside(pixels, place, reach * Math.cos(angle), reach * Math.sin(angle));
      return color === light.other.fill || color === light.distance.fill;
    }),
  );
}

function areaAround(pixels: ImageData, lon: number, lat: number): string[] {
  const colors: string[] = [];
  for (let dx = -8; dx <= 8; dx++) colors.push(colorBeside(pixels, { lon, lat }, dx, 0));
  return colors;
}

/** More red than any grey of the basemap. */
function isReddish(color: string): boolean {
  const value = Number.parseInt(color.slice(1), 16);
  return (value >> 16) - (value & 255) > 24;
}

test('a theme changes the colours of basemap, areas and symbols and keeps all else', async () => {
  const before = map.view.drawn();
  map.view.setTheme('dark');
  await expect
    .poll(async () => shareOf(await pixelsOf(map.container), basemapColors.dark.land), {
      timeout: patience,
    })
    .toBeGreaterThan(0.3);
  const pixels = await pixelsOf(map.container);
  expect(shareOf(pixels, basemapColors.light.land)).toBe(0);
  expect(shareOf(pixels, basemapColors.dark.water)).toBeGreaterThan(0.05);
  expect(colorBeside(pixels, kyiv, 0, 10)).toBe(dark.distance.fill);
  expect(map.view.drawn()).toEqual(before);
  expect(map.view.hasLand()).toBe(true);
});

test('beyond the antimeridian symbols stand on the next copy of the world, and are picked there', async () => {
  map.view.moveTo({ lon: 178, lat: 66, zoom: 5 });
  await settled(map, version);
  const [x] = map.view.project(chukotka.lon, chukotka.lat);
  expect(x).toBeGreaterThan(400);
  expect(x).toBeLessThan(800);
  const pixels = await pixelsOf(map.container);
  expect(colorBeside(pixels, chukotka, 0, 10)).toBe(light.unrest.fill);
  expect(map.view.pick(map.view.project(chukotka.lon, chukotka.lat))).toEqual({
    type: 'incident',
    id: 'chukotka',
  });
});

describe('a person', () => {
  test('zooms with the keyboard, which is told as a gesture', async () => {
    map.canvas.focus();
    await userEvent.keyboard('=');
    await expect
      .poll(() => map.view.camera().zoom, { timeout: patience })
      .toBeGreaterThan(home.zoom);
    const moves = () => map.events.onMove.map(([, , phase]) => phase);
    await expect
      .poll(moves, { timeout: patience })
      .toContainEqual({ settled: true, gesture: true });
    await userEvent.keyboard('-');
    await expect.poll(() => map.view.camera().zoom, { timeout: patience }).toBe(home.zoom);
  });

  test('clicks a symbol, a region and nothing', async () => {
    const clickAt = async (x: number, y: number) => {
      map.events.onClick.length = 0;
      await userEvent.click(map.canvas, { position: { x, y } });
      await expect.poll(() => map.events.onClick.length, { timeout: patience }).toBe(1);
      // Nothing that a click opens lies under the card of what was pointed at.
      expect(map.events.onHover.at(-1)?.[0]).toBeNull();
      return map.events.onClick[0]?.[0];
    };
    expect(await clickAt(...map.view.project(kyiv.lon, kyiv.lat))).toEqual({
      type: 'incident',
      id: 'kyiv',
    });
    expect(await clickAt(...map.view.project(30.2, 46.9))).toMatchObject({
      type: 'area',
      incident: 'odesa',
    });
    expect(await clickAt(...map.view.project(20, 40))).toBeNull();
  });

  test('hovers over a symbol and leaves it', async () => {
    const [x, y] = map.view.project(kyiv.lon, kyiv.lat);
    await userEvent.hover(map.canvas, { position: { x, y } });
    await expect
      .poll(() => map.events.onHover.at(-1)?.[0], { timeout: patience })
      .toEqual({ type: 'incident', id: 'kyiv' });
    await userEvent.hover(map.canvas, { position: { x, y: y + 60 } });
    await expect.poll(() => map.events.onHover.at(-1)?.[0], { timeout: patience }).toBeNull();
  });
});

test('the canvas is a region with a name', () => {
  expect(map.canvas.getAttribute('role')).toBe('region');
  expect(map.canvas.getAttribute('aria-label')).toBe('Map');
});

test('setting what is set draws no new frame, setting something new does', async () => {
  const answer = answerOf(points, areas, ++version);
  const selection = () => ({ type: 'area', id: 'odesa', areaId: 'UA-51' }) as const;
  const features = await areaFeatures('UA', 'UA-12', 'UA-51');
  const hover = () => ({ type: 'incident', id: 'kyiv' }) as const;
  const setAll = (): void => {
    map.view.setAnswer(answer);
    map.view.setAreas(features);
    map.view.setSelection(selection());
    map.view.setHover(hover());
    map.view.setTheme('light');
    map.view.setLocale('en', 'Map');
  };
  setAll();
  await settled(map, version);
  // Labels make room and fade in some frames more.
  await expect.poll(framesInAWhile, { timeout: patience }).toBe(0);
  setAll();
  expect(await framesInAWhile()).toBe(0);
  map.view.setHover(null);
  await expect.poll(framesInAWhile, { timeout: patience }).toBeGreaterThan(0);
});

async function framesInAWhile(): Promise<number> {
  const before = map.frames.length;
  await new Promise((resolve) => setTimeout(resolve, 400));
  return map.frames.length - before;
}

test('a spread shows the members of a group and counts them as the group', async () => {
  const group: PointEntry = { lon: 31, lat: 48, kinds: ['talks', 'strike'], coincident: true };
  map.view.setAnswer(answerOf([group], [], ++version));
  map.view.setSpread({
    cell: cellAt(0),
    lon: 31,
    lat: 48,
    members: [
      { id: 'a', kind: 'talks', inferred: false },
      { id: 'b', kind: 'strike', inferred: false },
    ],
  });
  await settled(map, version);
  const [x, y] = map.view.project(31, 48);
  const pixels = await pixelsOf(map.container);
  expect(colorAt(pixels, x, y - 30 + 10)).toBe(light.diplomacy.fill);
  expect(colorAt(pixels, x, y + 30 + 10)).toBe(light.distance.fill);
  expect(map.view.pick([x, y - 30])).toEqual({ type: 'incident', id: 'a' });
  expect(map.view.drawn().nodes).toMatchObject([{ cell: cellAt(0), count: 2 }]);
});

test('a lost context draws nothing and says so; restored, everything stands again', async () => {
  const before = map.view.drawn();
  map.events.onContext.length = 0;
  const context = map.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
  context?.loseContext();
  expect(map.view.drawn().version).toBe(0);
  await expect.poll(() => map.events.onContext, { timeout: patience }).toEqual([['lost']]);
  // Setters between loss and return take effect when it is back.
  map.view.setAnswer(answerOf(points, areas, ++version));
  map.view.setSelection({ type: 'area', id: 'odesa', areaId: 'UA-51' });
  map.view.setTheme('dark');
  map.view.setTheme('light');
  expect(map.view.drawn().version).toBe(0);
  context?.restoreContext();
  await expect
    .poll(() => map.events.onContext, { timeout: patience })
    .toEqual([['lost'], ['restored']]);
  await settled(map, version);
  expect(map.view.drawn()).toEqual({ ...before, version });
  const pixels = await pixelsOf(map.container);
  expect(colorBeside(pixels, kyiv, 0, 10)).toBe(light.distance.fill);
  expect(shareOf(pixels, basemapColors.light.land)).toBeGreaterThan(0.3);
});

test('after it is disposed a map draws nothing, tells nothing and holds no context', async () => {
  const frames = map.frames.length;
  const moves = map.events.onMove.length;
  map.events.onContext.length = 0;
  const context = map.canvas.getContext('webgl2');
  map.close();
  window.dispatchEvent(new Event('resize'));
  await twoFrames();
  expect(context?.isContextLost()).toBe(true);
  expect(map.frames.length).toBe(frames);
  expect(map.events.onMove.length).toBe(moves);
  expect(map.events.onContext).toEqual([]);
  expect(map.container.querySelector('canvas')).toBeNull();
});
