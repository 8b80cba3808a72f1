import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNoteLog } from '../../../src/core/incident/field.ts';
import { textIn } from '../../../src/core/incident/localized-text.ts';
import { readText } from '../../../src/core/incident/read-text.ts';

const seed = 20260204;

test('text stays text, whatever markup it seems to hold, without the spaces around it', () => {
  const markup = ' <img src=x onerror="alert(1)"> &amp; ';
  expect(read(markup)).toEqual({ text: markup.trim(), fields: [] });
  expect(read({ en: ' a ', uk: ' б ' })).toEqual({ text: { en: 'a', uk: 'б' }, fields: [] });
});

test('nothing but spaces is no text', () => {
  for (const value of [undefined, null, '', ' \t\n']) {
    expect(read(value)).toEqual({ text: undefined, fields: [] });
  }
  expect(read({ en: 'a', uk: ' ' })).toEqual({ text: { en: 'a' }, fields: [] });
});

test('a text in Ukrainian alone is shown in both languages, and noted', () => {
  const { text, fields } = read({ uk: 'Київ' });
  expect(text).toBe('Київ');
  expect(fields).toEqual(['title']);
});

test.each([5, true, ['a'], {}, { en: 5 }, { de: 'Kiew' }])('%o is no text, and noted', (value) => {
  const { text, fields } = read(value);
  expect(text).toBeUndefined();
  expect(fields).not.toEqual([]);
});

test('whatever stands for a text, what is read is not blank and has no prototype of its own', () => {
  const keys = fc.constantFrom('en', 'uk', '__proto__', 'toString');
  const value = fc.oneof(fc.anything(), fc.dictionary(keys, fc.oneof(fc.string(), fc.anything())));
  fc.assert(
    fc.property(value, (anything) => {
      const { text } = read(anything);
      if (text === undefined) return;
      for (const locale of ['en', 'uk'] as const) {
        expect(textIn(text, locale).text.trim()).not.toBe('');
      }
    }),
    { seed, numRuns: 1000 },
  );
});

test('a reader sees the own language, else English, and is told which', () => {
  const both = { en: 'Kyiv', uk: 'Київ' };
  expect(textIn(both, 'uk')).toEqual({ text: 'Київ', lang: 'uk' });
  expect(textIn(both, 'en')).toEqual({ text: 'Kyiv', lang: 'en' });
  expect(textIn({ en: 'Kyiv' }, 'uk')).toEqual({ text: 'Kyiv', lang: 'en' });
  expect(textIn('Kiew', 'uk')).toEqual({ text: 'Kiew', lang: null });
});

function read(value: unknown) {
  const log = createNoteLog(7);
  const text = readText({ path: 'title', value }, log);
  return { text, fields: log.notes.map(({ field }) => field) };
}
