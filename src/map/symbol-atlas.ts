import { kindGlyphs } from '../core/incident/kind-glyphs.ts';
import { kinds } from '../core/incident/kinds.ts';
import { countCharacters } from './count-label.ts';

/** Side of one cell in texture pixels; twice or more what it is drawn at. */
export const cellSize = 64;
export const cellsAcross = 8;
export const cellsDown = 4;
/** Cells of the glyphs begin here; before them a character's cell is its code. */
export const firstGlyphCell = 16;
/** Size of characters as a share of a cell's side. */
export const characterShare = 0.78;

export interface SymbolAtlas {
  readonly canvas: OffscreenCanvas;
  /** By their code, how wide characters are, as shares of their size. */
  readonly advances: Float32Array;
  /** Rises whenever the canvas changed and must be uploaded again. */
  version(): number;
  /** Draws all of it again, as when the font has arrived. */
  draw(): void;
}

/**
 * All that stands in a symbol, in white on nothing: the glyphs, and the characters that counts are
 * put together from, so that no new count ever changes it.
 */
export function createSymbolAtlas(): SymbolAtlas {
  const canvas = new OffscreenCanvas(cellSize * cellsAcross, cellSize * cellsDown);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no 2D canvas');
  const advances = new Float32Array(firstGlyphCell);
  let version = 0;

  const inCell = (cell: number, drawInside: () => void): void => {
    context.save();
    context.translate((cell % cellsAcross) * cellSize, Math.floor(cell / cellsAcross) * cellSize);
    drawInside();
    context.restore();
  };

  const draw = (): void => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = '#ffffff';
    for (const [index, kind] of kinds.entries()) {
      inCell(firstGlyphCell + index, () => drawGlyph(context, kindGlyphs[kind]));
    }
    const size = cellSize * characterShare;
    context.font = `600 ${size}px "Noto Sans", sans-serif`;
    context.textAlign = 'center';
    for (const [index, character] of countCharacters.entries()) {
      advances[index + 1] = context.measureText(character).width / size;
      // Digits have no descenders: their middle lies a third of the size above the line.
      const line = cellSize / 2 + size * 0.357;
      inCell(index + 1, () => context.fillText(character, cellSize / 2, line));
    }
    version++;
  };
  draw();

  return { canvas, advances, version: () => version, draw };
}

function drawGlyph(context: OffscreenCanvasRenderingContext2D, path: string): void {
  const scale = (cellSize - 8) / 24;
  context.translate(4, 4);
  context.scale(scale, scale);
  context.fill(new Path2D(path));
}
