import { expect, test } from 'vitest';
import type { Locale } from '../../../src/core/share/view-state.ts';
import { sliderScale } from '../../../src/core/time/slider-scale.ts';
import { thumbWords } from '../../../src/ui/timeline/thumb-words.ts';
import { period } from '../../support/extents.ts';

test.each<[start: string, end: string, locale: Locale, words: string, last: string]>([
  [
    '2026-02-03T10:15',
    '2026-02-03T10:16',
    'en',
    '3 February 2026, 10:00 local time',
    '3 February 2026, 10:00 to 11:00 local time',
  ],
  [
    '2026-02-03',
    '2026-02-04',
    'uk',
    '3 лютого 2026 р., 00:00 за місцевим часом',
    '3 лютого 2026 р., 23:00–00:00 за місцевим часом',
  ],
  ['2025-12-30', '2026-02-02', 'en', '30 December 2025', '1 February 2026'],
  ['0001-01-01', '0001-06-01', 'en', '1 January 1 AD', '31 May 1 AD'],
  ['0001-01-01', '6001-01-01', 'uk', '1 січня 1 р. н. е.', '31 грудня 6000 р.'],
  [
    '6000-12-31T23:59',
    '6001-01-01',
    'en',
    '31 December 6000, 23:00 local time',
    '31 December 6000, 23:00 to 00:00 local time',
  ],
])('from %s to %s the thumbs say where they stand (%s)', (start, end, locale, words, last) => {
  const extent = period(start, end);
  const scale = sliderScale(extent);
  const plain = (text: string): string => text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ');
  expect(plain(thumbWords('start', null, extent, scale, locale))).toBe(words);
  expect(plain(thumbWords('end', null, extent, scale, locale))).toBe(last);
});
