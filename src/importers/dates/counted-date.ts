import { civilOfMinute, firstYear, lastYear, minuteOfCivil } from '../../core/time/civil-time.ts';
import { minute, minutesPerDay } from '../../core/time/interval.ts';
import type { LooseDate } from './loose-date.ts';

const secondsPerMinute = 60;
const secondsPerDay = minutesPerDay * secondsPerMinute;
/** From here on serial numbers count from 1899-12-30, as spreadsheets hold 1900 for a leap year. */
const firstTrueSerial = 61;
/** 9999-12-31 is the last day of spreadsheets. */
const lastSerial = 2_958_465;

/** Days of a spreadsheet since 1899-12-31, with 1900 as a leap year; a fraction is the time of day. */
export function excelSerial(serial: number): LooseDate {
  if (!(serial >= 1 && serial < lastSerial + 1) || Math.floor(serial) === firstTrueSerial - 1) {
    return { outcome: 'refused', reason: { code: 'not-a-date' } };
  }
  const dayZero = minuteOfCivil({ year: 1899, month: 12, day: serial < firstTrueSerial ? 31 : 30 });
  // A fraction of a day is seldom a whole number of seconds in binary.
  const seconds = Math.round(serial * secondsPerDay);
  const at = dayZero + Math.floor(seconds / secondsPerMinute);
  return civilText(at, Number.isInteger(serial));
}

/** Seconds since 1970; they name no zone but UTC, which is what is kept. */
export function epochSeconds(seconds: number): LooseDate {
  return civilText(Math.floor(seconds / secondsPerMinute), false);
}

/** Milliseconds since 1970; they name no zone but UTC, which is what is kept. */
export function epochMilliseconds(milliseconds: number): LooseDate {
  return civilText(Math.floor(milliseconds / 1000 / secondsPerMinute), false);
}

const earliest = minuteOfCivil({ year: firstYear, month: 1, day: 1 });
const latest = minuteOfCivil({ year: lastYear + 1, month: 1, day: 1 });

function civilText(at: number, isWholeDay: boolean): LooseDate {
  if (!(at >= earliest && at < latest)) {
    return {
      outcome: 'refused',
      reason: { code: 'outside-years', first: firstYear, last: lastYear },
    };
  }
  const { year, month, day, hour, minute: minuteOfHour } = civilOfMinute(minute(at));
  const date = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  const text = isWholeDay ? date : `${date}T${padded(hour, 2)}:${padded(minuteOfHour, 2)}`;
  return { outcome: 'read', text, assumed: [] };
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
