import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createUniqueIds } from '../../../src/core/incident/unique-ids.ts';

const seed = 20260204;
const wantedIds = fc.array(fc.constantFrom('a', 'a-2', 'a-3', 'a-2-2', 'b', '', '__proto__'), {
  maxLength: 40,
});

test('every id is given once, and the first that asks for one gets it', () => {
  fc.assert(
    fc.property(wantedIds, (wanted) => {
      const uniqueId = createUniqueIds();
      const given = wanted.map((id) => uniqueId(id));
      expect(new Set(given).size).toBe(wanted.length);
      given.forEach((id, index) => {
        const isTaken = given.slice(0, index).includes(wanted[index] ?? '');
        expect(id === wanted[index]).toBe(!isTaken);
        expect(id.startsWith(wanted[index] ?? '')).toBe(true);
      });
    }),
    { seed, numRuns: 500 },
  );
});

test('the second a becomes a-2, or the next that is free', () => {
  const uniqueId = createUniqueIds();
  expect(['a', 'a', 'a-3', 'a', 'a-2'].map((id) => uniqueId(id))).toEqual([
    'a',
    'a-2',
    'a-3',
    'a-4',
    'a-2-2',
  ]);
});

test('a hundred thousand rows with one id are numbered through', () => {
  const uniqueId = createUniqueIds();
  let last = '';
  for (let row = 0; row < 100_000; row++) last = uniqueId('a');
  expect(last).toBe('a-100000');
});
