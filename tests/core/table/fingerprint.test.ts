import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from '../../../src/core/table/fingerprint.ts';

const seed = 20260204;

test('a text always has the same fingerprint, of letters and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fingerprint(text)).toBe(fingerprint(text));
      expect(fingerprint(text)).toMatch(/^[0-9a-z]+$/);
    }),
    { seed },
  );
});

test('texts that differ in one letter, in order or in length have different ones', () => {
  const texts = Array.from({ length: 20_000 }, (_, index) => `incident ${index}`);
  const alike = ['', 'a', 'aa', 'aaa', 'ab', 'ba', 'A', '\u0000', '\u0000\u0000', 'ї', 'і'];
  const all = [...texts, ...alike];
  expect(new Set(all.map(fingerprint)).size).toBe(all.length);
});
