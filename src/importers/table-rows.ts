import { createNoteLog } from '../core/incident/field.ts';
import type {
  ByteRange,
  FoundRow,
  RawRow,
  ReadingChoices,
  RowSource,
  TableFormat,
} from './format.ts';
import { rawRow, type Table, type TableRow } from './table.ts';

/** A table read as a format. What the file's end cut off of a row is noted and not read: it may be wrong. */
export function tableRows(format: TableFormat, table: Table): RowSource {
  const dateColumns = format.dateColumns(table);
  const { rowAt } = table;

  const readRows = (choices: ReadingChoices): ((row: TableRow) => FoundRow) => {
    const read = format.reader(table, choices);
    return (row) => {
      const log = createNoteLog(row.row);
      const raw = (): RawRow => rawRow(table, row);
      const range = rangeOf(row);
      if (row.fault !== undefined) {
        log.note({ path: '', value: '' }, 'rejected', row.fault);
        return { row: row.row, found: null, notes: log.notes, range, raw };
      }
      for (const reason of row.ignored ?? []) log.note({ path: '', value: '' }, 'ignored', reason);
      if (row.isTruncated) {
        log.note({ path: '', value: row.text(0) }, 'rejected', { code: 'row-cut-off' });
        return { row: row.row, found: null, notes: log.notes, range, isFragment: true, raw };
      }
      const found = read(row, log);
      return { row: row.row, found, notes: log.notes, range, raw };
    };
  };

  return {
    format: format.id,
    about: format.about,
    title: null,
    usualDateOrder: format.usualDateOrder,
    dates:
      dateColumns.length === 0
        ? null
        : async function* (signal) {
            for await (const batch of table.rows(signal)) {
              yield batch.flatMap((row) => dateColumns.map((column) => row.text(column)));
            }
          },
    async *rows(choices, signal) {
      const read = readRows(choices);
      for await (const batch of table.rows(signal)) yield batch.map(read);
    },
    ...(rowAt === undefined
      ? {}
      : { again: (choices, bytes, row) => readRows(choices)(rowAt(bytes, row)) }),
  };
}

function rangeOf({ fileStart = null, fileEnd = null }: TableRow): ByteRange | null {
  return fileStart === null || fileEnd === null ? null : { start: fileStart, end: fileEnd };
}
