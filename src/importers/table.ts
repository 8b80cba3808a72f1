import type { NoteReason } from '../core/incident/note-reason.ts';

/** A row of a table, of whatever file; its texts are made when they are asked for. */
export interface TableRow {
  /** Counted from 1, without header, HXL tags and blank lines. */
  readonly row: number;
  /** The cell as it stands in the file, '' where the row has none; columns are counted from 0. */
  text(column: number): string;
  /** Cells that the row has; a ragged row has more or fewer than there are columns. */
  readonly cellCount: number;
  /** The file ends within the row, or within a quoted cell of it: what is there may be wrong. */
  readonly isTruncated: boolean;
  /** Bytes of the file that the row takes, [start, end); `null` where they are not known. */
  readonly fileStart?: number | null;
  readonly fileEnd?: number | null;
  /** The row stands in place of the rest of the table, which cannot be read; it says why. */
  readonly fault?: NoteReason;
  /** What of the row is left out. */
  readonly ignored?: readonly NoteReason[];
}

/** What is known of a table before all of it is read. */
export interface TableHead {
  /** Names as they stand in the file, without byte order mark; `null` where the first row is data. */
  readonly header: readonly string[] | null;
  /** As many as there are names, or as the first row has cells. */
  readonly columnCount: number;
  /** HXL tags (`#geo+lat`) by column, where the file has a row of them. */
  readonly hxl: readonly string[] | null;
  /** The first rows (up to 200), to recognise the format by and to show. */
  readonly sample: readonly TableRow[];
}

/** A table that can be read any number of times, from its start. */
export interface Table extends TableHead {
  /** What stands in the rows above the names, which are taken for titles and are none of the table. */
  readonly titles?: readonly string[];
  /** Batches of rows in the order of the file. A row is good until the next batch is asked for. */
  rows(signal: AbortSignal): AsyncGenerator<readonly TableRow[], void, void>;
  /** The row that bytes of the file are; only where rows tell where they stand. */
  readonly rowAt?: (bytes: Uint8Array, row: number) => TableRow;
}

/** Finds columns by name: trimmed and without case, as the first of that name. */
export interface ColumnNames {
  /** Place of the first of the names that there is, −1 where there is none. */
  find(...names: readonly string[]): number;
  has(...names: readonly string[]): boolean;
}

export function columnNames(header: readonly string[] | null): ColumnNames {
  const places = new Map<string, number>();
  for (const [index, name] of (header ?? []).entries()) {
    const key = nameKey(name);
    if (!places.has(key)) places.set(key, index);
  }
  const find = (...names: readonly string[]): number => {
    const found = names.find((name) => places.has(nameKey(name)));
    return found === undefined ? -1 : (places.get(nameKey(found)) ?? -1);
  };
  return { find, has: (...names) => names.every((name) => places.has(nameKey(name))) };
}

/** Under which a column is found. */
export function nameKey(name: string): string {
  return name
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase();
}

/** All cells of a row with the names of their columns; “Column 3” where a column has none. */
export function rawRow(
  { header, columnCount }: TableHead,
  row: TableRow,
): readonly (readonly [column: string, value: string])[] {
  const count = Math.max(columnCount, row.cellCount);
  return Array.from({ length: count }, (_, index) => {
    const name = header?.[index]?.trim() ?? '';
    return [name === '' ? `Column ${index + 1}` : name, row.text(index)] as const;
  });
}
