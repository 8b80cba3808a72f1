import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTextSet } from '../../../src/core/incident/text-set.ts';

const seed = 20260204;

test('a text is new once, whatever its letters, also halves of them', () => {
  const textArbitrary = fc.oneof(
    fc.constantFrom('', 'a', 'aa', '\0', '\ud800', '\ud801', '\ufffd', 'їжак', '😀', '__proto__'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(textArbitrary, { maxLength: 300 }), (texts) => {
      const set = createTextSet();
      const oracle = new Set<string>();
      for (const text of texts) {
        expect(set.add(text)).toBe(!oracle.has(text));
        oracle.add(text);
      }
    }),
    { seed, numRuns: 300 },
  );
});

test('a hundred thousand texts that are alike are told apart, and each is found again', () => {
  const set = createTextSet();
  const textOf = (index: number): string => `UKR${index}`;
  const indices = Array.from({ length: 100_000 }, (_, index) => index);
  expect(indices.every((index) => set.add(textOf(index)))).toBe(true);
  expect(indices.some((index) => set.add(textOf(index)))).toBe(false);
});
