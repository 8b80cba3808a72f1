import type { NoteAction, RowNote } from './load-report.ts';
import type { NoteReason } from './note-reason.ts';

/** A value of a file, not yet trusted, and where it stood: `properties.time.start`. */
export interface Field {
  readonly path: string;
  readonly value: unknown;
}

/** Gathers what is said about one row. */
export interface NoteLog {
  readonly notes: readonly RowNote[];
  note(field: Field, action: NoteAction, reason: NoteReason): void;
}

const longestValue = 80;

/** `row` is counted from 1; 0 is the file as a whole. */
export function createNoteLog(row: number): NoteLog {
  const notes: RowNote[] = [];
  return {
    notes,
    note(field, action, reason) {
      notes.push({ row, field: field.path, value: shortText(field.value), reason, action });
    },
  };
}

/** Not there, `null`, or text of nothing but spaces. */
export function isBlank(field: Field): boolean {
  const { value } = field;
  return (
    value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  );
}

/** Only what the object itself holds: a file cannot reach a prototype. */
export function child(field: Field, key: string): Field {
  const path = field.path === '' ? key : `${field.path}.${key}`;
  const { value } = field;
  return { path, value: isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the object's `keys`; notes what else it holds, so that a misspelt key is not passed over. `null` where it is no object. */
export function childrenOf<Key extends string>(
  field: Field,
  keys: readonly Key[],
  log: NoteLog,
): Readonly<Record<Key, Field>> | null {
  if (!isObject(field.value)) {
    log.note(field, 'ignored', { code: 'not-an-object' });
    return null;
  }
  const known: readonly string[] = keys;
  for (const key of Object.keys(field.value)) {
    if (known.includes(key)) continue;
    log.note(child(field, key), 'ignored', { code: 'unknown-field', known: keys.join(', ') });
  }
  const entries = keys.map((key) => [key, child(field, key)] as const);
  return Object.fromEntries(entries) as Record<Key, Field>;
}

/** The items that could be read; a blank field has none. */
export function readItems<Item>(
  field: Field,
  readItem: (item: Field, log: NoteLog) => Item | undefined,
  log: NoteLog,
): readonly Item[] {
  if (isBlank(field)) return [];
  if (!Array.isArray(field.value)) {
    log.note(field, 'ignored', { code: 'not-a-list' });
    return [];
  }
  const items: Item[] = [];
  field.value.forEach((value: unknown, index) => {
    const item = readItem({ path: `${field.path}[${index}]`, value }, log);
    if (item !== undefined) items.push(item);
  });
  return items;
}

/** One of `choices`; `undefined` where blank, and where it is another, which is noted: as assumed where `kept` stands in for it. */
export function readChoice<Choice extends string>(
  field: Field,
  choices: readonly Choice[],
  log: NoteLog,
  kept: string | null = null,
): Choice | undefined {
  if (isBlank(field)) return undefined;
  const choice = choices.find((candidate) => candidate === field.value);
  if (choice === undefined) {
    const reason = { code: 'none-of', choices: choices.join(', '), kept } as const;
    log.note(field, kept === null ? 'ignored' : 'assumed', reason);
  }
  return choice;
}

/** Text or a number, as trimmed text. */
export function readPlainText(field: Field, log: NoteLog): string | undefined {
  if (isBlank(field)) return undefined;
  const { value } = field;
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  log.note(field, 'ignored', { code: 'not-text' });
  return undefined;
}

/** Text, a number or a truth value as it is written; blank for anything else. */
export function scalarText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
    ? String(value)
    : '';
}

/** Not of deep values, whose writing out could exhaust the stack. */
function shortText(value: unknown): string {
  const text = isObject(value)
    ? `{${Object.keys(value).join(', ')}}`
    : Array.isArray(value)
      ? `[${value.map((item) => (typeof item === 'object' ? '…' : scalarText(item))).join(', ')}]`
      : scalarText(value);
  return text.length <= longestValue ? text : `${text.slice(0, longestValue - 1)}…`;
}
