import { childrenOf, isBlank, isObject, type Field, type NoteLog } from './field.ts';
import type { LocalizedText } from './incident.ts';

/** Plain text, or `{en, uk?}`; `undefined` where blank or neither. Text stays text, whatever markup it seems to hold. */
export function readText(field: Field, log: NoteLog): LocalizedText | undefined {
  if (field.value === undefined || field.value === null) return undefined;
  if (typeof field.value === 'string') return nonBlank(field);
  if (!isObject(field.value)) {
    log.note(field, 'ignored', { code: 'not-text-in-languages' });
    return undefined;
  }
  const parts = childrenOf(field, ['en', 'uk'], log);
  if (parts === null) return undefined;
  const en = readPart(parts.en, log);
  const uk = readPart(parts.uk, log);
  if (en !== undefined) return uk === undefined ? { en } : { en, uk };
  if (uk === undefined) {
    log.note(field, 'ignored', { code: 'no-english' });
    return undefined;
  }
  log.note(field, 'assumed', { code: 'no-english-ukrainian-shown' });
  return uk;
}

function readPart(part: Field, log: NoteLog): string | undefined {
  if (isBlank(part)) return undefined;
  if (typeof part.value === 'string') return nonBlank(part);
  log.note(part, 'ignored', { code: 'not-text' });
  return undefined;
}

function nonBlank(field: Field): string | undefined {
  return isBlank(field) ? undefined : String(field.value).trim();
}
