import type { NoteAction, RowNote } from '../../core/incident/load-report.ts';

/** Notes of one reason about one field that had the same consequence. */
export interface NoteGroup {
  readonly key: string;
  /** One of them. */
  readonly first: RowNote;
  /** All, in the order of the rows. */
  readonly notes: readonly RowNote[];
}

const mostWeightyFirst: readonly NoteAction[] = [
  'rejected',
  'corrected',
  'placed-by-name',
  'doubted',
  'assumed',
  'ignored',
];

/** Rejections first, then what was changed; of each the largest group first. */
export function groupNotes(notes: readonly RowNote[]): readonly NoteGroup[] {
  const groups = new Map<string, { readonly first: RowNote; readonly notes: RowNote[] }>();
  for (const note of notes) {
    const key = JSON.stringify([note.reason.code, note.field, note.action]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: note, notes: [note] });
    else group.notes.push(note);
  }
  const weight = ({ first }: { readonly first: RowNote }): number =>
    mostWeightyFirst.indexOf(first.action);
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .toSorted((a, b) => weight(a) - weight(b) || b.notes.length - a.notes.length);
}
