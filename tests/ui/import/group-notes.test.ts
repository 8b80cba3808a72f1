import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NoteAction, RowNote } from '../../../src/core/incident/load-report.ts';
import { groupNotes } from '../../../src/ui/import/group-notes.ts';

const arbitraryNote: fc.Arbitrary<RowNote> = fc.record({
  row: fc.nat(50),
  field: fc.constantFrom('date', 'lat', '__proto__'),
  value: fc.string({ maxLength: 5 }),
  reason: fc.constantFrom({ code: 'no-date' } as const, { code: 'not-a-date' } as const),
  action: fc.constantFrom<NoteAction>('rejected', 'ignored', 'corrected'),
});

test('every note is in the one group of its reason, field and action, in its order', () => {
  fc.assert(
    fc.property(fc.array(arbitraryNote, { maxLength: 60 }), (notes) => {
      const kindOf = ({ field, reason, action }: RowNote): string =>
        [reason.code, field, action].join(' ');
      const groups = groupNotes({ notes });
      expect(new Set(groups.map(({ first }) => kindOf(first))).size).toBe(groups.length);
      for (const { first, notes: own } of groups) {
        expect(own).toEqual(notes.filter((note) => kindOf(note) === kindOf(first)));
        expect(own[0]).toBe(first);
      }
      expect(groups.flatMap((group) => group.notes)).toHaveLength(notes.length);
    }),
    { seed: 5 },
  );
});

test('rejections come first, then the larger group', () => {
  const note = (action: NoteAction, field: string): RowNote => ({
    row: 1,
    field,
    value: '',
    reason: { code: 'no-date' },
    action,
  });
  const notes = [
    note('ignored', 'a'),
    note('ignored', 'a'),
    note('corrected', 'b'),
    note('rejected', 'c'),
    note('rejected', 'd'),
    note('rejected', 'd'),
  ];
  const groups = groupNotes({ notes });
  expect(groups.map(({ first: { field } }) => field)).toEqual(['d', 'c', 'b', 'a']);
});
