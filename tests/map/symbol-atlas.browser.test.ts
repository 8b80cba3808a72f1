import { expect, test } from 'vitest';
import { kinds } from '../../src/core/incident/kinds.ts';
import { createSymbolAtlas, type AtlasCell } from '../../src/map/symbol-atlas.ts';

const glyphs = kinds.map((kind) => ({ type: 'glyph' as const, kind }));
const counts = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({
    type: 'count' as const,
    count: from + index,
  }));

type Atlas = ReturnType<typeof createSymbolAtlas>;
type Mark = Parameters<Atlas['cellOf']>[0];

function cellsOf(atlas: Atlas, marks: readonly Mark[]): AtlasCell[] {
  atlas.makeRoomFor(marks);
  return marks.map((mark) => atlas.cellOf(mark));
}

/** Whether anything is drawn in a cell. */
function isInked({ canvas }: Atlas, [u, v, size]: AtlasCell): boolean {
  const side = canvas.width * size;
  const context = canvas.getContext('2d');
  const pixels = context?.getImageData(u * canvas.width, v * canvas.height, side, side).data ?? [];
  return pixels.some((value, at) => at % 4 === 3 && value > 200);
}

test('every glyph and count has a cell of its own, with something in it', () => {
  const atlas = createSymbolAtlas();
  const cells = cellsOf(atlas, [...glyphs, ...counts(1, 100)]);
  expect(new Set(cells.map(String)).size).toBe(cells.length);
  for (const cell of cells) expect(isInked(atlas, cell)).toBe(true);
});

test('a mark that is known draws nothing again, a new one raises the version', () => {
  const atlas = createSymbolAtlas();
  const first = cellsOf(atlas, glyphs);
  const version = atlas.version();
  expect(cellsOf(atlas, glyphs)).toEqual(first);
  expect(atlas.version()).toBe(version);
  cellsOf(atlas, counts(7, 8));
  expect(atlas.version()).toBeGreaterThan(version);
});

test('more marks than there is room for make it grow, so that no count shows another', () => {
  const atlas = createSymbolAtlas();
  const { width } = atlas.canvas;
  const cells = cellsOf(atlas, counts(1, 600));
  expect(atlas.canvas.width).toBeGreaterThan(width);
  expect(new Set(cells.map(String)).size).toBe(599);
  for (const [u, v, size] of cells) expect(Math.max(u, v) + size).toBeLessThanOrEqual(1);
});

test('marks of earlier scenes give way before it grows', () => {
  const atlas = createSymbolAtlas();
  const { width } = atlas.canvas;
  for (let from = 1; from < 900; from += 150) {
    const cells = cellsOf(atlas, [...glyphs, ...counts(from, from + 150)]);
    expect(new Set(cells.map(String)).size).toBe(cells.length);
  }
  expect(atlas.canvas.width).toBe(width);
});
