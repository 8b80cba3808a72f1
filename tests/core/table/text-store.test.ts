import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTextStore, type TextStore } from '../../../src/core/table/text-store.ts';
import { anyTextsArbitrary, wellFormed } from '../../support/any-text.ts';

const seed = 20260204;

/** More than a chunk has, so that it stands alone, and with the letter at its end never cut. */
const long = `${'їa'.repeat(200_000)}😀`;

const textsArbitrary = fc
  .tuple(anyTextsArbitrary, fc.array(fc.nat(12), { maxLength: 2 }))
  .map(([texts, places]) => {
    const all = [...texts];
    for (const place of places) all.splice(place, 0, long);
    return all;
  });

test('texts come back one by one and in ranges, however many chunks they take', () => {
  fc.assert(
    fc.property(textsArbitrary, fc.nat(14), fc.nat(14), (texts, a, b) => {
      const store = storeTexts(texts.length, (index) => texts[index] ?? '');
      const expected = texts.map((text) => (text === long ? long : wellFormed(text)));
      const from = Math.min(a, b, texts.length);
      const to = Math.min(Math.max(a, b), texts.length);
      expect(store.length).toBe(texts.length);
      expect(texts.every((_, index) => store.text(index) === expected[index])).toBe(true);
      expect(areSame(store.texts(from, to), expected.slice(from, to))).toBe(true);
    }),
    { seed, numRuns: 60 },
  );
});

test('many short texts of which a chunk holds a part come back', () => {
  const textOf = (index: number): string => `incident ${index}, інцидент`;
  const count = 40_000;
  const store = storeTexts(count, textOf);
  const all = Array.from({ length: count }, (_, index) => textOf(index));
  expect(areSame(store.texts(0, count), all)).toBe(true);
  expect(areSame(store.texts(9_000, 31_000), all.slice(9_000, 31_000))).toBe(true);
  expect(store.text(count - 1)).toBe(textOf(count - 1));
  const size = all.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  // Four bytes say where a text begins; a text that is like the one before takes few.
  expect(store.bytes).toBeGreaterThanOrEqual(4 * count);
  expect(store.bytes).toBeLessThan(size / 2 + 4 * count);
});

test.each([
  [-1, 0],
  [0, 4],
  [2, 1],
])('the range [%i, %i) of three is refused', (from, to) => {
  const store = storeTexts(3, String);
  expect(() => store.texts(from, to)).toThrow(RangeError);
});

test.each([-1, 3])('text %i of three is refused', (index) => {
  const store = storeTexts(3, String);
  expect(() => store.text(index)).toThrow(`texts [${index}, ${index + 1}) of a store of 3`);
});

/** Not by `toEqual`, which would take long to write out long texts that differ. */
function storeTexts(length: number, textOf: (index: number) => string): TextStore {
  const builder = buildTextStore();
  for (let index = 0; index < length; index++) builder.add(textOf(index));
  return builder.store();
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
