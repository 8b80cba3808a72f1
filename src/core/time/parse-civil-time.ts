import type { NoteReason } from '../incident/note-reason.ts';
import { daysInMonth, firstYear, lastYear, minuteOfCivil } from './civil-time.ts';
import { minute, minutesPerDay, type Interval } from './interval.ts';

/** What the text names: a minute, or the whole of a day, month or year. */
export type CivilUnit = 'minute' | 'day' | 'month' | 'year';

export type ParsedCivilTime =
  | { readonly outcome: 'read'; readonly unit: CivilUnit; readonly interval: Interval }
  | { readonly outcome: 'refused'; readonly reason: NoteReason };

const civilText =
  /^([+-]?\d{4,6})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/i;

/**
 * Reads `2026`, `2026-02`, `2026-02-04`, `2026-02-04T18:00` (with a space for the T, with
 * seconds, with a zone). Seconds are cut off. A zone is passed over and never converted:
 * the time stays the source's own civil time. The interval is the minute, day, month or
 * year that the text names, its end exclusive. Years 1 to 6000.
 */
export function parseCivilTime(text: string): ParsedCivilTime {
  const match = civilText.exec(text.trim());
  if (match === null) {
    return refused({ code: 'not-an-iso-date' });
  }
  const [year, month, day, hour, minuteOfHour, second] = match.slice(1).map(numberOrNull);
  if (year === null || year === undefined || year < firstYear || year > lastYear) {
    return refused({ code: 'outside-years', first: firstYear, last: lastYear });
  }
  if (month === null || month === undefined) return yearOf(year);
  if (month < 1 || month > 12) return refused({ code: 'no-such-month' });
  if (day === null || day === undefined) return monthOf(year, month);
  if (day < 1 || day > daysInMonth(year, month)) return refused({ code: 'no-such-day' });
  const midnight = minuteOfCivil({ year, month, day });
  if (hour === null || hour === undefined) {
    return read('day', midnight, midnight + minutesPerDay);
  }
  // The 60th is a leap second.
  if (hour > 23 || (minuteOfHour ?? 0) > 59 || (second ?? 0) > 60) {
    return refused({ code: 'no-such-time' });
  }
  const at = minuteOfCivil({ year, month, day, hour, minute: minuteOfHour ?? 0 });
  return read('minute', at, at + 1);
}

function yearOf(year: number): ParsedCivilTime {
  return read(
    'year',
    minuteOfCivil({ year, month: 1, day: 1 }),
    minuteOfCivil({ year: year + 1, month: 1, day: 1 }),
  );
}

function monthOf(year: number, month: number): ParsedCivilTime {
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return read('month', minuteOfCivil({ year, month, day: 1 }), minuteOfCivil({ ...next, day: 1 }));
}

function read(unit: CivilUnit, start: number, end: number): ParsedCivilTime {
  return { outcome: 'read', unit, interval: { start: minute(start), end: minute(end) } };
}

function refused(reason: NoteReason): ParsedCivilTime {
  return { outcome: 'refused', reason };
}

function numberOrNull(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
