import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveLocale } from '../../../src/core/share/resolve-locale.ts';
import { locales } from '../../../src/core/share/view-state.ts';

const seed = 20260204;
const languages = fc.array(
  fc.oneof(
    fc.constantFrom('en', 'EN-gb', 'uk', 'uk-UA', 'UK', 'de', 'ru', 'ukr', 'e'),
    fc.string(),
  ),
);

test('what was chosen stands, whatever the browser says', () => {
  fc.assert(
    fc.property(fc.constantFrom(...locales), languages, (choice, list) => {
      expect(resolveLocale(choice, list)).toBe(choice);
    }),
    { seed },
  );
});

test.each([
  [[], 'en'],
  [['de', 'fr'], 'en'],
  [['uk'], 'uk'],
  [['uk-UA', 'en'], 'uk'],
  [['UK-ua'], 'uk'],
  [['en-GB', 'uk'], 'en'],
  [['ru', 'uk', 'en'], 'uk'],
  [['ukr', 'en-US'], 'en'],
  [[''], 'en'],
] as const)('of %j it is %s', (list, locale) => {
  expect(resolveLocale(null, list)).toBe(locale);
});

test('languages that we do not speak change nothing', () => {
  fc.assert(
    fc.property(languages, (list) => {
      const spoken = list.filter((language) => /^(en|uk)(-|$)/i.test(language));
      expect(resolveLocale(null, list)).toBe(resolveLocale(null, spoken));
    }),
    { seed, numRuns: 300 },
  );
});
