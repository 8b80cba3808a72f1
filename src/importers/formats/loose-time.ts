import type { DateOrder } from '../../core/import/mapping.ts';
import { isBlank, type Field, type NoteLog } from '../../core/incident/field.ts';
import { epochSeconds } from '../dates/counted-date.ts';
import { timeBetween, timeOfText } from '../dates/time-of-texts.ts';

/** Where an item says when it was. */
export interface TimeFields {
  /** The date, or the start of a span; text, or a count since 1970 in seconds or milliseconds. */
  readonly date: Field;
  readonly end?: Field | undefined;
  /** A time of day in a field of its own; used where the date has none. */
  readonly clock?: Field | undefined;
  /** Whether midnight stands for the whole day, as where every item has it. */
  readonly isMidnightDay?: boolean;
}

/** The time in the form that the guard reads; what is no date is handed on as it stands, so that the guard rejects it. */
export function looseTime(
  { date, end, clock, isMidnightDay = false }: TimeFields,
  order: DateOrder,
  log: NoteLog,
): unknown {
  const start = asText(date, isMidnightDay);
  if (typeof start.value !== 'string') return date.value;
  if (end !== undefined) return timeBetween(start, asText(end, isMidnightDay), order, log);
  return timeOfText(withClock(start, clock), order, log);
}

/** The texts of which only the order of all tells which part is the day. */
export function orderTexts(...fields: readonly Field[]): readonly string[] {
  return fields.map(({ value }) => value).filter((value) => typeof value === 'string');
}

/** Whether all that is filled is text of a midnight, as programs write days. */
export function areMidnights(values: readonly unknown[]): boolean {
  const filled = values.filter((value) => !isBlank({ path: '', value }));
  return filled.length > 0 && filled.every(isMidnight);
}

const midnight = /[T ]00:00(?::00(?:[.,]0+)?)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i;

function isMidnight(value: unknown): boolean {
  return typeof value === 'string' && midnight.test(value.trim());
}

/** Counts of seconds lie above those that could be a day such as 20220224, counts of milliseconds above these. */
const smallestSeconds = 1e8;
const smallestMilliseconds = 1e11;
const countedText = /^\d{10}(?:\d{3})?$/;

function asText(field: Field, isMidnightDay: boolean): Field {
  const { path, value } = field;
  if (typeof value === 'number') return { path, value: textOfNumber(value) };
  if (typeof value !== 'string') return field;
  const text = value.trim();
  if (countedText.test(text)) return { path, value: textOfNumber(Number(text)) };
  return { path, value: isMidnightDay ? text.replace(midnight, '') : withWholeZone(text) };
}

/** A count names no zone but UTC, which is what is kept. */
function textOfNumber(value: number): string {
  if (Math.abs(value) < smallestSeconds) return String(value);
  const seconds = Math.abs(value) >= smallestMilliseconds ? value / 1000 : value;
  const read = epochSeconds(seconds);
  return read.outcome === 'read' ? `${read.text}Z` : String(value);
}

/** GDAL writes zones of whole hours only: `2022/03/26 18:00:00+00`. */
function withWholeZone(text: string): string {
  return text.replace(/(:\d{2}(?:\.\d+)?\s?[+-]\d{2})$/, '$1:00');
}

const clockTime = /^\d{1,2}:\d{2}(?::\d{2})?$/;

function withClock(date: Field, clock: Field | undefined): Field {
  if (typeof clock?.value !== 'string' || typeof date.value !== 'string') return date;
  const time = clock.value.trim();
  if (!clockTime.test(time) || date.value.includes(':')) return date;
  return { ...date, value: `${date.value} ${time}` };
}
