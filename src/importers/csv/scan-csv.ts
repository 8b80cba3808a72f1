/**
 * One row as bytes. It is used again for the next row: what is to be kept must be taken out
 * while the row is at hand.
 */
export interface CsvRow {
  /** 0 is the first row of the file; a blank line is a row as well. */
  readonly number: number;
  /** Bytes of the file that the row takes, [start, end), without the break that ends it. */
  readonly fileStart: number;
  readonly fileEnd: number;
  /** A ragged row has more or fewer than the header; a blank line has one, which is empty. */
  readonly fieldCount: number;
  /** What `starts` and `ends` point into. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Field f is the bytes [`starts[f]`, `ends[f]`), without the quotes around it. Meaningless from `fieldCount` on. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  /** 1 where the field was quoted: only then two quotes in it stand for one. */
  readonly quoted: Uint8Array<ArrayBuffer>;
  /** The file ended within a quoted field: most often a quote is missing and rows are lost in that field. */
  readonly isUnclosed: boolean;
}

export interface CsvScanner {
  /** The next bytes of the file, cut anywhere. They are copied. */
  push(chunk: Uint8Array): void;
  /** No more bytes follow: the last row is given, also where no break ends it. */
  finish(): void;
}

/**
 * Finds rows and fields of delimited text, chunk by chunk, and makes no strings. The encoding is
 * UTF-8 or another one in which ASCII is single bytes.
 *
 * By RFC 4180, and beyond it: CR, LF and CRLF end a row, also mixed; a byte order mark is
 * skipped; spaces and tabs between a closing quote and what follows are left out; a quote that
 * neither opens nor closes a field nor is doubled is text.
 *
 * Cost: linear in the bytes, however they are cut. Memory: four times the longest row and the
 * longest chunk together at most.
 *
 * @param delimiter one ASCII character, neither a quote nor a break
 * @param onRow called for each row, in order
 */
export function createCsvScanner(delimiter: string, onRow: (row: CsvRow) => void): CsvScanner {
  const delimiterByte = byteOfDelimiter(delimiter);
  const row = {
    number: -1,
    fileStart: 0,
    fileEnd: 0,
    fieldCount: 0,
    bytes: new Uint8Array(1 << 16),
    starts: new Uint32Array(64),
    ends: new Uint32Array(64),
    quoted: new Uint8Array(64),
    isUnclosed: false,
  };
  /** Held bytes are [rowStart, length) of `row.bytes`, scanned up to `at`. */
  let rowStart = 0;
  let at = 0;
  let length = 0;
  /** Place in the file of the first of `row.bytes`. */
  let fileOffset = 0;
  let state: State = 'file-start';
  let fieldStart = 0;
  /** The quote that closes the field if what follows bears it out. */
  let closingQuote = 0;

  function hold(chunk: Uint8Array): void {
    const held = length - rowStart;
    if (length + chunk.length > row.bytes.length) {
      // Room for as much again, so that what is held is not moved for every chunk.
      const needed = 2 * held + chunk.length;
      const bytes = needed > row.bytes.length ? new Uint8Array(2 * needed) : row.bytes;
      bytes.set(row.bytes.subarray(rowStart, length));
      row.bytes = bytes;
      for (let field = 0; field < row.fieldCount; field++) {
        row.starts[field] = (row.starts[field] ?? 0) - rowStart;
        row.ends[field] = (row.ends[field] ?? 0) - rowStart;
      }
      fileOffset += rowStart;
      at -= rowStart;
      fieldStart -= rowStart;
      closingQuote -= rowStart;
      rowStart = 0;
      length = held;
    }
    row.bytes.set(chunk, length);
    length += chunk.length;
  }

  function scan(): void {
    const { bytes } = row;
    while (at < length) {
      switch (state) {
        case 'file-start': {
          if (length < byteOrderMark.length && isMark(bytes.subarray(0, length))) return;
          if (isMark(bytes.subarray(0, 3))) at = 3;
          rowStart = at;
          state = 'field-start';
          break;
        }
        case 'after-return': {
          if (bytes[at] === lineFeed) at++;
          rowStart = at;
          state = 'field-start';
          break;
        }
        case 'field-start': {
          const isQuoted = bytes[at] === quote;
          if (isQuoted) at++;
          fieldStart = at;
          state = isQuoted ? 'quoted' : 'plain';
          break;
        }
        case 'plain': {
          at = endOfPlain(bytes, at, length, delimiterByte);
          if (at < length) endField(at, 0);
          break;
        }
        case 'quoted': {
          at = nextQuote(bytes, at, length);
          if (at === length) break;
          closingQuote = at++;
          state = 'after-quote';
          break;
        }
        case 'after-quote': {
          const byte = bytes[at] ?? 0;
          if (byte === delimiterByte || byte === lineFeed || byte === carriageReturn) {
            endField(closingQuote, 1);
          } else if (byte === space || byte === tab) {
            at++;
          } else {
            // Doubled, or text: either way the field goes on, after the second of two.
            if (byte === quote && at === closingQuote + 1) at++;
            state = 'quoted';
          }
          break;
        }
      }
    }
  }

  /** At the delimiter or break that ends it. */
  function endField(end: number, isQuoted: 0 | 1): void {
    addField(end, isQuoted);
    const byte = row.bytes[at];
    if (byte === delimiterByte) {
      at++;
      state = 'field-start';
    } else {
      endRow();
      at++;
      rowStart = at;
      state = byte === carriageReturn ? 'after-return' : 'field-start';
    }
  }

  function addField(end: number, isQuoted: 0 | 1): void {
    const field = row.fieldCount++;
    if (field === row.starts.length) {
      row.starts = widened(row.starts, new Uint32Array(2 * field));
      row.ends = widened(row.ends, new Uint32Array(2 * field));
      row.quoted = widened(row.quoted, new Uint8Array(2 * field));
    }
    row.starts[field] = fieldStart;
    row.ends[field] = end;
    row.quoted[field] = isQuoted;
  }

  function endRow(): void {
    row.number++;
    row.fileStart = fileOffset + rowStart;
    row.fileEnd = fileOffset + at;
    onRow(row);
    row.fieldCount = 0;
  }

  return {
    push(chunk) {
      hold(chunk);
      scan();
    },
    finish() {
      if (state === 'file-start') state = 'field-start';
      scan();
      if (state === 'after-return' || (rowStart === length && row.fieldCount === 0)) return;
      if (state === 'field-start') fieldStart = length;
      row.isUnclosed = state === 'quoted';
      const isQuoted = state === 'quoted' || state === 'after-quote';
      addField(state === 'after-quote' ? closingQuote : length, isQuoted ? 1 : 0);
      endRow();
    },
  };
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** One field as text, two quotes in a quoted one as one; `null` where the row has no such field. */
export function textOfField(
  { fieldCount, bytes, starts, ends, quoted }: CsvRow,
  field: number,
  decoder: TextDecoder = utf8,
): string | null {
  if (field >= fieldCount) return null;
  const text = decoder.decode(bytes.subarray(starts[field], ends[field]));
  return quoted[field] === 1 ? text.replaceAll('""', '"') : text;
}

type State = 'file-start' | 'field-start' | 'plain' | 'quoted' | 'after-quote' | 'after-return';

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const quote = 0x22;
const byteOrderMark = [0xef, 0xbb, 0xbf];

function byteOfDelimiter(delimiter: string): number {
  const byte = delimiter.codePointAt(0) ?? 0;
  if (delimiter.length !== 1 || byte > 0x7f || /["\r\n]/.test(delimiter)) {
    throw new Error(
      `a delimiter is one ASCII character, neither a quote nor a break, not ${JSON.stringify(delimiter)}`,
    );
  }
  return byte;
}

/** Whether bytes are the byte order mark or its beginning. */
function isMark(bytes: Uint8Array): boolean {
  return bytes.every((byte, index) => byte === byteOrderMark[index]);
}

/** Place of the first delimiter or break, `length` where there is none. */
function endOfPlain(bytes: Uint8Array, from: number, length: number, delimiter: number): number {
  let at = from;
  while (at < length) {
    const byte = bytes[at] ?? 0;
    if (byte === delimiter || byte === lineFeed || byte === carriageReturn) break;
    at++;
  }
  return at;
}

/** Place of the first quote, `length` where there is none. */
function nextQuote(bytes: Uint8Array, from: number, length: number): number {
  let at = from;
  while (at < length && bytes[at] !== quote) at++;
  return at;
}

function widened<Column extends Uint8Array | Uint32Array>(narrow: Column, wide: Column): Column {
  wide.set(narrow);
  return wide;
}
