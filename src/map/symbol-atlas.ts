import { kindGlyphs } from '../core/incident/kind-glyphs.ts';
import type { SceneSymbol } from './scene.ts';

/** Side of one cell in texture pixels; twice or more what it is drawn at. */
const cellSize = 64;
const cellsPerSide = 16;
export const atlasSize = cellSize * cellsPerSide;

/** Place of a mark in the texture, as shares of its side. */
export type AtlasCell = readonly [u: number, v: number, size: number];

export interface SymbolAtlas {
  cellOf(mark: SceneSymbol['mark']): AtlasCell;
  readonly canvas: OffscreenCanvas;
  /** Rises whenever the canvas changed and must be uploaded again. */
  version(): number;
  /** Forgets all marks, as when the font has arrived. */
  clear(): void;
}

/** Glyphs and counts in white on nothing, drawn when first used. */
export function createSymbolAtlas(): SymbolAtlas {
  const canvas = new OffscreenCanvas(atlasSize, atlasSize);
  const context = canvas.getContext('2d', { willReadFrequently: false });
  if (context === null) throw new Error('this browser draws no 2D canvas');
  const cells = new Map<string, number>();
  let version = 0;

  const clear = (): void => {
    cells.clear();
    context.clearRect(0, 0, atlasSize, atlasSize);
    version++;
  };

  return {
    canvas,
    version: () => version,
    clear,
    cellOf(mark) {
      const key = mark.type === 'glyph' ? mark.kind : countLabel(mark.count);
      let index = cells.get(key);
      if (index === undefined) {
        if (cells.size === cellsPerSide ** 2) clear();
        index = cells.size;
        cells.set(key, index);
        context.save();
        context.translate((index % cellsPerSide) * cellSize, Math.floor(index / cellsPerSide) * cellSize);
        if (mark.type === 'glyph') drawGlyph(context, kindGlyphs[mark.kind]);
        else drawCount(context, key);
        context.restore();
        version++;
      }
      const column = index % cellsPerSide;
      const row = Math.floor(index / cellsPerSide);
      return [column / cellsPerSide, row / cellsPerSide, 1 / cellsPerSide];
    },
  };
}

/** At most four characters: 999, 1.2k, 35k, 1.2M. */
export function countLabel(count: number): string {
  if (count < 1000) return String(count);
  const [value, unit] = count < 999_500 ? [count / 1000, 'k'] : [count / 1e6, 'M'];
  return `${value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value)}${unit}`;
}

function drawGlyph(context: OffscreenCanvasRenderingContext2D, path: string): void {
  const scale = (cellSize - 8) / 24;
  context.translate(4, 4);
  context.scale(scale, scale);
  context.fillStyle = '#ffffff';
  context.fill(new Path2D(path));
}

function drawCount(context: OffscreenCanvasRenderingContext2D, label: string): void {
  context.fillStyle = '#ffffff';
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  let size = cellSize * 0.78;
  context.font = `600 ${size}px "Noto Sans", sans-serif`;
  const { width } = context.measureText(label);
  if (width > cellSize - 4) {
    size *= (cellSize - 4) / width;
    context.font = `600 ${size}px "Noto Sans", sans-serif`;
  }
  // Digits have no descenders: their middle lies a third of the size above the line.
  context.fillText(label, cellSize / 2, cellSize / 2 + size * 0.357);
}
