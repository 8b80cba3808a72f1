import type { NoteLog } from '../../core/incident/field.ts';
import type { DateOrder } from '../../core/import/mapping.ts';
import { excelSerial } from '../dates/counted-date.ts';
import { readLooseDate } from '../dates/loose-date.ts';
import { noteAssumptions } from '../dates/time-of-texts.ts';
import type { TableHead } from '../table.ts';
import type { NamedColumn } from './named-cells.ts';

/** What a cell of a dataset that codes days, not times of day, names. */
export type CodedDay =
  | {
      readonly outcome: 'day';
      /** ISO day; that the calendar has it is not yet certain. */
      readonly day: string;
      /** The words of the source, where they are other than the digits of the day. */
      readonly raw: string | null;
    }
  /** A month, a year or no date at all: a time for the guard to read or to reject. */
  | { readonly outcome: 'other'; readonly time: unknown };

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
/** Databases write midnight beside a day. */
const isoMidnight = /^\d{4}-\d{2}-\d{2}[T ]00:00(?::00(?:\.0+)?)?Z?$/;
const compactDay = /^(\d{4})(\d{2})(\d{2})$/;
/** Five digits reach from 1927 to 2173. */
const serial = /^\d{5}(?:\.\d+)?$/;

/** @param text trimmed; `path` is what its column is called in the file */
export function codedDay(text: string, path: string, order: DateOrder, log: NoteLog): CodedDay {
  // A million rows take this way.
  if (isoDay.test(text)) return { outcome: 'day', day: text, raw: null };
  if (isoMidnight.test(text)) return { outcome: 'day', day: text.slice(0, 10), raw: null };
  const compact = compactDay.exec(text);
  if (compact !== null) {
    return { outcome: 'day', day: `${compact[1]}-${compact[2]}-${compact[3]}`, raw: null };
  }
  const date = serial.test(text) ? excelSerial(Number(text)) : readLooseDate(text, order);
  if (date.outcome === 'refused') return { outcome: 'other', time: text };
  noteAssumptions(date, { path, value: text }, log);
  return date.text.length < 10
    ? { outcome: 'other', time: date.text === text ? text : { date: date.text, raw: text } }
    : { outcome: 'day', day: date.text.slice(0, 10), raw: text };
}

/** The one day, with the words of the source. */
export function wholeDay({ day, raw }: CodedDay & { readonly outcome: 'day' }): unknown {
  return raw === null ? day : { date: day, raw };
}

const eitherOrder = /^\s*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/;

/** Those of the columns that write 3/4/2022: only then need all of the file be looked at. */
export function columnsOfEitherOrder(
  { sample }: TableHead,
  columns: readonly NamedColumn[],
): readonly number[] {
  return columns
    .filter(
      (column) => column.index !== -1 && sample.some((row) => eitherOrder.test(column.text(row))),
    )
    .map(({ index }) => index);
}
