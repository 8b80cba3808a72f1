import { expect, test } from 'vitest';
import { locales } from '../../src/core/share/view-state.ts';
import { formatWords } from '../../src/i18n/format-words.ts';

const formats = [
  'incident-atlas',
  'acled',
  'ucdp',
  'gdelt',
  'viina',
  'bellingcat',
  'geoconfirmed',
  'gtd',
  'sirens',
  'missile-attacks',
  'hdx-hapi',
  'who-attacks',
  'table',
  'geojson',
  'kml',
  'georss',
  'gpx',
  'umap',
  'topojson',
  'json-feed',
  'liveuamap',
] as const;

test('every format has a name of its own and whole sentences, in each language', () => {
  for (const locale of locales) {
    const words = formats.map((format) => formatWords(format, locale));
    expect(new Set(words.map(({ name }) => name)).size).toBe(formats.length);
    for (const { why, caution = 'None.' } of words) {
      expect(why).toMatch(/^\p{Lu}.*\.$/u);
      expect(caution).toMatch(/^\p{Lu}.*\.$/u);
    }
  }
});

test('of what is no list of incidents each language warns', () => {
  const warned = formats.filter((format) => formatWords(format, 'en').caution !== undefined);
  expect(warned).toEqual(['gdelt', 'viina', 'sirens', 'missile-attacks', 'hdx-hapi']);
  expect(formats.filter((format) => formatWords(format, 'uk').caution !== undefined)).toEqual(
    warned,
  );
});

test('Ukrainian has its own apostrophe and no letter of another alphabet within a word', () => {
  for (const format of formats) {
    const words = Object.values(formatWords(format, 'uk')).join(' ');
    expect(words).not.toMatch(/[а-яіїєґ]['ʼ`‘][а-яіїєґ]|[а-яіїєґ][a-z]|[a-z][а-яіїєґ]|[“”ыэёъ]/i);
  }
});
