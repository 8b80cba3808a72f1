import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../../src/core/filter/fold-text.ts';

const seed = 20260204;

test.each([
  ['Zürich', 'zurich'],
  ['Łódź', 'lodz'],
  ['Đakovo Ħamrun Ørsted', 'dakovo hamrun orsted'],
  ['Straße', 'strasse'],
  ['ẞ', 'ss'],
  ['Æsir œuvre', 'aesir oeuvre'],
  ['İstanbul Iğdır', 'istanbul igdir'],
  ['Ὀδυσσεύς', 'οδυσσευσ'],
  ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
  ['Ёлка', 'елка'],
  ['за́мок', 'замок'],
  ['Київ', 'київ'],
  ['Йосип', 'йосип'],
  ['Їжак, Ґанок, Єва', 'їжак, ґанок, єва'],
  ['м’ята мʼята м`ята', "м'ята м'ята м'ята"],
  ['كِتَابٌ', 'كتاب'],
  ['שָׁלוֹם', 'שלום'],
  ['हिन्दी', 'हिन्दी'],
])('%s is searched as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('й, ї, ґ and є are not и, і, г and е', () => {
  expect(foldText('йїґє')).toBe('йїґє');
  expect(foldText('иіге')).toBe('иіге');
});

test('a letter of Ukrainian keeps its own mark, not a stress beside it', () => {
  expect(foldText('й\u0301')).toBe('й');
  expect(foldText('и\u0301\u0306')).toBe('й');
  expect(foldText('ї\u0301')).toBe('ї');
  expect(foldText('і\u0301')).toBe('і');
});

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('ийіїЙЇгґеєёІıßẞǾÅςΣ’ʼ`´'),
      '\u0300',
      '\u0301',
      '\u0306',
      '\u0307',
      '\u0308',
      '\u05b0',
      '\u064b',
    ),
  }),
);

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
    { seed, numRuns: 2_000 },
  );
});

test('it does not matter whether marks come composed or apart', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(foldText(text.normalize('NFC'))).toBe(foldText(text.normalize('NFD')));
    }),
    { seed, numRuns: 2_000 },
  );
});

test('capitals are found by small letters', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('abcxyzäéñøłабвгґдеєжийіїщюя')),
    maxLength: 12,
  });
  fc.assert(
    fc.property(letters, (text) => {
      expect(foldText(text.toUpperCase())).toBe(foldText(text));
    }),
    { seed },
  );
});

test('a text found in another is found after folding', () => {
  const words = fc.string({
    unit: fc.constantFrom(...Array.from('КиївЇжакЁлкаZürichŁódź’ ')),
    maxLength: 10,
  });
  fc.assert(
    fc.property(words, words, words, (before, word, after) => {
      expect(foldText(`${before} ${word} ${after}`)).toContain(foldText(word));
    }),
    { seed },
  );
});
