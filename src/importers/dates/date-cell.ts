import type { DateOrder } from '../../core/import/mapping.ts';
import { epochMilliseconds, epochSeconds, excelSerial } from './counted-date.ts';
import { readLooseDate, type LooseDate } from './loose-date.ts';

/** A date as a table of no known format may hold it. */
export interface DateCell {
  readonly date: LooseDate;
  /** The cell is a count: days of a spreadsheet, seconds or milliseconds. */
  readonly isCounted: boolean;
}

const days = /^[1-9]\d{4}(?:\.\d+)?$/;
const seconds = /^-?\d{9,10}(?:\.\d+)?$/;
const milliseconds = /^-?\d{12,13}$/;
/** 1927-05-18 to 2119-01-12: numbers of five digits outside count something else. */
const plausibleDays = { first: 10_000, last: 80_000 };

/** A written date, else a count that can be nothing else: five digits are days, ten seconds, thirteen milliseconds. */
export function readDateCell(text: string, order: DateOrder): DateCell {
  const trimmed = text.trim();
  if (milliseconds.test(trimmed)) {
    const written = readLooseDate(trimmed, order);
    // Twelve digits are also a moment without separators, 202202241830.
    if (written.outcome === 'read') return { date: written, isCounted: false };
    return { date: epochMilliseconds(Number(trimmed)), isCounted: true };
  }
  if (seconds.test(trimmed)) return { date: epochSeconds(Number(trimmed)), isCounted: true };
  if (days.test(trimmed) && isPlausible(Number(trimmed))) {
    return { date: excelSerial(Number(trimmed)), isCounted: true };
  }
  return { date: readLooseDate(trimmed, order), isCounted: false };
}

function isPlausible(serial: number): boolean {
  return serial >= plausibleDays.first && serial <= plausibleDays.last;
}
