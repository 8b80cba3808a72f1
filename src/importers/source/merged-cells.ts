import { mostColumns, placeOfCell } from './sheet-place.ts';
import type { SourceFile } from './source-file.ts';

/** Cells of one column that are one in several rows, from the first row; rows are counted from 1. */
export interface MergedCells {
  readonly column: number;
  readonly lastRow: number;
}

export interface SurveyedSheet {
  readonly bytes: number;
  /** By their first row. */
  readonly merged: ReadonlyMap<number, readonly MergedCells[]>;
}

const mostMerged = 100_000;
const longestTag = 200;
const tag = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g;

/** Goes through a sheet for what it says after its rows but must be known before. */
export async function surveySheet(file: SourceFile, signal: AbortSignal): Promise<SurveyedSheet> {
  const merged = new Map<number, MergedCells[]>();
  const decoder = new TextDecoder('latin1');
  let bytes = 0;
  let count = 0;
  let carried = '';
  for await (const piece of file.bytes(signal)) {
    bytes += piece.length;
    const text = carried + decoder.decode(piece);
    carried = text.slice(-longestTag);
    if (!text.includes('mergeCell')) continue;
    for (const [, from = '', to = ''] of text.matchAll(tag)) {
      const [first, last] = [placeOfCell(from), placeOfCell(to)];
      if (first === null || last === null || first.column >= mostColumns) continue;
      if (first.column !== last.column || last.row <= first.row || count++ > mostMerged) continue;
      const there = merged.get(first.row);
      const cells = { column: first.column, lastRow: last.row };
      if (there === undefined) merged.set(first.row, [cells]);
      else there.push(cells);
    }
  }
  return { bytes, merged };
}
