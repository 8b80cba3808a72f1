import type { Field, NoteLog } from '../../core/incident/field.ts';
import type { DateOrder } from '../../core/import/mapping.ts';
import { daysInMonth } from '../../core/time/civil-time.ts';
import { minutesPerDay } from '../../core/time/interval.ts';
import { parseCivilTime } from '../../core/time/parse-civil-time.ts';
import { codedDay, wholeDay, type CodedDay } from './coded-day.ts';

type Day = CodedDay & { readonly outcome: 'day' };

/**
 * UCDP gives the first and the last day between which the event lies. With a date precision of 1
 * it lasted from the one to the other; else it happened at some moment between them.
 */
export function ucdpTime(
  start: Field & { readonly value: string },
  end: Field & { readonly value: string },
  isExact: boolean,
  order: DateOrder,
  log: NoteLog,
): unknown {
  const first = codedDay(start.value, start.path, order, log);
  const last = codedDay(end.value, end.path, order, log);
  if (start.value === '') return last.outcome === 'day' ? wholeDay(last) : last.time;
  if (first.outcome === 'other') return first.time;
  const meaning = isExact ? {} : { meaning: 'within' };
  if (end.value === '') return { date: first.day, ...meaning, ...rawOf(first, first) };
  if (last.outcome === 'other') {
    log.note(end, 'ignored', { code: 'not-a-date' });
    return { date: first.day, ...meaning, ...rawOf(first, first) };
  }
  if (last.day < first.day) {
    log.note(end, 'ignored', { code: 'end-before-start' });
    return { date: first.day, ...meaning, ...rawOf(first, first) };
  }
  if (first.day === last.day) {
    return isExact && first.raw === null
      ? first.day
      : { date: first.day, ...meaning, ...rawOf(first, last) };
  }
  const precision = isExact ? 'range' : precisionOf(first.day, last.day);
  return { start: first.day, end: last.day, precision, ...meaning, ...rawOf(first, last) };
}

function rawOf(first: Day, last: Day): { readonly raw?: string } {
  if (first.raw === null && last.raw === null) return {};
  const [from, to] = [first.raw ?? first.day, last.raw ?? last.day];
  return { raw: from === to ? from : `${from} – ${to}` };
}

/** A week of seven days, a month or a year of the calendar, or a range of none of these. */
function precisionOf(first: string, last: string): 'week' | 'month' | 'year' | 'range' {
  const [start, end] = [parseCivilTime(first), parseCivilTime(last)];
  if (start.outcome === 'refused' || end.outcome === 'refused') return 'range';
  if (end.interval.end - start.interval.start === 7 * minutesPerDay) return 'week';
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  if (first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`) return 'year';
  const isMonth =
    first.endsWith('-01') && last === `${first.slice(0, 8)}${daysInMonth(year, month)}`;
  return isMonth ? 'month' : 'range';
}
