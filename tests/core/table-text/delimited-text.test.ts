import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv, writeTsv, type Cell } from '../../../src/core/table-text/delimited-text.ts';

const seed = 20260204;

const textArbitrary = fc
  .array(
    fc.oneof(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', ' ', "'", '＝', 'Київ'),
      fc.string({ maxLength: 3, unit: 'binary' }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));
const cellArbitrary: fc.Arbitrary<Cell> = fc.oneof(
  textArbitrary,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);
/** Of one width, so that a blank last line is no question. */
const rowsArbitrary = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cellArbitrary, { minLength: width, maxLength: width })));

/** RFC 4180, one character after another. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at++;
    } else cell += character;
  }
  expect([cell, row, isQuoted]).toEqual(['', [], false]);
  return rows;
}

/** What a spreadsheet may take for a formula, whatever spaces stand before it. */
const looksLikeFormula = (text: string): boolean =>
  ['=', '+', '-', '@', '＝', '＋', '－', '＠'].includes(text.trimStart()[0] ?? '') ||
  ['\t', '\r', '\n'].includes(text[0] ?? '');

describe('comma-separated text', () => {
  test('reads back as it was written, formulas behind an apostrophe', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        expect(parseCsv(writeCsv(rows))).toEqual(
          rows.map((row) =>
            row.map((cell) => {
              if (typeof cell !== 'string') return cell === null ? '' : String(cell);
              return looksLikeFormula(cell) ? `'${cell}` : cell;
            }),
          ),
        );
      }),
      { seed, numRuns: 1000 },
    );
  });

  test('no text begins a formula, but numbers stay numbers', () => {
    expect(writeCsv([['=1+1', '+1', '-1', '@a', '\tb', ' =c', -1, 0, null, 'd-e']])).toBe(
      "'=1+1,'+1,'-1,'@a,'\tb,' =c,-1,0,,d-e\r\n",
    );
  });

  test('quotes what would end a cell', () => {
    expect(writeCsv([['a,b', 'say "so"', 'two\nlines', '']])).toBe(
      '"a,b","say ""so""","two\nlines",\r\n',
    );
  });
});

describe('tab-separated text', () => {
  test('has one line a row and one cell between two tabs', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        fc.pre(rows.length > 0);
        const lines = writeTsv(rows).split('\n');
        expect(lines.length).toBe(rows.length);
        lines.forEach((line, index) => {
          const cells = line.split('\t');
          const row = rows[index] ?? [];
          expect(cells.length).toBe(row.length);
          cells.forEach((words, column) => {
            const cell = row[column];
            if (typeof cell === 'number') return expect(words).toBe(String(cell));
            expect(looksLikeFormula(words)).toBe(false);
            expect(words).not.toMatch(/^"/);
            const spaced = (cell ?? '').replaceAll(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
            return expect([spaced, `'${spaced}`]).toContain(words);
          });
        });
      }),
      { seed, numRuns: 1000 },
    );
  });
});
