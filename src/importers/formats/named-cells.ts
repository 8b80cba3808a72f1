import type { Field } from '../../core/incident/field.ts';
import { columnNames, type TableHead, type TableRow } from '../table.ts';
import { columnName } from './raw-cells.ts';

/** One column of a format: its cells and what it is called in the file. */
export interface NamedColumn {
  /** −1 where the file has no such column. */
  readonly index: number;
  readonly name: string;
  /** Trimmed; '' where there is no such column. */
  text(row: TableRow): string;
  field(row: TableRow): Field;
}

/** Finds a column by the first of its names that the file has. */
export function columnFinder(head: TableHead): (...names: readonly string[]) => NamedColumn {
  const names = columnNames(head.header);
  return (...wanted) => {
    const index = names.find(...wanted);
    const name = index === -1 ? (wanted[0] ?? '') : columnName(head, index);
    const text = (row: TableRow): string => (index === -1 ? '' : row.text(index).trim());
    return { index, name, text, field: (row) => ({ path: name, value: text(row) }) };
  };
}

/** A number as tables write it (`12`, `12.0`), for the guard; `undefined` where blank, the text where it is none. */
export function numberIn(text: string): number | string | undefined {
  if (text === '') return undefined;
  const whole = /^(\d+)(?:\.0+)?$/.exec(text)?.[1];
  return whole === undefined ? text : Number(whole);
}
