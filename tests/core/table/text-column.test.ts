import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textAt, textColumn, textsBetween } from '../../../src/core/table/text-column.ts';
import { anyTextsArbitrary, wellFormed } from '../../support/any-text.ts';

const seed = 20260204;

test('every text comes back, half a letter as U+FFFD', () => {
  fc.assert(
    fc.property(anyTextsArbitrary, (texts) => {
      const column = textColumn(texts);
      expect(column.length).toBe(texts.length);
      expect(texts.map((_, index) => textAt(column, index))).toEqual(texts.map(wellFormed));
    }),
    { seed, numRuns: 500 },
  );
});

test('halves of a letter at the end of one text and the beginning of the next stay apart', () => {
  const column = textColumn(['a\ud83d', '\ude00b', '']);
  expect([0, 1, 2].map((index) => textAt(column, index))).toEqual(['a\ufffd', '\ufffdb', '']);
});

test('texts decoded together are those decoded one by one', () => {
  fc.assert(
    fc.property(anyTextsArbitrary, fc.nat(12), fc.nat(12), (texts, a, b) => {
      const from = Math.min(a, b, texts.length);
      const to = Math.min(Math.max(a, b), texts.length);
      expect(textsBetween(textColumn(texts), from, to)).toEqual(
        texts.slice(from, to).map(wellFormed),
      );
    }),
    { seed, numRuns: 500 },
  );
});
