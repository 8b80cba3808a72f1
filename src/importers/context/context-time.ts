import type { ContextTime } from '../../core/context/context-layer.ts';
import { createNoteLog, isBlank, type Field, type NoteLog } from '../../core/incident/field.ts';
import { readTime } from '../../core/incident/read-time.ts';
import type { DateOrder } from '../../core/import/mapping.ts';
import { openStart } from '../../core/context/context-layer.ts';
import { looseTime, type TimeFields } from '../formats/loose-time.ts';

/** What a feature says of its time. */
export interface StatedTime extends TimeFields {
  /** It holds up to `date`, from when nobody says. */
  readonly isUntil?: boolean;
}

/** See `ContextTime`. A date that cannot be read is noted and counts as none. */
export function contextTime(stated: StatedTime, order: DateOrder, log: NoteLog): ContextTime {
  const { date, end, isUntil = false } = stated;
  if (isBlank(date)) return { type: 'always' };
  const own = createNoteLog(0);
  const value = looseTime(stated, order, own);
  const time = readTime({ path: date.path, value }, own);
  for (const note of own.notes) {
    // It is the date that is lost, not the feature.
    const action = note.action === 'rejected' ? 'ignored' : note.action;
    log.note({ path: note.field, value: note.value }, action, note.reason);
  }
  if (time === null) return { type: 'always' };
  if (isUntil) return { type: 'during', interval: { start: openStart, end: time.end } };
  const interval = { start: time.start, end: time.end };
  const hasEnd = end !== undefined && !isBlank(end) && !isIgnored(end);
  return hasEnd ? { type: 'during', interval } : { type: 'snapshot', stated: interval };

  function isIgnored({ path }: Field): boolean {
    return own.notes.some((note) => note.field === path && note.action === 'ignored');
  }
}
