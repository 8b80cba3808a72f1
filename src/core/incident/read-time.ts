import { firstYear, lastYear } from '../time/civil-time.ts';
import { minute, minutesPerDay, type Interval, type Minute } from '../time/interval.ts';
import { parseCivilTime, type CivilUnit } from '../time/parse-civil-time.ts';
import {
  childrenOf,
  isBlank,
  isObject,
  readChoice,
  readPlainText,
  type Field,
  type NoteLog,
} from './field.ts';
import {
  timeMeanings,
  timePrecisions,
  type IncidentTime,
  type TimeMeaning,
  type TimePrecision,
} from './incident.ts';

interface ReadInterval {
  readonly interval: Interval;
  readonly precision: TimePrecision;
}

const precisionOfUnit: Readonly<Record<CivilUnit, TimePrecision>> = {
  minute: 'instant',
  day: 'day',
  month: 'month',
  year: 'year',
};

/** The longest interval that each precision can mean, in minutes. */
const longest: Readonly<Record<TimePrecision, number>> = {
  instant: 1,
  day: minutesPerDay,
  night: minutesPerDay,
  range: Infinity,
  week: 7 * minutesPerDay,
  month: 31 * minutesPerDay,
  year: 366 * minutesPerDay,
  unknown: Infinity,
};

/** Of a single moment, a day or a stated span it is taken to be the event's own duration. */
const meaningOfPrecision: Readonly<Record<TimePrecision, TimeMeaning>> = {
  instant: 'throughout',
  day: 'throughout',
  range: 'throughout',
  night: 'within',
  week: 'within',
  month: 'within',
  year: 'within',
  unknown: 'within',
};

/** Numbers below are no plausible Unix milliseconds: they would all lie in 1966 to 1973. */
const smallestUnixMilliseconds = 1e11;
const millisecondsPerMinute = 60_000;

/**
 * Reads `"2026-02-04"`, a number (a year, or Unix milliseconds), `{date, …}` or `{start,
 * end, …}`. A day, month or year as `end` is included whole; a clock time is exclusive.
 * `null` where there is no usable time; the note then says that the row is rejected.
 */
export function readTime(field: Field, log: NoteLog): IncidentTime | null {
  if (isBlank(field)) {
    log.note(field, 'rejected', { code: 'no-date' });
    return null;
  }
  if (isObject(field.value)) return readTimeObject(field, log);
  const read = readMoment(field, log);
  if (read === null) return null;
  const raw = read.precision === 'instant' ? { raw: String(field.value) } : {};
  return {
    ...read.interval,
    precision: read.precision,
    meaning: meaningOfPrecision[read.precision],
    ...raw,
  };
}

function readTimeObject(field: Field, log: NoteLog): IncidentTime | null {
  const keys = ['date', 'start', 'end', 'precision', 'meaning', 'raw'] as const;
  const parts = childrenOf(field, keys, log);
  if (parts === null) return null;
  const read = readInterval(parts.date, parts.start, parts.end, log);
  if (read === null) return null;
  const { interval } = read;
  let precision = readChoice(parts.precision, timePrecisions, log) ?? read.precision;
  if (interval.end - interval.start > longest[precision]) {
    log.note(parts.precision, 'assumed', { code: 'finer-than-interval' });
    precision = 'range';
  }
  const meaning = readChoice(parts.meaning, timeMeanings, log) ?? meaningOfPrecision[precision];
  const raw = readPlainText(parts.raw, log);
  return { ...interval, precision, meaning, ...(raw === undefined ? {} : { raw }) };
}

function readInterval(date: Field, start: Field, end: Field, log: NoteLog): ReadInterval | null {
  if (!isBlank(date)) {
    for (const other of [start, end]) {
      if (!isBlank(other)) log.note(other, 'ignored', { code: 'date-beside' });
    }
    return readMoment(date, log);
  }
  if (isBlank(start)) {
    log.note(start, 'rejected', { code: 'no-date' });
    return null;
  }
  const first = readMoment(start, log);
  if (first === null || isBlank(end)) return first;
  const last = readMoment(end, log);
  if (last === null) return null;
  const closing = last.precision === 'instant' ? last.interval.start : last.interval.end;
  // Feeds write a moment as a start and the same end.
  if (first.precision === 'instant' && closing === first.interval.start) return first;
  if (closing <= first.interval.start) {
    log.note(end, 'rejected', { code: 'end-before-start' });
    return null;
  }
  const interval = { start: first.interval.start, end: closing };
  return { interval, precision: closing === first.interval.end ? first.precision : 'range' };
}

function readMoment(field: Field, log: NoteLog): ReadInterval | null {
  const { value } = field;
  if (typeof value === 'number' && Math.abs(value) >= smallestUnixMilliseconds) {
    return readUnixMilliseconds(field, value, log);
  }
  // A bare number of up to four digits can only be a year.
  const text =
    typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 9999
      ? String(value).padStart(4, '0')
      : value;
  if (typeof text !== 'string') {
    log.note(field, 'rejected', { code: 'neither-text-nor-unix-time' });
    return null;
  }
  const parsed = parseCivilTime(text);
  switch (parsed.outcome) {
    case 'read':
      return { interval: parsed.interval, precision: precisionOfUnit[parsed.unit] };
    case 'refused':
      log.note(field, 'rejected', parsed.reason);
      return null;
  }
}

/** A count of milliseconds names no zone but UTC, which is what is kept. */
function readUnixMilliseconds(field: Field, value: number, log: NoteLog): ReadInterval | null {
  const at = Math.floor(value / millisecondsPerMinute);
  if (at < earliest || at >= latest) {
    log.note(field, 'rejected', { code: 'outside-years', first: firstYear, last: lastYear });
    return null;
  }
  return { interval: { start: minute(at), end: minute(at + 1) }, precision: 'instant' };
}

const earliest = boundary(`${firstYear}`.padStart(4, '0')).start;
const latest = boundary(`${lastYear}`).end;

function boundary(year: string): { readonly start: Minute; readonly end: Minute } {
  const parsed = parseCivilTime(year);
  if (parsed.outcome === 'refused') throw new Error(`year ${year}: ${parsed.reason.code}`);
  return parsed.interval;
}
