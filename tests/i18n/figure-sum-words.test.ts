import { beforeAll, expect, test } from 'vitest';
import type { FigureSum } from '../../src/core/cluster/sum-figures.ts';
import { figureSumWords } from '../../src/i18n/figure-sum-words.ts';
import { loadMessages } from '../../src/i18n/messages.ts';

beforeAll(() => loadMessages('uk'));

const sum = (
  low: number | null,
  best: number | null,
  high: number | null,
  stated = 1,
): FigureSum => ({
  low,
  best,
  high,
  stated,
  unknown: 3,
});

test.each([
  [sum(null, null, null, 0), 'not stated', 'не вказано'],
  [sum(0, 0, 0), '0', '0'],
  [sum(9, 9, 9), '9', '9'],
  [sum(7, 9, 12), '7 to 12, best 9', 'від 7 до 12, найімовірніше 9'],
  // Where a best is the low, it may be no source's best.
  [sum(7, 7, 12), '7 to 12', 'від 7 до 12'],
  [sum(7, 7, null), '7 or more', 'щонайменше 7'],
  [sum(7, 9, null), '7 or more, best 9', 'щонайменше 7, найімовірніше 9'],
  [sum(0, 0, 12), 'up to 12', 'до 12'],
  [sum(0, 0, null), '0 or more', 'щонайменше 0'],
  [sum(null, 5, null), 'best 5', 'найімовірніше 5'],
  [sum(null, null, 10), 'up to 10', 'до 10'],
  [sum(null, 5, 10), 'up to 10, best 5', 'до 10, найімовірніше 5'],
  [sum(null, null, 0), '0', '0'],
  [
    sum(1000, 1200, 1500),
    '1,000 to 1,500, best 1,200',
    'від 1\u00a0000 до 1\u00a0500, найімовірніше 1\u00a0200',
  ],
])('%j is “%s”', (figures, english, ukrainian) => {
  expect(figureSumWords(figures, 'en')).toBe(english);
  expect(figureSumWords(figures, 'uk')).toBe(ukrainian);
});
