import {
  childrenOf,
  isBlank,
  isObject,
  readChoice,
  readItems,
  type Field,
  type NoteLog,
} from './field.ts';
import { flagFields, flagKinds, verifications, type Flag, type Verification } from './incident.ts';
import { readText } from './read-text.ts';

/** Entries `{field, flag, note}`. */
export function readFlags(field: Field, log: NoteLog): readonly Flag[] {
  return readItems(field, readFlag, log);
}

/** `{status, basis}`, or only the status. Nothing better than `reported` is ever inferred. */
export function readVerification(field: Field, log: NoteLog): Verification {
  if (isBlank(field)) return { status: 'reported' };
  if (!isObject(field.value)) {
    return { status: readChoice(field, verifications, log) ?? 'reported' };
  }
  const parts = childrenOf(field, ['status', 'basis'], log);
  if (parts === null) return { status: 'reported' };
  if (isBlank(parts.status))
    log.note(parts.status, 'assumed', { code: 'missing-kept-as', kept: 'reported' });
  const status = readChoice(parts.status, verifications, log) ?? 'reported';
  const basis = readText(parts.basis, log);
  return { status, ...(basis === undefined ? {} : { basis }) };
}

function readFlag(field: Field, log: NoteLog): Flag | undefined {
  const parts = childrenOf(field, ['field', 'flag', 'note'], log);
  if (parts === null) return undefined;
  for (const part of [parts.field, parts.flag]) {
    if (isBlank(part)) log.note(part, 'ignored', { code: 'flag-incomplete' });
  }
  const marked = readChoice(parts.field, flagFields, log, 'other');
  const flag = readChoice(parts.flag, flagKinds, log);
  if (flag === undefined || isBlank(parts.field)) return undefined;
  const note = readText(parts.note, log);
  return { field: marked ?? 'other', flag, ...(note === undefined ? {} : { note }) };
}
