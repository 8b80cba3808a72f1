import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNoteLog } from '../../../src/core/incident/field.ts';
import { flagFields, flagKinds, verifications } from '../../../src/core/incident/incident.ts';
import { readFlags, readVerification } from '../../../src/core/incident/read-flags.ts';

const seed = 20260204;

test('every field may bear every flag', () => {
  for (const field of flagFields) {
    for (const flag of flagKinds) {
      const log = createNoteLog(7);
      const value = [{ field, flag, note: { en: 'Why', uk: 'Чому' } }];
      expect(readFlags({ path: 'flags', value }, log)).toEqual(value);
      expect(log.notes).toEqual([]);
    }
  }
});

test('a flag on an unknown field is kept as other; an unknown flag is dropped; both are noted', () => {
  const log = createNoteLog(7);
  const value = [
    { field: 'weather', flag: 'inferred' },
    { field: 'place', flag: 'guessed' },
    { field: 'place' },
    { flag: 'inferred' },
    'place inferred',
  ];
  expect(readFlags({ path: 'flags', value }, log)).toEqual([{ field: 'other', flag: 'inferred' }]);
  expect(log.notes.map(({ field, action }) => [field, action])).toEqual([
    ['flags[0].field', 'assumed'],
    ['flags[1].flag', 'ignored'],
    ['flags[2].flag', 'ignored'],
    ['flags[3].field', 'ignored'],
    ['flags[4]', 'ignored'],
  ]);
});

test('verification is what the file says, with its basis', () => {
  for (const status of verifications) {
    const log = createNoteLog(7);
    expect(readVerification({ path: 'v', value: status }, log)).toEqual({ status });
    const value = { status, basis: 'Two videos' };
    expect(readVerification({ path: 'v', value }, log)).toEqual(value);
    expect(log.notes).toEqual([]);
  }
});

test('verification is never inferred: whatever else stands there reads as reported', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withObjectString: true }), (value) => {
      fc.pre(!verifications.some((status) => status === value));
      const log = createNoteLog(7);
      expect(readVerification({ path: 'v', value }, log).status).toBe('reported');
      const isBlank = typeof value === 'string' ? value.trim() === '' : (value ?? null) === null;
      expect(log.notes.length > 0).toBe(!isBlank);
    }),
    { seed, numRuns: 500 },
  );
});
