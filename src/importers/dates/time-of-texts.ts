import type { DateOrder } from '../../core/import/mapping.ts';
import { isBlank, scalarText, type Field, type NoteLog } from '../../core/incident/field.ts';
import { parseCivilTime } from '../../core/time/parse-civil-time.ts';
import { readLooseDate, type LooseDate } from './loose-date.ts';

/**
 * A time in the form of this project's own files, for the guard to read; what is assumed is noted.
 * Text that is no date is handed on as it stands, so that the guard rejects it.
 */
export function timeOfText(field: Field, order: DateOrder, log: NoteLog): unknown {
  const text = scalarText(field.value).trim();
  const date = readLooseDate(text, order);
  if (date.outcome === 'refused') return text;
  noteAssumptions(date, field, log);
  return date.text === text ? text : { date: date.text, raw: text };
}

/** Both ends included where they are days; an end that cannot be used is noted and left out. */
export function timeBetween(
  start: Field,
  end: Field,
  order: DateOrder,
  log: NoteLog,
  meaning?: 'throughout' | 'within',
): unknown {
  const first = readLooseDate(scalarText(start.value), order);
  if (isBlank(end) || first.outcome === 'refused') return timeOfText(start, order, log);
  const last = readLooseDate(scalarText(end.value), order);
  if (last.outcome === 'refused') {
    log.note(end, 'ignored', last.reason);
    return timeOfText(start, order, log);
  }
  if (isBefore(last.text, first.text)) {
    log.note(end, 'ignored', { code: 'end-before-start' });
    return timeOfText(start, order, log);
  }
  noteAssumptions(first, start, log);
  noteAssumptions(last, end, log);
  return {
    start: first.text,
    end: last.text,
    raw: `${scalarText(start.value).trim()} – ${scalarText(end.value).trim()}`,
    ...(meaning === undefined ? {} : { meaning }),
  };
}

/** Notes the century or the order of day and month that was taken without the text saying it. */
export function noteAssumptions(date: LooseDate, field: Field, log: NoteLog): void {
  if (date.outcome === 'refused') return;
  for (const assumption of date.assumed) {
    switch (assumption) {
      case 'century':
        log.note(field, 'assumed', { code: 'century-assumed', year: date.text.slice(0, 4) });
        break;
      case 'order':
        log.note(field, 'assumed', { code: 'date-order-turned' });
        break;
    }
  }
}

/** Whether an interval from the one to the other would have no length, or less. */
function isBefore(end: string, start: string): boolean {
  const [last, first] = [parseCivilTime(end), parseCivilTime(start)];
  if (last.outcome === 'refused' || first.outcome === 'refused') return true;
  // A moment is also written as a start and the same end.
  return last.unit === 'minute'
    ? last.interval.start < first.interval.start
    : last.interval.end <= first.interval.start;
}
