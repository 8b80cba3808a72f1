import type { FormatId } from '../core/import/format-id.ts';
import type { DateOrder } from '../core/import/mapping.ts';
import type { NoteLog } from '../core/incident/field.ts';
import type { RowNote } from '../core/incident/load-report.ts';
import type { RecordField } from '../core/incident/validate-incident.ts';
import type { Companions } from './companion.ts';
import type { TableHead, TableRow } from './table.ts';

/**
 * What a format finds in one row or item. Values are in the form of this project's own files
 * (`public/schema`), not yet trusted; the guard reads them afterwards. A value that is
 * `undefined` is not stated.
 */
export interface FoundIncident {
  /** The source's own id; `null` where it has none. */
  readonly id: string | null;
  /** The dataset's own type of event exactly as written in the file, '' where blank: counted in the report. */
  readonly type: string;
  readonly fields: Readonly<Partial<Record<RecordField, unknown>>>;
  /** Under which name each field stands in the file, for notes; the field's own name where not given. */
  readonly columns: Readonly<Partial<Record<RecordField | 'coordinates', string>>>;
  readonly where: FoundPlace;
  /**
   * First and last ISO day as the file gives them, where `fields.time` is wider because the source
   * is not sure of them; `null` where it gives a month or a year only, which is no day.
   */
  readonly days?: readonly [first: string, last: string] | null | undefined;
  /** The row as it stands in the file, for the details; made only when asked for. */
  raw(): RawRow;
}

export type RawRow = readonly (readonly [column: string, value: string])[];

/** What a row says of its place; the pipeline makes a place of it, with the help of geography. */
export interface FoundPlace {
  /** The class that the source claims; `null` where it does not say: then `given`, or what the names lead to. */
  readonly precision: PlaceClaim | null;
  /** Meters, of `settlement` and `near`. */
  readonly radiusMeters?: number;
  /** Texts or numbers as they stand in the file: not yet checked. Both `undefined` where the file has no such columns or they are blank. */
  readonly lon?: string | number | undefined;
  readonly lat?: string | number | undefined;
  readonly name?: string | undefined;
  readonly admin2?: string | undefined;
  readonly admin1?: string | undefined;
  /** Of a city and the area around it that have one name, `admin1` is the area, as where the source says “Kyiv City” for the other. */
  readonly admin1PrefersArea?: true;
  /** Name, or ISO 3166-1 alpha-2 or alpha-3. */
  readonly country?: string | undefined;
  /** ISO 3166-2, where the source states it. */
  readonly areaId?: string | undefined;
  /** P-code of the finest area. */
  readonly pcode?: string | undefined;
}

export type PlaceClaim =
  | 'exact'
  | 'settlement'
  | 'near'
  | 'given'
  | 'admin2'
  | 'admin1'
  | 'country'
  | 'line'
  | 'sea'
  | 'unknown';

/** What stands between the file and its meaning where the columns do not decide it. */
export interface ReadingChoices {
  /** Of dates such as 3/4/2022; decided over the whole file before rows are read. */
  readonly dateOrder: DateOrder;
  /** What files that belong to this one say of its rows; `null` or left out where there are none. */
  readonly companions?: Companions | null;
}

/** `null` where the row is rejected; why was noted. */
export type RowReader = (row: TableRow, log: NoteLog) => FoundIncident | null;

/** One format of tables; one small file each in `formats/`. */
export interface TableFormat {
  readonly id: FormatId;
  /** What the dataset is called where the file does not say, and what is known about it. */
  readonly about: FormatAbout;
  /** By names of columns and, where there are none, by what stands in the sample; never by the file's name. */
  recognises(head: TableHead): boolean;
  /** Columns whose dates may be of either order, which is decided over all their values. */
  dateColumns(head: TableHead): readonly number[];
  /** What holds for dates that nothing decides; `null` where it must be asked. */
  readonly usualDateOrder: DateOrder | null;
  reader(head: TableHead, choices: ReadingChoices): RowReader;
}

/** What is known of a whole format, whatever the file. */
export interface FormatAbout {
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly redistribution: 'yes' | 'no' | 'unknown';
  readonly url?: string;
  /** Rows are sums of an area and a span, not incidents (HDX HAPI). */
  readonly isAggregate?: true;
  /** Rows count coverage, not incidents (GDELT). */
  readonly countsCoverage?: true;
}

/**
 * Rows of a file whose format is known, read any number of times; what a table and a table format
 * make together, and what JSON and XML files are read as.
 */
export interface RowSource {
  readonly format: FormatId;
  readonly about: FormatAbout;
  /** What the file calls itself. */
  readonly title: string | null;
  /** What the file says of its dataset in this project's own form (`public/schema`); not yet trusted. */
  readonly dataset?: unknown;
  /** All dates whose order must be decided over the whole file; `null` where there are none. */
  readonly dates: ((signal: AbortSignal) => AsyncGenerator<readonly string[], void, void>) | null;
  readonly usualDateOrder: DateOrder | null;
  rows(
    choices: ReadingChoices,
    signal: AbortSignal,
  ): AsyncGenerator<readonly FoundRow[], void, void>;
  /** Reads a row once more from its bytes, so that it need not be kept; only where rows have ranges. */
  readonly again?: (choices: ReadingChoices, bytes: Uint8Array, row: number) => FoundRow;
}

export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Every row of the file comes once, in order, also where nothing of it can be used. */
export interface FoundRow {
  /** Counted from 1. */
  readonly row: number;
  /** `null` where it is rejected; the notes then say why. */
  readonly found: FoundIncident | null;
  readonly notes: readonly RowNote[];
  /** Bytes of the file that the row takes, [start, end); `null` where they are not known. */
  readonly range?: ByteRange | null;
  /** What a file that was cut off ends with: it is noted and no row. */
  readonly isFragment?: true;
  /** The row as it stands in the file, also where nothing was found; made only when asked for. */
  raw?(): RawRow;
}
