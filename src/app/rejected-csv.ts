import type { RowNote } from '../core/incident/load-report.ts';
import type { Locale } from '../core/share/view-state.ts';
import { byteOrderMark, writeCsv } from '../core/table-text/delimited-text.ts';
import type { RawRowOfFile } from '../engine/protocol.ts';
import { noteReasonWords } from '../i18n/note-words.ts';

/** The rejected rows as they stand in the file, each after its number and why it was rejected. */
export async function rejectedCsv(
  notes: readonly RowNote[],
  locale: Locale,
  rawRows: (rows: readonly number[]) => Promise<readonly RawRowOfFile[]>,
): Promise<string> {
  const reasons = new Map<number, string[]>();
  for (const { action, row, field, value, reason } of notes) {
    if (action !== 'rejected' || row === 0) continue;
    const words = [field, value === '' ? '' : `“${value}”`, noteReasonWords(reason, locale)];
    const known = reasons.get(row) ?? [];
    reasons.set(row, [...known, words.filter((part) => part !== '').join(' ')]);
  }
  const rows = await rawRows([...reasons.keys()]);
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(([column]) => column)))];
  const lines = rows.map(({ row, cells }) => {
    const byColumn = new Map(cells);
    const reason = reasons.get(row)?.join('; ') ?? '';
    return [row, reason, ...columns.map((column) => byColumn.get(column) ?? '')];
  });
  return byteOrderMark + writeCsv([['row', 'reason', ...columns], ...lines]);
}
