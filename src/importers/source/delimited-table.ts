import { createCsvScanner, type CsvRow } from '../csv/scan-csv.ts';
import type { Table, TableRow } from '../table.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import type { Encoding } from './opened-file.ts';
import { refuse } from './refuse.ts';
import type { SourceFile } from './source-file.ts';
import { tableOfRows } from './table-of-rows.ts';
import { inUtf8, isAsciiCompatible } from './transcode.ts';

/** What the delimiter is found in. */
const headBytes = 1 << 18;
const rowsOfBatch = 1000;
/** A row beyond it most often has a quotation mark that nothing closes. */
const mostBytesOfRow = 1 << 24;
/** Stands in no text: what a table of one column is scanned with. */
const noDelimiter = '\u001f';

export interface DelimitedTable {
  /** `null` of a table with one column. */
  readonly delimiter: string | null;
  readonly table: Table;
}

/**
 * A file of delimited text as a table; `null` where it has no rows. Rows are read as they are
 * asked for: of the file a batch and a longest row are in memory, whatever its size.
 *
 * @param hasRanges whether a row tells where in the file it stands
 */
export async function openDelimited(
  file: SourceFile,
  encoding: Encoding,
  hasRanges: boolean,
  signal: AbortSignal,
): Promise<DelimitedTable | null> {
  const isScannable = isAsciiCompatible(encoding);
  const scanned = isScannable ? file : inUtf8(file, encoding);
  const decoder = new TextDecoder(isScannable ? encoding : 'utf-8', { ignoreBOM: true });
  const head = await readHead(scanned, signal);
  const stated = statedDelimiter(head.bytes);
  const delimiter = stated ?? detectDelimiter(head.bytes, head.isWhole);
  const reading: Reading = {
    file: scanned,
    delimiter: delimiter ?? noDelimiter,
    decoder,
    hasRanges: hasRanges && isScannable,
    leaves: stated === null ? 0 : 1,
  };
  const table = await tableOfRows(
    (skipped, later) => readRows(reading, skipped, later),
    false,
    signal,
  );
  if (table === null) return null;
  const rowAt = (bytes: Uint8Array, row: number): TableRow => rowOfBytes(reading, bytes, row);
  return { delimiter, table: reading.hasRanges ? { ...table, rowAt } : table };
}

interface Reading {
  readonly file: SourceFile;
  readonly delimiter: string;
  readonly decoder: TextDecoder;
  readonly hasRanges: boolean;
  /** Rows at the start that are none of the table. */
  readonly leaves: number;
}

async function readHead(
  file: SourceFile,
  signal: AbortSignal,
): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  const head = new Uint8Array(headBytes);
  let length = 0;
  for await (const piece of file.bytes(signal, 0, headBytes + 1)) {
    const part = piece.subarray(0, headBytes - length);
    head.set(part, length);
    length += part.length;
    if (part.length < piece.length) return { bytes: head, isWhole: false };
  }
  return { bytes: head.subarray(0, length), isWhole: true };
}

/** Spreadsheets write `sep=;` before the table, for each other. */
function statedDelimiter(head: Uint8Array): string | null {
  const start = new TextDecoder().decode(head.subarray(0, 16));
  return /^"?sep=([^"\r\n])"?\r?\n/i.exec(start)?.[1] ?? null;
}

/** Rows without blank ones, in batches that stay good. */
async function* readRows(
  { file, delimiter, decoder, hasRanges, leaves }: Reading,
  skipped: number,
  signal: AbortSignal,
): AsyncGenerator<readonly TableRow[], void, void> {
  let held = holdRows(decoder, 1 << 16);
  let full: (readonly TableRow[])[] = [];
  let filled = -leaves;
  let fewestCells = Number.POSITIVE_INFINITY;
  let isAtEnd = false;
  let isTooLong = false;
  let endOfRow = 0;

  const scanner = createCsvScanner(delimiter, (row) => {
    endOfRow = row.fileEnd;
    if (isBlank(row)) return;
    filled++;
    if (filled < 1) return;
    // A row that is cut off has fewer cells than any before it.
    const isCut = isTooLong || row.isUnclosed || row.fieldCount < fewestCells;
    const isTruncated = isAtEnd && isCut;
    // The names count, titles above them do not.
    if (filled >= skipped) fewestCells = Math.min(fewestCells, row.fieldCount);
    if (filled <= skipped) return;
    held.add(row, { row: filled - skipped, isTruncated, hasRanges });
    if (held.rows.length < rowsOfBatch) return;
    full.push(held.rows);
    held = holdRows(decoder, held.bytesHeld());
  });

  let read = 0;
  for await (const piece of file.bytes(signal)) {
    scanner.push(piece);
    read += piece.length;
    if (full.length > 0) {
      yield* full;
      full = [];
    }
    if (read - endOfRow > mostBytesOfRow) {
      if (filled < 1) refuse({ code: 'field-too-long', most: mostBytesOfRow });
      isTooLong = true;
      break;
    }
  }
  isAtEnd = true;
  scanner.finish();
  yield* full;
  if (held.rows.length > 0) yield held.rows;
}

function isBlank({ fieldCount, bytes, starts, ends }: CsvRow): boolean {
  for (let field = 0; field < fieldCount; field++) {
    const end = ends[field] ?? 0;
    for (let at = starts[field] ?? 0; at < end; at++) if ((bytes[at] ?? 0) > 0x20) return false;
  }
  return true;
}

interface HeldRows {
  readonly rows: readonly TableRow[];
  add(row: CsvRow, of: RowFacts): void;
  bytesHeld(): number;
}

interface RowFacts {
  readonly row: number;
  readonly isTruncated: boolean;
  readonly hasRanges: boolean;
}

/** Copies rows out of the scanner, which uses its own bytes again: all into the same few arrays. */
function holdRows(decoder: TextDecoder, expected: number): HeldRows {
  const rows: TableRow[] = [];
  let bytes = new Uint8Array(expected + (expected >> 3));
  let length = 0;
  /** Of all fields one after the other: where its bytes start and end. */
  let bounds = new Uint32Array(1 << 12);
  let quoted = new Uint8Array(1 << 11);
  let fields = 0;

  function copy({ bytes: source, starts, ends, quoted: areQuoted, fieldCount }: CsvRow): void {
    const first = starts[0] ?? 0;
    const last = ends[fieldCount - 1] ?? first;
    const moved = length - first;
    bytes = withRoom(bytes, length + last - first, (size) => new Uint8Array(size));
    bytes.set(source.subarray(first, last), length);
    length += last - first;
    bounds = withRoom(bounds, 2 * (fields + fieldCount), (size) => new Uint32Array(size));
    quoted = withRoom(quoted, fields + fieldCount, (size) => new Uint8Array(size));
    for (let field = 0; field < fieldCount; field++) {
      bounds[2 * fields] = (starts[field] ?? 0) + moved;
      bounds[2 * fields + 1] = (ends[field] ?? 0) + moved;
      quoted[fields++] = areQuoted[field] ?? 0;
    }
  }

  return {
    rows,
    bytesHeld: () => length,
    add(from, { row, isTruncated, hasRanges }) {
      const first = fields;
      const { fieldCount } = from;
      copy(from);
      rows.push({
        row,
        cellCount: fieldCount,
        isTruncated,
        fileStart: hasRanges ? from.fileStart : null,
        fileEnd: hasRanges ? from.fileEnd : null,
        text(column) {
          if (column < 0 || column >= fieldCount) return '';
          const field = first + column;
          const [start, end] = [bounds[2 * field] ?? 0, bounds[2 * field + 1] ?? 0];
          if (start === end) return '';
          const text = decoder.decode(bytes.subarray(start, end));
          return quoted[field] === 1 ? text.replaceAll('""', '"') : text;
        },
      });
    },
  };
}

/** The array itself, or one of twice the length that is needed. */
function withRoom<Held extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  held: Held,
  needed: number,
  create: (size: number) => Held,
): Held {
  if (needed <= held.length) return held;
  const wider = create(2 * needed);
  wider.set(held);
  return wider;
}

/** The row that bytes of the file are. */
function rowOfBytes({ delimiter, decoder }: Reading, bytes: Uint8Array, row: number): TableRow {
  const held = holdRows(decoder, bytes.length);
  const scanner = createCsvScanner(delimiter, (found) => {
    held.add(found, { row, isTruncated: false, hasRanges: false });
  });
  scanner.push(bytes);
  scanner.finish();
  const [made] = held.rows;
  if (made === undefined)
    throw new Error(`bytes of a row were expected, not ${bytes.length} bytes`);
  return made;
}
