import type { NoteReason } from '../../core/incident/note-reason.ts';
import type { TableRow } from '../table.ts';
import type { MergedCells } from './merged-cells.ts';
import type { NumberFormat } from './number-format.ts';
import { readXml } from './read-xml.ts';
import { refuse } from './refuse.ts';
import type { SharedStrings } from './shared-strings.ts';
import { serialText } from './serial-date.ts';
import { mostColumns, placeOfCell } from './sheet-place.ts';
import type { SourceFile } from './source-file.ts';
import { numberText, unescaped } from './workbook-text.ts';

/** What cells of a sheet are read with. */
export interface SheetSurroundings {
  readonly strings: SharedStrings;
  readonly formats: readonly NumberFormat[];
  readonly countsFrom1904: boolean;
  readonly merged: ReadonlyMap<number, readonly MergedCells[]>;
  /** Letters that shared texts may come to, however often cells name them. */
  readonly mostLetters: number;
}

/**
 * Rows of a sheet that have any text, batch by batch, in its order, whatever the sheet says of
 * its size. The one after the first `skipped` has number 1.
 */
export async function* readSheetRows(
  file: SourceFile,
  surroundings: SheetSurroundings,
  skipped: number,
  signal: AbortSignal,
): AsyncGenerator<readonly TableRow[], void, void> {
  const gathering = gatherRows(surroundings, skipped);
  try {
    for await (const _ of readXml(file, gathering, signal)) {
      const rows = gathering.take();
      if (rows.length > 0) yield rows;
    }
  } catch (error) {
    // What came before the fault is good.
    const rows = gathering.take();
    if (rows.length > 0) yield rows;
    throw error;
  }
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly format: NumberFormat;
  text: string;
}

function gatherRows(surroundings: SheetSurroundings, skipped: number) {
  const { merged } = surroundings;
  const textOf = cellTexts(surroundings);
  let rows: TableRow[] = [];
  let filled = 0;
  let rowNumber = 0;
  let cells: string[] = [];
  let nextColumn = 0;
  let cell: OpenCell | null = null;
  let isText = false;
  let inSounds = false;
  let isClipped = false;
  const carried = new Map<number, { readonly lastRow: number; readonly text: string }>();

  const closeRow = (): void => {
    for (const [column, { lastRow, text }] of carried) {
      if (lastRow < rowNumber) carried.delete(column);
      else if ((cells[column] ?? '') === '') cells[column] = text;
    }
    for (const { column, lastRow } of merged.get(rowNumber) ?? []) {
      const text = cells[column] ?? '';
      // A count that stands for several rows is none of each of them.
      if (text !== '' && !/^-?\d+$/.test(text)) carried.set(column, { lastRow, text });
    }
    const texts = cells;
    if (!texts.some((text) => text.trim() !== '')) return;
    filled += 1;
    if (filled > skipped) rows.push(rowOf(texts, filled - skipped, isClipped));
  };

  return {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      switch (name) {
        case 'row': {
          const stated = Number(attributes['r']);
          rowNumber = stated > 0 ? stated : rowNumber + 1;
          cells = [];
          nextColumn = 0;
          isClipped = false;
          break;
        }
        case 'c': {
          const place = placeOfCell(attributes['r'] ?? '');
          const column = place?.column ?? nextColumn;
          nextColumn = column + 1;
          const format = surroundings.formats[Number(attributes['s'] ?? 0)] ?? 'number';
          cell = { column, type: attributes['t'] ?? 'n', format, text: '' };
          break;
        }
        case 'rPh':
          inSounds = true;
          break;
        case 'v':
        case 't':
          isText = cell !== null && !inSounds;
          break;
      }
    },
    text(part: string): void {
      if (isText && cell !== null) cell.text += part;
    },
    close(name: string): void {
      switch (name) {
        case 'v':
        case 't':
          isText = false;
          break;
        case 'rPh':
          inSounds = false;
          break;
        case 'c': {
          if (cell === null) break;
          const text = textOf(cell);
          if (text !== '' && cell.column < mostColumns) cells[cell.column] = text;
          else if (text !== '') isClipped = true;
          cell = null;
          break;
        }
        case 'row':
          closeRow();
          break;
      }
    },
    take(): readonly TableRow[] {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

function cellTexts({
  strings,
  countsFrom1904,
  mostLetters,
}: SheetSurroundings): (cell: OpenCell) => string {
  let letters = 0;
  const shared = (number: number): string => {
    const text = strings.text(number) ?? '';
    letters += text.length;
    if (letters > mostLetters) refuse({ code: 'too-much-inflated', most: mostLetters });
    return text;
  };
  return ({ type, format, text }) => {
    switch (type) {
      case 's':
        return text === '' ? '' : shared(Number(text));
      case 'b':
        return text.trim() === '1' || text.trim() === 'true' ? 'TRUE' : 'FALSE';
      case 'd':
        return text.trim().replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
      case 'n': {
        const date =
          format === 'number' || text.trim() === ''
            ? null
            : serialText(Number(text), format, countsFrom1904);
        return date ?? numberText(text);
      }
      // Texts of formulas, texts in the cell itself, and errors such as #N/A.
      default:
        return unescaped(text);
    }
  };
}

function rowOf(texts: readonly string[], row: number, isClipped: boolean): TableRow {
  const notes: readonly NoteReason[] = isClipped
    ? [{ code: 'cells-beyond', most: mostColumns }]
    : [];
  return {
    row,
    cellCount: texts.length,
    isTruncated: false,
    text: (column) => texts[column] ?? '',
    ...(notes.length === 0 ? {} : { ignored: notes }),
  };
}
