import type { DateFormat } from './number-format.ts';

const secondsPerDay = 86_400;
/** A day that was none: spreadsheets hold 1900 for a leap year, and count from 1899-12-31 up to it. */
const falseLeapDay = 60;
/** 9999-12-31. */
const lastDay = 2_958_465;

/**
 * A number of days as the date or time that a spreadsheet shows, in the form that dates of tables
 * are read in. Midnight is a day and the first of a month or year is that where the format shows
 * no more: that is how programs write days and months. `null` of a number that is no date.
 */
export function serialText(
  serial: number,
  format: DateFormat,
  countsFrom1904: boolean,
): string | null {
  if (!(serial >= 0)) return null;
  // A fraction of a day is seldom a whole number of seconds in binary.
  const seconds = Math.round(serial * secondsPerDay);
  if (format.isElapsed) return elapsedText(seconds);
  const [days, second] = [Math.floor(seconds / secondsPerDay), seconds % secondsPerDay];
  const hasDate = format.year || format.month || format.day;
  if (!hasDate && days === 0) return clockText(second);
  const date = dateText(days, countsFrom1904);
  if (date === null) return null;
  if (second > 0) return `${date} ${clockText(second)}`;
  if (!format.year || format.day || format.time) return date;
  if (format.month) return date.replace(/-01$/, '');
  return date.replace(/-01-01$/, '');
}

function dateText(days: number, countsFrom1904: boolean): string | null {
  if (days > lastDay) return null;
  if (countsFrom1904) return dayAfter(1904, 1, 1, days);
  if (days === 0) return '1900-01-00';
  if (days === falseLeapDay) return '1900-02-29';
  return dayAfter(1899, 12, days < falseLeapDay ? 31 : 30, days);
}

/** Days of UTC are all as long as each other. */
function dayAfter(year: number, month: number, day: number, days: number): string {
  const at = Date.UTC(year, month - 1, day) + days * secondsPerDay * 1000;
  return new Date(at).toISOString().slice(0, 10);
}

function clockText(second: number): string {
  const rest = second % 60;
  const text = `${padded(Math.floor(second / 3600), 2)}:${padded(Math.floor(second / 60) % 60, 2)}`;
  return rest === 0 ? text : `${text}:${padded(rest, 2)}`;
}

function elapsedText(seconds: number): string {
  const rest = seconds % 60;
  const text = `${Math.floor(seconds / 3600)}:${padded(Math.floor(seconds / 60) % 60, 2)}`;
  return rest === 0 ? text : `${text}:${padded(rest, 2)}`;
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
