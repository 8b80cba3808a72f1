import { createNoteLog } from '../../src/core/incident/field.ts';
import type { DateOrder } from '../../src/core/import/mapping.ts';
import type { FoundRow, TableFormat } from '../../src/importers/format.ts';
import type { TableHead, TableRow } from '../../src/importers/table.ts';

type Texts = readonly string[];

/** Rows of a table, numbered from 1. */
function rowsOfTexts(rows: readonly Texts[]): readonly TableRow[] {
  return rows.map((cells, index) => ({
    row: index + 1,
    text: (column) => cells[column] ?? '',
    cellCount: cells.length,
    isTruncated: false,
  }));
}

/** What is known of a table of these texts; `null` for a table whose first row is data. */
export function headOfTexts(header: Texts | null, rows: readonly Texts[] = []): TableHead {
  return {
    header,
    columnCount: (header ?? rows[0] ?? []).length,
    hxl: null,
    sample: rowsOfTexts(rows.slice(0, 200)),
  };
}

/** What a format finds in rows that are given by the names of their columns; what a row does not name is blank. */
export function readRecords(
  format: TableFormat,
  records: readonly Readonly<Record<string, string>>[],
  dateOrder: DateOrder = 'day-first',
): readonly FoundRow[] {
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return readTexts(
    format,
    header,
    records.map((record) => header.map((name) => record[name] ?? '')),
    dateOrder,
  );
}

/** What a format finds in rows of texts. */
export function readTexts(
  format: TableFormat,
  header: Texts | null,
  rows: readonly Texts[],
  dateOrder: DateOrder = 'day-first',
): readonly FoundRow[] {
  const read = format.reader(headOfTexts(header, rows), { dateOrder });
  return rowsOfTexts(rows).map((row) => {
    const log = createNoteLog(row.row);
    const found = read(row, log);
    return { row: row.row, found, notes: log.notes };
  });
}
