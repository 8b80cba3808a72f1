import { isBlank, isObject } from '../../core/incident/field.ts';
import { isDateText } from './date-text.ts';
import { areMidnights, type TimeFields } from './loose-time.ts';
import { propertyColumns, type PropertyColumns } from './property-columns.ts';

/** Where the rows of a file say when they were. */
export interface TimeColumns {
  in(columns: PropertyColumns): TimeFields;
}

const startNames = ['start', 'begin', 'start_date', 'date_start', 'startdate', 'start_time'];
const endNames = ['end', 'end_date', 'date_end', 'enddate', 'end_time'];
const momentNames = ['datetime', 'date_time', 'timestamp', 'event_date', 'date', 'when'];
const clock = /^\s*\d{1,2}:\d{2}(:\d{2})?\s*$/;

/**
 * Finds the time by the names that files give it; else in the column of whatever name most of
 * whose values read as dates.
 *
 * @param sample objects with the columns as members
 */
export function timeColumns(sample: readonly unknown[]): TimeColumns {
  const rows = sample.map((item) => propertyColumns(item, ''));
  const guessed = rows.some((row) => !isBlank(named(row).date)) ? null : dateColumn(sample);
  const find = (columns: PropertyColumns): TimeFields => {
    const fields = named(columns);
    return guessed !== null && isBlank(fields.date) ? { date: columns.exact(guessed) } : fields;
  };
  const isMidnightDay = areMidnights(rows.map((row) => find(row).date.value));
  return { in: (columns) => ({ ...find(columns), isMidnightDay }) };
}

function named(columns: PropertyColumns): TimeFields {
  const time = columns.find('time');
  const isClock = typeof time.value === 'string' && clock.test(time.value);
  const start = columns.find(...startNames);
  const end = columns.find(...endNames);
  if (!isBlank(start)) return { date: start, ...(isBlank(end) ? {} : { end }) };
  const moment = columns.find(...momentNames);
  if (!isBlank(moment)) return { date: moment, ...(isClock ? { clock: time } : {}) };
  return isClock || isBlank(time) ? { date: columns.find('date') } : { date: time };
}

/** The column with the most values that are dates, if these are most of the column's and it is filled for half of the rows. */
function dateColumn(sample: readonly unknown[]): string | null {
  const counts = new Map<string, { dates: number; filled: number }>();
  for (const item of sample) {
    if (!isObject(item)) continue;
    for (const name of Object.keys(item)) {
      const value = item[name];
      if (typeof value !== 'string' || value.trim() === '') continue;
      const count = counts.get(name) ?? { dates: 0, filled: 0 };
      count.filled += 1;
      if (isDateText(value)) count.dates += 1;
      counts.set(name, count);
    }
  }
  const candidates = [...counts]
    .filter(([, { dates, filled }]) => dates * 2 > filled && dates * 2 >= sample.length)
    .map(([name, { dates }]) => ({ name, dates, isOfRecord: ofRecord.test(name) }))
    .toSorted((a, b) => Number(a.isOfRecord) - Number(b.isOfRecord) || b.dates - a.dates);
  return candidates[0]?.name ?? null;
}

/** When the row was written, not when it happened. */
const ofRecord =
  /updat|modif|creat|publi|edit|access|retriev|upload|added|обновл|оновл|змін|создан|створ/i;
