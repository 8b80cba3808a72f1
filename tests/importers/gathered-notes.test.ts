import { expect, test } from 'vitest';
import type { NoteAction, RowNote } from '../../src/core/incident/load-report.ts';
import { noteGroupKey } from '../../src/core/incident/note-group.ts';
import { gatherNotes } from '../../src/importers/gathered-notes.ts';

function notesOf(field: string, action: NoteAction, length: number): readonly RowNote[] {
  return Array.from({ length }, (_, row) => ({
    row,
    field,
    value: String(row),
    reason: { code: 'not-a-date' },
    action,
  }));
}

test('of a kind the first hundred are kept and all are counted; of rejections all are kept', () => {
  const gathered = gatherNotes();
  const many = notesOf('end', 'ignored', 130);
  const rejections = notesOf('date', 'rejected', 250);
  const few = notesOf('lat', 'assumed', 100);
  for (const notes of [many.slice(0, 60), rejections, few, many.slice(60)]) gathered.add(notes);
  const { notes, notesTotal, noteCounts } = gathered.report();
  expect(notesTotal).toBe(480);
  expect(notes.filter(({ field }) => field === 'end')).toEqual(many.slice(0, 100));
  expect(notes.filter(({ field }) => field === 'date')).toEqual(rejections);
  expect(notes).toHaveLength(450);
  const [first] = many;
  expect(first && noteCounts).toEqual([[first && noteGroupKey(first), 130]]);
});
