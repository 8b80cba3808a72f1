import { isUnknownText } from '../coordinates-of-row.ts';
import type { TableRow } from '../table.ts';
import { numberIn, type NamedColumn } from './named-cells.ts';

/** The cell, `undefined` where it is blank or one of the texts that say that nothing is known. */
export function knownText(column: NamedColumn, row: TableRow): string | undefined {
  const text = column.text(row);
  return text === '' || isUnknownText(text) ? undefined : text;
}

/** A number of people for the guard to check; unknown is never 0. */
export function knownNumber(column: NamedColumn, row: TableRow): number | string | undefined {
  const text = knownText(column, row);
  return text === undefined || /^-9+$/.test(text) ? undefined : numberIn(text);
}

/** What stands between the separators, without what is blank or unknown. */
export function knownParts(
  text: string | undefined,
  separator: string | RegExp,
): readonly string[] {
  if (text === undefined) return nothing;
  const parts = text.split(separator).map((part) => part.trim());
  return parts.filter((part) => !isUnknownText(part));
}

const nothing: readonly string[] = [];
