import {
  childrenOf,
  isBlank,
  isObject,
  readChoice,
  readItems,
  type Field,
  type NoteLog,
} from './field.ts';
import { exactly, unknownRange, type FigureRange } from './figure-range.ts';
import { figureSubjects, type Figure } from './incident.ts';
import { readText } from './read-text.ts';

type Bounds = Readonly<Record<'low' | 'best' | 'high', Field>>;

/** A whole number (neither more nor less), or `{low, best, high}` with the unknown ones left out. Blank is unknown, never 0. */
export function readRange(field: Field, log: NoteLog): FigureRange {
  if (isBlank(field)) return unknownRange;
  if (isObject(field.value)) {
    const bounds = childrenOf(field, ['low', 'best', 'high'], log);
    return bounds === null ? unknownRange : readBounds(field, bounds, log);
  }
  const count = readCount(field, log);
  return count === null ? unknownRange : exactly(count);
}

/** Entries of `figures`: what was counted, of which unit, and the bounds beside them. */
export function readFigures(field: Field, log: NoteLog): readonly Figure[] {
  return readItems(field, readFigure, log);
}

function readFigure(field: Field, log: NoteLog): Figure | undefined {
  const keys = ['what', 'unit', 'low', 'best', 'high', 'note', 'reportedBy'] as const;
  const parts = childrenOf(field, keys, log);
  if (parts === null) return undefined;
  const what = readChoice(parts.what, figureSubjects, log, 'other');
  if (isBlank(parts.what))
    log.note(parts.what, 'assumed', { code: 'missing-kept-as', kept: 'other' });
  const unit = readText(parts.unit, log);
  const note = readText(parts.note, log);
  const reportedBy = readText(parts.reportedBy, log);
  return {
    what: what ?? 'other',
    range: readBounds(field, parts, log),
    ...(unit === undefined ? {} : { unit }),
    ...(note === undefined ? {} : { note }),
    ...(reportedBy === undefined ? {} : { reportedBy }),
  };
}

function readBounds(field: Field, bounds: Bounds, log: NoteLog): FigureRange {
  const range = {
    low: readCount(bounds.low, log),
    best: readCount(bounds.best, log),
    high: readCount(bounds.high, log),
  };
  const known = [range.low, range.best, range.high].filter((bound) => bound !== null);
  if (known.every((bound, index) => index === 0 || (known[index - 1] ?? 0) <= bound)) return range;
  log.note({ path: field.path, value: known.join(', ') }, 'ignored', { code: 'bounds-fall' });
  return unknownRange;
}

/** Digits as text are let through, as tables turned into GeoJSON have them. */
function readCount(field: Field, log: NoteLog): number | null {
  if (isBlank(field)) return null;
  const { value } = field;
  const count = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value;
  if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return count;
  log.note(field, 'ignored', { code: 'not-a-count' });
  return null;
}
