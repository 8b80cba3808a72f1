import type { LoadReport, NoteAction, RowNote } from '../../core/incident/load-report.ts';
import { noteGroupKey } from '../../core/incident/note-group.ts';

/** Notes of one reason about one field that had the same consequence. */
export interface NoteGroup {
  readonly key: string;
  /** One of them. */
  readonly first: RowNote;
  /** Those that are listed, in the order of the rows. */
  readonly notes: readonly RowNote[];
  /** Of all. */
  readonly count: number;
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
export function groupNotes({
  notes,
  noteCounts = [],
}: Pick<LoadReport, 'notes' | 'noteCounts'>): readonly NoteGroup[] {
  const counts = new Map(noteCounts);
  const groups = new Map<string, { readonly first: RowNote; readonly notes: RowNote[] }>();
  for (const note of notes) {
    const key = noteGroupKey(note);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: note, notes: [note] });
    else group.notes.push(note);
  }
  const weight = ({ first }: { readonly first: RowNote }): number =>
    mostWeightyFirst.indexOf(first.action);
  return [...groups]
    .map(([key, group]) => ({ key, ...group, count: counts.get(key) ?? group.notes.length }))
    .toSorted((a, b) => weight(a) - weight(b) || b.count - a.count);
}
