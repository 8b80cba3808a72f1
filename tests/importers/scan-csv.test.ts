import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { createCsvScanner, textOfField } from '../../src/importers/csv/scan-csv.ts';
import { isLong } from '../support/long-run.ts';

const seed = 20260204;
const numRuns = isLong ? 20_000 : 1000;
const encoder = new TextEncoder();

interface ReadRow {
  readonly cells: readonly (string | null)[];
  readonly file: readonly [start: number, end: number];
  readonly number: number;
  readonly isUnclosed: boolean;
}

function read(chunks: readonly Uint8Array[], delimiter = ','): ReadRow[] {
  const rows: ReadRow[] = [];
  const scanner = createCsvScanner(delimiter, (row) => {
    rows.push({
      cells: Array.from({ length: row.fieldCount }, (_, field) => textOfField(row, field)),
      file: [row.fileStart, row.fileEnd],
      number: row.number,
      isUnclosed: row.isUnclosed,
    });
  });
  for (const chunk of chunks) scanner.push(chunk);
  scanner.finish();
  return rows;
}

function cellsOf(text: string, delimiter = ','): (string | null)[][] {
  return read([encoder.encode(text)], delimiter).map(({ cells }) => [...cells]);
}

const delimiterArbitrary = fc.constantFrom(',', ';', '\t', '|');
const breakArbitrary = fc.constantFrom('\n', '\r', '\r\n');
const cellArbitrary = fc
  .array(
    fc.constantFrom(',', ';', '\t', '"', '""', '\r', '\n', ' ', 'a', 'Київ', '𝄞', '\uFEFF', ''),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

/** A table and a way to write it: which cells are quoted without need, which break ends each row. */
const writtenArbitrary = fc
  .record({
    delimiter: delimiterArbitrary,
    rows: fc.array(
      fc.record({
        cells: fc.array(fc.record({ text: cellArbitrary, isQuoted: fc.boolean() }), {
          minLength: 1,
          maxLength: 5,
        }),
        ending: breakArbitrary,
      }),
      { maxLength: 5 },
    ),
    mark: fc.constantFrom('', '\uFEFF'),
    endsOpen: fc.boolean(),
  })
  .map(({ delimiter, rows, mark, endsOpen }) => {
    let text = mark;
    for (const [index, { cells, ending }] of rows.entries()) {
      const line = cells.map((cell) => writeCell(cell, delimiter)).join(delimiter);
      const isLast = index === rows.length - 1;
      text += line;
      // A last line of nothing is no line, and CR before LF is one break.
      if (isLast && endsOpen && line !== '') continue;
      text += text.endsWith('\r') && ending === '\n' ? '\r' : ending;
    }
    return { delimiter, text, table: rows.map(({ cells }) => cells.map((cell) => cell.text)) };
  });

function writeCell(
  { text, isQuoted }: { readonly text: string; readonly isQuoted: boolean },
  delimiter: string,
): string {
  const mustQuote = isQuoted || /["\r\n\uFEFF]/.test(text) || text.includes(delimiter);
  return mustQuote ? `"${text.replaceAll('"', '""')}"` : text;
}

describe('rows and fields of delimited text', () => {
  test('what was written is read, whatever delimiter, breaks and quotes it was written with', () => {
    fc.assert(
      fc.property(writtenArbitrary, ({ delimiter, text, table }) => {
        expect(cellsOf(text, delimiter)).toEqual(table);
      }),
      { seed, numRuns },
    );
  });

  test('misplaced quotes and ragged rows are read as papaparse reads them', () => {
    const soup = fc.record({
      delimiter: delimiterArbitrary,
      newline: breakArbitrary,
      tokens: fc.array(
        fc.constantFrom('delimiter', 'newline', '"', '"', '""', 'a', 'Ї', ' ', '|'),
        { maxLength: 14 },
      ),
    });
    fc.assert(
      fc.property(soup, ({ delimiter, newline, tokens }) => {
        const text = tokens
          .map((token) =>
            token === 'newline' ? newline : token === 'delimiter' ? delimiter : token,
          )
          .join('');
        // It takes blanks after the last quote of a file for text.
        fc.pre(!/"[ \t]+$/.test(text));
        const theirs = Papa.parse<string[]>(text, { delimiter, newline });
        const isUnclosed = theirs.errors.some(({ code }) => code === 'MissingQuotes');
        const expected = theirs.data;
        // It gives a row for what follows the last break, and leaves quotes doubled in a field without an end.
        const last = expected.at(-1) ?? [];
        if (isUnclosed) last.push((last.pop() ?? '').replaceAll('""', '"'));
        else if (text === '' || text.endsWith(newline)) expected.pop();
        const rows = read([encoder.encode(text)], delimiter);
        expect(rows.map(({ cells }) => cells)).toEqual(expected);
        expect(rows.map((row) => row.isUnclosed)).toEqual(
          expected.map((_, index) => isUnclosed && index === expected.length - 1),
        );
      }),
      { seed, numRuns },
    );
  });

  test('they are the same wherever the bytes are cut in two, and byte by byte', () => {
    fc.assert(
      fc.property(writtenArbitrary, ({ delimiter, text }) => {
        const bytes = encoder.encode(text);
        const whole = read([bytes], delimiter);
        for (let cut = 0; cut <= bytes.length; cut++) {
          expect(read([bytes.subarray(0, cut), bytes.subarray(cut)], delimiter)).toEqual(whole);
        }
        const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
        expect(read(single, delimiter)).toEqual(whole);
      }),
      { seed, numRuns: numRuns / 5 },
    );
  });

  test('they are the same where what is held of a row has to be moved', () => {
    fc.assert(
      fc.property(writtenArbitrary, fc.nat(), ({ delimiter, text }, at) => {
        const bytes = encoder.encode(text);
        // Fills the first buffer up to some byte of the table.
        const filler = encoder.encode(`${'x'.repeat(65_535 - (at % (bytes.length + 1)))}\n`);
        const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
        const whole = read([encoder.encode(new TextDecoder().decode(filler) + text)], delimiter);
        expect(read([filler, ...single], delimiter)).toEqual(whole);
      }),
      { seed, numRuns: numRuns / 5 },
    );
  });

  test('the bytes of a row alone are read as that row, and between rows there are breaks alone', () => {
    fc.assert(
      fc.property(writtenArbitrary, ({ delimiter, text }) => {
        const bytes = encoder.encode(text);
        let end = 0;
        for (const [number, { file, cells }] of read([bytes], delimiter).entries()) {
          const before = new TextDecoder().decode(bytes.subarray(end, file[0]));
          expect(before).toMatch(number === 0 ? /^$/ : /^(\r|\n|\r\n)$/);
          const [alone] = read([bytes.subarray(...file)], delimiter);
          expect(alone?.cells ?? ['']).toEqual(cells);
          end = file[1];
        }
      }),
      { seed, numRuns },
    );
  });

  test('a row longer than any buffer, in many columns, comes whole out of small chunks', () => {
    const cells = Array.from({ length: 500 }, (_, column) => `${column}"`.repeat(200));
    const line = cells.map((text) => writeCell({ text, isQuoted: true }, ',')).join(',');
    const bytes = encoder.encode(`a,b\n${line}\n${line}\nc`);
    const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) =>
      bytes.subarray(7 * index, 7 * index + 7),
    );
    expect(read(chunks).map((row) => row.cells)).toEqual([['a', 'b'], cells, cells, ['c']]);
  });

  test.each([
    ['nothing', '', []],
    ['a byte order mark alone', '\uFEFF', []],
    ['a line break alone', '\n', [['']]],
    [
      'no break at the end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a delimiter at the end', 'a,', [['a', '']]],
    ['fewer and more fields', 'a,b\nc\nd,e,f', [['a', 'b'], ['c'], ['d', 'e', 'f']]],
    ['blank lines', '\na\n\nb\n', [[''], ['a'], [''], ['b']]],
    ['CR, LF and CRLF mixed', 'a\rb\nc\r\nd\r\r\ne', [['a'], ['b'], ['c'], ['d'], [''], ['e']]],
    ['breaks and delimiters in quotes', '"a,\r\nb",c', [['a,\r\nb', 'c']]],
    ['a field of quotes', '""""', [['"']]],
    ['doubled quotes outside quotes', 'a""b', [['a""b']]],
    ['blanks after a quote', '"a" ,"b"\t\r\n"c" ', [['a', 'b'], ['c']]],
    ['a quote that closes nothing', '"a "b" c",d', [['a "b" c', 'd']]],
  ])('%s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  test('a file that ends within quotes says so in its last row', () => {
    const rows = read([encoder.encode('a,b\n1,"2\n3,4\n')]);
    expect(rows.map(({ isUnclosed }) => isUnclosed)).toEqual([false, true]);
    expect(rows[1]?.cells).toEqual(['1', '2\n3,4\n']);
  });

  test('a field that the row does not have is null, and other encodings are read as they are', () => {
    const texts: (string | null)[] = [];
    const scanner = createCsvScanner(';', (row) => {
      const decoder = new TextDecoder('windows-1251');
      texts.push(textOfField(row, 0, decoder), textOfField(row, 1, decoder));
    });
    scanner.push(Uint8Array.of(0xca, 0xe8, 0xbf, 0xe2));
    scanner.finish();
    expect(texts).toEqual(['Київ', null]);
  });

  test.each(['', ',,', '"', '\n', '\r', '·'])('%j is refused as a delimiter', (delimiter) => {
    expect(() => createCsvScanner(delimiter, () => undefined)).toThrow(JSON.stringify(delimiter));
  });
});
