import { beforeAll, expect, test } from 'vitest';
import type { FacetValue } from '../../src/core/cluster/summary.ts';
import { minuteOfCivil } from '../../src/core/time/civil-time.ts';
import { loadMessages } from '../../src/i18n/messages.ts';
import { viewWords } from '../../src/i18n/view-words.ts';

beforeAll(() => loadMessages('uk'));

const period = {
  start: minuteOfCivil({ year: 2026, month: 2, day: 3 }),
  end: minuteOfCivil({ year: 2026, month: 2, day: 5 }),
};
const extent = { ...period, start: minuteOfCivil({ year: 2026, month: 1, day: 23 }) };
const ukraine = { en: 'Ukraine', uk: 'Україна' };

function words(
  total: number,
  counts: readonly FacetValue[],
  chosen: readonly string[] | null = null,
) {
  const countries = { values: counts, distinct: counts.length, more: 0 };
  const view = { period, extent, total, countries, chosen };
  return (['en', 'uk'] as const).map((locale) =>
    viewWords(view, locale).replaceAll(/[\u00a0\u202f]/g, ' '),
  );
}

test('the period and the country of more than half', () => {
  expect(words(6, [{ value: 'UA', label: ukraine, count: 4 }])).toEqual([
    '3 to 4 February 2026, most in Ukraine',
    '3–4 лютого 2026 р.; більшість — Україна',
  ]);
});

test('of all, where it is all', () => {
  expect(words(4, [{ value: 'UA', label: ukraine, count: 4 }])[0]).toBe(
    '3 to 4 February 2026, all in Ukraine',
  );
});

test('half is not most, and no country is none', () => {
  expect(words(8, [{ value: 'UA', label: ukraine, count: 4 }])[0]).toBe('3 to 4 February 2026');
  expect(words(8, [{ value: '', label: '', count: 8 }])[0]).toBe('3 to 4 February 2026');
});

test('a country that is filtered out does not lead, however many it would have', () => {
  const counts = [
    { value: 'UA', label: ukraine, count: 90 },
    { value: 'AE', label: 'United Arab Emirates', count: 2 },
  ];
  expect(words(2, counts, ['AE'])[0]).toBe('3 to 4 February 2026, all in United Arab Emirates');
});
