import type { NoteLog } from '../../core/incident/field.ts';
import type { TableRow } from '../table.ts';
import { knownNumber } from './known-cells.ts';
import type { NamedColumn } from './named-cells.ts';

/** The range as UCDP gives it. A bound on the wrong side of the best estimate is not used, so that the estimate is kept. */
export function ucdpRange(
  columns: Readonly<Record<'low' | 'best' | 'high', NamedColumn>>,
  row: TableRow,
  log: NoteLog,
): unknown {
  const best = knownNumber(columns.best, row);
  const low = knownNumber(columns.low, row);
  const high = knownNumber(columns.high, row);
  if (typeof best !== 'number') return { low, best, high };
  const contradicts = (column: NamedColumn): undefined => {
    log.note(column.field(row), 'ignored', { code: 'contradicts-best', best });
    return undefined;
  };
  return {
    low: typeof low === 'number' && low > best ? contradicts(columns.low) : low,
    best,
    high: typeof high === 'number' && high < best ? contradicts(columns.high) : high,
  };
}
