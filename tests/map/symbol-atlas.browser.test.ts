import { expect, test } from 'vitest';
import { kinds } from '../../src/core/incident/kinds.ts';
import { countCharacters } from '../../src/map/count-label.ts';
import {
  cellsAcross,
  cellSize,
  createSymbolAtlas,
  firstGlyphCell,
} from '../../src/map/symbol-atlas.ts';

const atlas = createSymbolAtlas();
const characterCells = countCharacters.map((_, index) => index + 1);
const glyphCells = kinds.map((_, index) => firstGlyphCell + index);

/** How opaque each pixel of a cell is. */
function inkOf(cell: number): readonly number[] {
  const [column, row] = [cell % cellsAcross, Math.floor(cell / cellsAcross)];
  const context = atlas.canvas.getContext('2d');
  const pixels = context?.getImageData(column * cellSize, row * cellSize, cellSize, cellSize);
  return [...(pixels?.data ?? [])].filter((_, at) => at % 4 === 3);
}

test('every glyph and character has a cell of its own, with something in it', () => {
  const pictures = [...characterCells, ...glyphCells].map((cell) => inkOf(cell));
  for (const picture of pictures) expect(Math.max(...picture)).toBeGreaterThan(200);
  expect(new Set(pictures.map(String)).size).toBe(countCharacters.length + kinds.length);
});

test('nothing reaches the edge of its cell, where its neighbour begins', () => {
  for (const cell of [...characterCells, ...glyphCells]) {
    const ink = inkOf(cell);
    const onEdge = ink.filter((_, at) => {
      const [x, y] = [at % cellSize, Math.floor(at / cellSize)];
      return Math.min(x, y) === 0 || Math.max(x, y) === cellSize - 1;
    });
    expect(Math.max(...onEdge)).toBe(0);
  }
});

test('no cell stands for no character, and every character has a width', () => {
  expect(Math.max(...inkOf(0))).toBe(0);
  for (const cell of characterCells) expect(atlas.advances[cell]).toBeGreaterThan(0.1);
});

test('drawn again it must be uploaded again', () => {
  const version = atlas.version();
  atlas.draw();
  expect(atlas.version()).toBeGreaterThan(version);
});
