import type { LoadReport, RowNote } from '../core/incident/load-report.ts';
import { noteGroupKey } from '../core/incident/note-group.ts';

/** Notes of a whole file, of which not all need be kept. */
export interface GatheredNotes {
  add(notes: readonly RowNote[]): void;
  /** The notes of a report, as far as they were added. */
  report(): Pick<LoadReport, 'notes' | 'notesTotal' | 'noteCounts'>;
}

const mostOfAKind = 100;

/** Keeps of each reason, field and action the first 100, of rejections all: nobody reads a note a million times, but every lost row must be found. */
export function gatherNotes(): GatheredNotes {
  const kept: RowNote[] = [];
  const counts = new Map<string, number>();
  const cut = new Set<string>();
  let total = 0;
  return {
    add(notes) {
      total += notes.length;
      for (const note of notes) {
        const key = noteGroupKey(note);
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        if (note.action === 'rejected' || count <= mostOfAKind) kept.push(note);
        else cut.add(key);
      }
    },
    report: () => ({
      notes: kept,
      notesTotal: total,
      ...(cut.size === 0
        ? {}
        : { noteCounts: Array.from(cut, (key) => [key, counts.get(key) ?? 0] as const) }),
    }),
  };
}
