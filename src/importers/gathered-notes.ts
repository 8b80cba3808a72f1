import type { RowNote } from '../core/incident/load-report.ts';

/** Notes of a whole file, of which not all need be kept. */
export interface GatheredNotes {
  add(notes: readonly RowNote[]): void;
  /** In the order of the rows. */
  readonly kept: readonly RowNote[];
  readonly total: number;
}

const mostOfAKind = 100;

/** Keeps of each reason, field and action the first 100, of rejections all: nobody reads a note a million times, but every lost row must be found. */
export function gatherNotes(): GatheredNotes {
  const kept: RowNote[] = [];
  const counts = new Map<string, number>();
  let total = 0;
  return {
    add(notes) {
      total += notes.length;
      for (const note of notes) {
        const key = `${note.reason.code}\n${note.action}\n${note.field}`;
        const count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        if (note.action === 'rejected' || count <= mostOfAKind) kept.push(note);
      }
    },
    kept,
    get total() {
      return total;
    },
  };
}
