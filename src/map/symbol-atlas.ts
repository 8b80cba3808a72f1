import { kindGlyphs } from '../core/incident/kind-glyphs.ts';
import { countLabel } from './count-label.ts';
import type { SceneSymbol } from './scene.ts';

/** Side of one cell in texture pixels; twice or more what it is drawn at. */
const cellSize = 64;
const fewestCellsPerSide = 16;

type Mark = Exclude<SceneSymbol['mark'], { readonly type: 'none' }>;

/** Place of a mark in the texture, as shares of its side. */
export type AtlasCell = readonly [u: number, v: number, size: number];

export interface SymbolAtlas {
  /** To be called with all marks of a scene before their cells are asked for: forgets others and grows where they do not fit. */
  makeRoomFor(marks: readonly SceneSymbol['mark'][]): void;
  cellOf(mark: Mark): AtlasCell;
  readonly canvas: OffscreenCanvas;
  /** Rises whenever the canvas changed and must be uploaded again. */
  version(): number;
  /** Forgets all marks, as when the font has arrived. */
  clear(): void;
}

/** Glyphs and counts in white on nothing, drawn when first used. */
export function createSymbolAtlas(): SymbolAtlas {
  let cellsPerSide = fewestCellsPerSide;
  const canvas = new OffscreenCanvas(cellSize * cellsPerSide, cellSize * cellsPerSide);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no 2D canvas');
  const cells = new Map<string, number>();
  let version = 0;

  const clear = (): void => {
    cells.clear();
    context.clearRect(0, 0, canvas.width, canvas.height);
    version++;
  };

  return {
    canvas,
    version: () => version,
    clear,
    makeRoomFor(marks) {
      const wanted = new Set(marks.flatMap((mark) => (mark.type === 'none' ? [] : [keyOf(mark)])));
      const fresh = [...wanted].filter((key) => !cells.has(key)).length;
      if (cells.size + fresh <= cellsPerSide ** 2) return;
      clear();
      while (wanted.size > cellsPerSide ** 2) cellsPerSide *= 2;
      canvas.width = cellSize * cellsPerSide;
      canvas.height = cellSize * cellsPerSide;
    },
    cellOf(mark) {
      const key = keyOf(mark);
      let index = cells.get(key);
      if (index === undefined) {
        index = cells.size;
        cells.set(key, index);
        context.save();
        context.translate(
          (index % cellsPerSide) * cellSize,
          Math.floor(index / cellsPerSide) * cellSize,
        );
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

function keyOf(mark: Mark): string {
  return mark.type === 'glyph' ? mark.kind : countLabel(mark.count);
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
