import { expect, test } from 'vitest';
import { instantWords } from '../../src/i18n/instant-words.ts';

test('an instant is told on the reader’s clock, and what is none as it stands', () => {
  const instant = '2026-02-04T05:30:00.000Z';
  expect(instantWords(instant, 'en', 'UTC')).toBe('4 February 2026 at 05:30');
  expect(instantWords(instant, 'en', 'Europe/Kyiv')).toBe('4 February 2026 at 07:30');
  expect(instantWords(instant, 'uk', 'UTC')).toBe('4 лютого 2026 р. о 05:30');
  expect(instantWords('some day', 'en')).toBe('some day');
});
