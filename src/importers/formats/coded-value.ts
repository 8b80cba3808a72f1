import type { NoteLog } from '../../core/incident/field.ts';
import type { TableRow } from '../table.ts';
import { knownText } from './known-cells.ts';
import type { NamedColumn } from './named-cells.ts';

/** What a code means; `null` where the cell is blank, or holds a code that is none, which is noted. */
export function codedValue<Value>(
  column: NamedColumn,
  row: TableRow,
  values: ReadonlyMap<string, Value>,
  log: NoteLog,
): Value | null {
  const code = knownText(column, row);
  if (code === undefined) return null;
  const value = values.get(code.replace(/\.0+$/, ''));
  if (value !== undefined) return value;
  log.note({ path: column.name, value: code }, 'ignored', { code: 'unknown-code' });
  return null;
}
