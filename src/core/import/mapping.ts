import type { FigureRange } from '../incident/figure-range.ts';
import type { TimePrecision } from '../incident/incident.ts';
import type { Interval } from '../time/interval.ts';

/** Of dates such as 3/4/2022. */
export type DateOrder = 'day-first' | 'month-first';

/** What a column of an unknown table can stand for. */
export const mappedFields = [
  'id',
  'title',
  'description',
  'type',
  'subtype',
  /** The year alone, where month and day have columns of their own. */
  'date',
  'month',
  'day',
  'endDate',
  'time',
  'latitude',
  'longitude',
  /** Both in one column: “50.45, 30.52”. */
  'coordinates',
  'place',
  'admin2',
  'admin1',
  'country',
  'killed',
  'injured',
  'actor1',
  'actor2',
  'source',
  'link',
  'tags',
] as const;
export type MappedField = (typeof mappedFields)[number];

/** How a table whose format is not known is to be read. */
export interface Mapping {
  /** Column of each field, counted from 0; a field without a column is not stated. */
  readonly columns: Readonly<Partial<Record<MappedField, number>>>;
  /** `null` where no date of the table depends on it. */
  readonly dateOrder: DateOrder | null;
}

/** What must be known before a table can be read: asked only where the guess is doubtful. */
export interface MappingQuestion {
  /** Names of the columns; made up (“Column 3”) where the table has none. */
  readonly columns: readonly string[];
  /** The first rows (at most 20), as they stand in the file. */
  readonly sample: readonly (readonly string[])[];
  readonly guess: Mapping;
  /** What in the guess is doubtful, most important first. */
  readonly doubts: readonly MappingDoubt[];
  /** Under which the answer is remembered: the same for the same names of columns. */
  readonly headerKey: string;
}

export type MappingDoubt =
  /** There is no column, or none that could be found. */
  | { readonly about: 'missing'; readonly field: MappedField }
  /** Several columns could be meant. */
  | {
      readonly about: 'several';
      readonly field: MappedField;
      readonly candidates: readonly number[];
    }
  /** Every date could be of either order; `example` is one. */
  | { readonly about: 'date-order'; readonly example: string };

/** How one row of the sample would be read. */
export interface PreviewRow {
  /** Counted from 1. */
  readonly row: number;
  /** Of the fields that have a column, in the order of `mappedFields`. */
  readonly cells: readonly PreviewCell[];
}

export interface PreviewCell {
  /** Latitude and longitude of two columns come together, as `coordinates`. */
  readonly field: MappedField;
  /** As it stands in the file; of two columns with “, ” between them. */
  readonly raw: string;
  readonly reading: PreviewReading;
}

export type PreviewReading =
  | { readonly type: 'date'; readonly interval: Interval; readonly precision: TimePrecision }
  | { readonly type: 'point'; readonly lon: number; readonly lat: number }
  | ({ readonly type: 'range' } & FigureRange)
  | { readonly type: 'text'; readonly text: string }
  /** There is a value, but it makes no date, point or number. */
  | { readonly type: 'unreadable' };
