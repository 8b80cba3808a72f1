import type { NoteReason } from '../../core/incident/note-reason.ts';
import type { DateOrder } from '../../core/import/mapping.ts';
import { daysInMonth, firstYear, lastYear } from '../../core/time/civil-time.ts';
import { withAsciiDigits } from './ascii-digits.ts';
import { isDateFiller, monthNamed } from './month-names.ts';
import { takeTimeOfDay } from './time-of-day.ts';

export type LooseDate =
  | {
      readonly outcome: 'read';
      /** As `parseCivilTime` reads it: `2020`, `2020-12`, `2020-12-03`, `2020-12-03T18:00`. */
      readonly text: string;
      /** What the text does not say itself, for the caller to note. */
      readonly assumed: readonly DateAssumption[];
    }
  | { readonly outcome: 'refused'; readonly reason: NoteReason };

/** `century`: a year of two digits, from 1930 to 2029. `order`: of the two orders the one that was asked for is impossible. */
export type DateAssumption = 'century' | 'order';

/** A day, month or year; `null` where it is not named. */
interface DateParts {
  readonly year: string;
  readonly month: number;
  readonly day: number | null;
  readonly assumed?: DateAssumption;
}

const iso =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?$/i;
const numbered = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/;
const monthAndYear = /^(\d{1,2})[./](\d{4})$/;
const yearAndMonth = /^(\d{4})[./-](\d{1,2})$/;
/** With the time that machines write after it: `20220224183000`, `20220224T1830`. */
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?Z?)?$/i;
const onlyYear = /^\d{4}$/;
const word = /\p{L}[\p{L}\p{M}]*|\d+/gu;

/** Longer texts are prose. */
const longestDate = 80;
/** Two-digit years from here on are of the 20th century, as spreadsheets have it: what is told has happened. */
const firstShortYear = 30;

/**
 * Reads the ways in which tables write a day, a month or a year, with or without a time of day.
 * `order` is that of numbers such as 3/4/2022. The time stays the source's own civil time:
 * a zone is passed over and never converted. A day that the calendar does not have is refused.
 */
export function readLooseDate(text: string, order: DateOrder): LooseDate {
  const trimmed = text.trim();
  if (trimmed === '') return refused('no-date');
  const match = iso.exec(trimmed);
  if (match !== null) return readIso(trimmed, match);
  if (trimmed.length > longestDate) return refused('not-a-date');
  const plain = withAsciiDigits(trimmed).replace(/^(\d+)\.0$/, '$1');
  const stamp = compact.exec(plain);
  if (stamp !== null) return readStamp(stamp);
  const time = takeTimeOfDay(plain);
  if (time.outcome === 'impossible') return refused('no-such-time');
  const rest = (time.outcome === 'found' ? time.rest : plain).replace(/,$/, '');
  const date = readDate(rest, order);
  if (time.outcome === 'none' || date.outcome === 'refused') return date;
  // A month or a year has no time of day.
  if (date.text.length < 10) return refused('not-a-date');
  return { ...date, text: `${date.text}T${padded(time.hour)}:${padded(time.minute)}` };
}

function readIso(text: string, match: RegExpExecArray): LooseDate {
  const [, year = '', month = '', day, hour, minute, second] = match;
  if (hour !== undefined && !isTime(hour, minute ?? '', second ?? '')) {
    return refused('no-such-time');
  }
  const date = checked({
    year,
    month: Number(month),
    day: day === undefined ? null : Number(day),
  });
  return date.outcome === 'read' ? { ...date, text } : date;
}

function readStamp([, year = '', month = '', day = '', hour, minute]: RegExpExecArray): LooseDate {
  const date = checked({ year, month: Number(month), day: Number(day) });
  if (date.outcome === 'refused' || hour === undefined) return date;
  if (!isTime(hour, minute ?? '', '')) return refused('no-such-time');
  return { ...date, text: `${date.text}T${hour}:${minute ?? '00'}` };
}

function readDate(text: string, order: DateOrder): LooseDate {
  const match = numbered.exec(text);
  if (match !== null) return readNumbered(match, order);
  if (onlyYear.test(text)) return inYears(text) ? read(text) : outsideYears();
  const [, month, year] = monthAndYear.exec(text) ?? swapped(yearAndMonth.exec(text)) ?? [];
  if (month !== undefined && year !== undefined) {
    return checked({ year, month: Number(month), day: null });
  }
  return readWords(text);
}

function swapped(match: RegExpExecArray | null): readonly string[] | undefined {
  return match === null ? undefined : [match[0], match[2] ?? '', match[1] ?? ''];
}

function readNumbered(match: RegExpExecArray, order: DateOrder): LooseDate {
  const [, first = '', , second = '', third = ''] = match;
  if (first.length > 2) {
    if (first.length !== 4 || third.length > 2) return refused('not-a-date');
    return checked({ year: first, month: Number(second), day: Number(third) });
  }
  if (third.length !== 4 && third.length !== 2) return refused('not-a-date');
  const [day, month] = [Number(first), Number(second)];
  const dayFirst: DateParts = { year: third, month, day };
  const monthFirst: DateParts = { year: third, month: day, day: month };
  const [asked, other] = order === 'day-first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  // A month above 12 leaves only the other order.
  return asked.month > 12 && other.month <= 12
    ? checked({ ...other, assumed: 'order' })
    : checked(asked);
}

/** Dates in which the month is a word. */
function readWords(text: string): LooseDate {
  let month: number | null = null;
  const numbers: string[] = [];
  for (const [token] of text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, 'ʼ')
    .matchAll(word)) {
    if (/^\d/.test(token)) numbers.push(token);
    else {
      const named = monthNamed(token);
      if (named !== null && month === null) month = named;
      else if (!isDateFiller(token)) return refused('not-a-date');
    }
  }
  if (month === null) return refused('not-a-date');
  const [first = '', second] = numbers;
  if (numbers.length > 2 || first === '') return refused('not-a-date');
  if (second !== undefined) {
    const [year, day] = first.length === 4 ? [first, second] : [second, first];
    if (day.length > 2 || (year.length !== 4 && year.length !== 2)) return refused('not-a-date');
    return checked({ year, month, day: Number(day) });
  }
  // Spreadsheets show months as “Oct-23”; “October 12” and “12-Oct” are days of an unknown year.
  const isYear = first.length === 4 || /^[\p{L}.]+-'?\d{2}$/u.test(text);
  return isYear ? checked({ year: first, month, day: null }) : refused('no-year');
}

/** A year of two digits is given its century. */
function checked({ year, month, day, assumed }: DateParts): LooseDate {
  const isShort = year.length === 2;
  const whole = isShort ? `${Number(year) < firstShortYear ? '20' : '19'}${year}` : year;
  if (!inYears(whole)) return outsideYears();
  if (month < 1 || month > 12) return refused('no-such-month');
  const assumptions: readonly DateAssumption[] =
    assumed === undefined && !isShort
      ? nothing
      : [...(isShort ? (['century'] as const) : []), ...(assumed === undefined ? [] : [assumed])];
  if (day === null) return read(`${whole}-${padded(month)}`, assumptions);
  if (day < 1 || day > daysInMonth(Number(whole), month)) return refused('no-such-day');
  return read(`${whole}-${padded(month)}-${padded(day)}`, assumptions);
}

const nothing: readonly DateAssumption[] = [];

function inYears(year: string): boolean {
  return Number(year) >= firstYear && Number(year) <= lastYear;
}

function isTime(hour: string, minute: string, second: string): boolean {
  return Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 60;
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}

function read(text: string, assumed: readonly DateAssumption[] = nothing): LooseDate {
  return { outcome: 'read', text, assumed };
}

function refused(
  code: 'no-date' | 'not-a-date' | 'no-year' | 'no-such-month' | 'no-such-day' | 'no-such-time',
): LooseDate {
  return { outcome: 'refused', reason: { code } };
}

function outsideYears(): LooseDate {
  return {
    outcome: 'refused',
    reason: { code: 'outside-years', first: firstYear, last: lastYear },
  };
}
