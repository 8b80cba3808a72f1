import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, numberWords, pluralForm } from '../../src/i18n/plural.ts';
import { messagesOf } from '../../src/i18n/messages.ts';

const seed = 20260204;
const forms = { one: 'one', few: 'few', many: 'many', other: 'other' };

test.each([
  [0, 'many'],
  [1, 'one'],
  [2, 'few'],
  [4, 'few'],
  [5, 'many'],
  [11, 'many'],
  [12, 'many'],
  [14, 'many'],
  [21, 'one'],
  [22, 'few'],
  [25, 'many'],
  [101, 'one'],
  [111, 'many'],
  [1.5, 'other'],
])('in Ukrainian %s takes the form %s', (count, form) => {
  expect(pluralForm('uk', count, forms)).toBe(form);
});

test('Ukrainian forms follow the last two digits', () => {
  fc.assert(
    fc.property(fc.nat(), (count) => {
      const [tens, units] = [Math.floor(count / 10) % 10, count % 10];
      const expected =
        tens !== 1 && units === 1 ? 'one' : tens !== 1 && units >= 2 && units <= 4 ? 'few' : 'many';
      expect(pluralForm('uk', count, forms)).toBe(expected);
    }),
    { seed, numRuns: 500 },
  );
});

test('in English only 1 is one', () => {
  fc.assert(
    fc.property(fc.nat(), (count) => {
      expect(pluralForm('en', count, forms)).toBe(count === 1 ? 'one' : 'other');
    }),
    { seed },
  );
});

test('a form that a word does not have is the general one', () => {
  const two = { one: 'рядка', other: 'рядків' };
  expect([1, 2, 5, 21].map((count) => pluralForm('uk', count, two))).toEqual([
    'рядка',
    'рядків',
    'рядків',
    'рядка',
  ]);
});

test.each([
  [1, '1 інцидент'],
  [2, '2 інциденти'],
  [5, '5 інцидентів'],
  [11, '11 інцидентів'],
  [21, '21 інцидент'],
  [22, '22 інциденти'],
  [25, '25 інцидентів'],
  [1.5, '1,5 інцидента'],
  [12_345, '12\u00a0345 інцидентів'],
])('%s incidents are «%s»', (count, words) => {
  expect(messagesOf('uk').map.incidentsHere(count)).toBe(words);
});

test.each([
  [7, 7, '7 із 7 інцидентів'],
  [0, 1, '0 із 1 інциденту'],
  [3, 21, '3 із 21 інциденту'],
  [3, 22, '3 із 22 інцидентів'],
])('%s of %s incidents are «%s»', (total, all, words) => {
  expect(messagesOf('uk').counts.incidents(total, all)).toBe(words);
});

test('numbers are grouped as the language does', () => {
  expect(countWords('en', 1024, { one: 'incident', other: 'incidents' })).toBe('1,024 incidents');
  expect(numberWords('en', 1_000_000)).toBe('1,000,000');
  expect(numberWords('uk', 1_000_000)).toBe('1\u00a0000\u00a0000');
});
