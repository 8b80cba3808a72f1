import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/core/filter/fold-text.ts';
import { romanizeUkrainian } from '../../../src/core/filter/romanize.ts';
import { matchesOf, searchableText } from '../../../src/core/filter/searchable-text.ts';

const seed = 20260204;
const finds = (query: string, ...texts: string[]): boolean =>
  matchesOf(query)(searchableText(texts));

describe('either script finds the other', () => {
  test.each([
    ['Odesa', 'Нічна атака на Одесу, місто Одеса'],
    ['Київ', 'Strikes hit Kyiv'],
    ['Kyiv', 'Удари по столиці: Київ'],
    ['Kharkiv', 'м. Харків'],
    ['Харків', 'Kharkiv region'],
    ['Zelenskyi', 'Володимир Зеленський'],
    ['Zelenskyy', 'Володимир Зеленський'],
    ['Zelensky', 'Володимир Зеленський'],
    ['Зеленський', 'President Zelenskyy said'],
    ['Зеленский', 'Володимир Зеленський'],
    ['kamianske', 'Кам’янське'],
    ["Kam'yanske", 'Кам’янське'],
    ['Кам’янське', 'Kamianske'],
    ['Gostomel', 'Гостомель'],
    ['Hostomel', 'Гостомель'],
    ['Гостомель', 'Gostomel airport'],
    ['Yekaterinburg', 'Екатеринбург'],
    ['Korolyov', 'Королёв'],
    ['Belgorod', 'Взрывы в Белгороде'],
    ['frankivsk', 'Івано-Франківськ'],
    ['Ivano-Frankivsk', 'Івано-Франківськ'],
    ['Абу-Дабі', 'Talks in Abu-Dabi'],
    ['odesa drones', 'Drones, at least five', 'Одеса'],
  ])('%s is in “%s”', (query, ...texts) => {
    expect(finds(query, ...texts)).toBe(true);
  });

  test.each([
    ['Kyiv', 'Харків'],
    ['Odesa', 'Київ'],
    ['gas', 'He has said so'],
    ['gas', 'Київ: he has said so'],
    ['Lviv', 'Київ'],
    ["'", 'Київ'],
    ['odesa drones', 'Одеса'],
  ])('%s is not in “%s”', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  test.each([
    ['Київ', 'Kиїв'],
    ['Киев', 'Кieв'],
    ['Kyiv', 'Kиїв'],
    ['Харків', 'Xаpків'],
    ['Одеса', 'Oдeca'],
  ])('%s is found where Latin letters stand in it: %s', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });
});

const cyrillicWord = fc.string({
  unit: fc.constantFrom(...Array.from('абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэёъ’АЇҐЄЯ')),
  minLength: 1,
  maxLength: 10,
});
const latinWord = fc.string({
  unit: fc.constantFrom(...Array.from("abceghijkosyzAKéł'’-3")),
  minLength: 1,
  maxLength: 10,
});
const anyWord = fc.oneof(cyrillicWord, latinWord, fc.string({ unit: 'grapheme' }));
const texts = fc.array(
  fc.array(anyWord, { maxLength: 4 }).map((some) => some.join(' ')),
  { maxLength: 3 },
);

/** The search before it knew scripts. */
function plainlyFinds(query: string, some: readonly string[]): boolean {
  const folded = foldText(some.join('\n'));
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

test('whatever folding alone finds is found', () => {
  fc.assert(
    fc.property(texts, fc.array(anyWord, { maxLength: 2 }), (some, words) => {
      const query = words.join(' ');
      expect(plainlyFinds(query, some) && !finds(query, ...some)).toBe(false);
    }),
    { seed, numRuns: 3_000 },
  );
});

const partOf = (text: string, from: number, length: number): string =>
  Array.from(text)
    .slice(from)
    .slice(0, 1 + length)
    .join('');

test('any part of a word of a text finds it', () => {
  fc.assert(
    fc.property(texts, cyrillicWord, fc.nat(9), fc.nat(9), (some, word, from, length) => {
      const text = foldText(word);
      expect(finds(partOf(text, from % text.length, length), ...some, text)).toBe(true);
    }),
    { seed, numRuns: 2_000 },
  );
});

test('any part of the official spelling finds the Cyrillic word', () => {
  fc.assert(
    fc.property(texts, cyrillicWord, fc.nat(9), fc.nat(9), (some, word, from, length) => {
      const latin = romanizeUkrainian(foldText(word));
      fc.pre(latin !== '');
      expect(finds(partOf(latin, from % latin.length, length), ...some, word)).toBe(true);
    }),
    { seed, numRuns: 3_000 },
  );
});

test('a Cyrillic word finds its official spelling', () => {
  fc.assert(
    fc.property(texts, cyrillicWord, (some, word) => {
      const latin = romanizeUkrainian(foldText(word));
      fc.pre(latin !== '');
      expect(finds(word, ...some, latin)).toBe(true);
    }),
    { seed, numRuns: 2_000 },
  );
});

test('a text without Cyrillic is the folded text and nothing more', () => {
  fc.assert(
    fc.property(fc.array(latinWord), (some) => {
      expect(searchableText(some)).toBe(foldText(some.join('\n')));
    }),
    { seed },
  );
});

test('a query without words is in every text', () => {
  expect(finds(' \n ', '')).toBe(true);
});
