/** A number is written as it is, `null` as a blank; every other cell is text. */
export type Cell = string | number | null;

/** What spreadsheets need to read UTF-8 as such; goes before the text of a CSV file. */
export const byteOrderMark = '\uFEFF';

/**
 * Comma-separated text by RFC 4180: a quote is doubled, cells with commas, quotes or line
 * breaks are quoted, and every line ends with CR LF. Text that a spreadsheet would run as a
 * formula is guarded with an apostrophe.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * Tab-separated text to be pasted into a spreadsheet: a line a row, guarded as in `writeCsv`.
 * The form has no quotes, so tabs and line breaks inside a cell become spaces.
 */
export function writeTsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(tsvCell).join('\t')).join('\n');
}

function csvCell(cell: Cell): string {
  const words = wordsOf(cell);
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

function tsvCell(cell: Cell): string {
  if (typeof cell !== 'string') return wordsOf(cell);
  const words = wordsOf(cell.replaceAll(lineOrTab, ' '));
  // Pasted, a quote at the start would run on over the tabs that follow.
  return words.startsWith('"') ? `'${words}` : words;
}

const lineOrTab = /[\t\r\n\v\f\u0085\u2028\u2029]+/g;

/** Spaces before the sign do not keep every spreadsheet from reading a formula. */
const formulaStart = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** https://owasp.org/www-community/attacks/CSV_Injection */
function wordsOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return formulaStart.test(cell) ? `'${cell}` : cell;
}
