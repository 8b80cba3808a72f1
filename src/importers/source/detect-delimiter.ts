import { createCsvScanner } from '../csv/scan-csv.ts';
import { mostTitleRows } from './header-row.ts';

const candidates = [',', ';', '\t', '|'] as const;
/** Rows that are looked at. */
const mostRows = 500;
/** A delimiter that fewer rows agree on stands in the text by chance. */
const leastAgreement = 0.4;

/**
 * What separates the cells: that which parts all rows into as many cells as the first, whatever
 * else stands in them. `null` where there is one column.
 *
 * @param head the first bytes of the file, in an encoding in which ASCII is single bytes
 */
export function detectDelimiter(head: Uint8Array, isWhole: boolean): string | null {
  const rated = candidates
    .map((delimiter) => ({ delimiter, ...rate(head, isWhole, delimiter) }))
    .filter(({ agreement }) => agreement >= leastAgreement)
    .toSorted((one, other) => other.agreement - one.agreement);
  const best = rated[0];
  if (best === undefined) return null;
  const near = rated.filter(({ agreement }) => agreement >= best.agreement - 0.1);
  const isDecimal = near.length > 1 && separatesDigitsOnly(head);
  const meant = near.filter(({ delimiter }) => !(isDecimal && delimiter === ','));
  return meant.toSorted((one, other) => other.cells - one.cells)[0]?.delimiter ?? null;
}

/** How far the rows agree on the number of cells of the first, from 0 to 1. */
function rate(
  head: Uint8Array,
  isWhole: boolean,
  delimiter: string,
): { readonly agreement: number; readonly cells: number } {
  const counts: number[] = [];
  const scanner = createCsvScanner(delimiter, ({ fieldCount, starts, ends }) => {
    const isBlank = fieldCount === 1 && starts[0] === ends[0];
    if (!isBlank && counts.length < mostRows) counts.push(fieldCount);
  });
  scanner.push(head);
  if (isWhole || counts.length === 0) scanner.finish();
  const [cells = 0, ...others] = counts.slice(titlesAbove(counts));
  if (cells < 2) return { agreement: 0, cells };
  // A row that leaves out its last cells agrees half; the file's last one may be cut off.
  const points = others.map((count) =>
    count === cells ? 1 : count > 1 && count < cells ? 0.5 : 0,
  );
  const sum = points.reduce<number>((before, point) => before + point, 0);
  return { agreement: others.length === 0 ? 1 : sum / others.length, cells };
}

/** Where tables have titles above their names, nearly all rows from the names on have as many cells. */
const agreementBelowTitles = 0.9;
const fewestBelowTitles = 3;

/** Rows above the names of a table; 0 where the first row may be the names. */
function titlesAbove(counts: readonly number[]): number {
  const names = counts.slice(0, mostTitleRows).findIndex((count) => count >= fewestBelowTitles);
  const [first = 0] = counts;
  const cells = counts[names] ?? 0;
  if (names < 1 || first * 2 >= cells) return 0;
  const below = counts.slice(names);
  // The last row may be cut off.
  const others = Math.max(1, (1 - agreementBelowTitles) * below.length);
  const differing = below.filter((count) => count !== cells).length;
  return below.length > 1 && differing <= others ? names : 0;
}

/** Whether nearly every comma stands between two digits, as decimal commas do. */
function separatesDigitsOnly(head: Uint8Array): boolean {
  let commas = 0;
  let decimal = 0;
  for (let at = 0; at < head.length; at++) {
    if (head[at] !== 0x2c) continue;
    commas++;
    if (isDigit(head[at - 1]) && isDigit(head[at + 1])) decimal++;
  }
  return commas > 0 && decimal >= 0.9 * commas;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
