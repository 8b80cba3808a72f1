import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import { lastDays, sameWindow, windowOrAllTime } from '../../../src/core/time/presets.ts';
import { anyExtent, period, textOf } from '../../support/extents.ts';

const seed = 20260204;

test.each([
  [7, '2026-01-29 to 2026-02-05'],
  [30, '2026-01-06 to 2026-02-05'],
])('the last %i days of the first screen end with its last day', (days, expected) => {
  expect(textOf(lastDays(period('2026-01-23', '2026-02-05'), days))).toBe(expected);
});

test('the last days are calendar days and hold the last minute of the data', () => {
  fc.assert(
    fc.property(anyExtent, fc.constantFrom(1, 7, 30), (extent, days) => {
      const { start, end } = lastDays(extent, days);
      const lastMinute = minute(extent.end - 1);
      expect(contains({ start, end }, { start: lastMinute, end: extent.end })).toBe(true);
      expect((end - start) / minutesPerDay).toBe(days);
      expect(Math.abs(end % minutesPerDay)).toBe(0);
      expect(end - extent.end).toBeLessThan(minutesPerDay);
    }),
    { seed },
  );
});

test('a window that leaves nothing out is all time', () => {
  const extent = period('2026-01-23', '2026-02-05');
  expect(windowOrAllTime(extent, extent)).toBeNull();
  expect(windowOrAllTime(period('2026-01-01', '2026-03-01'), extent)).toBeNull();
  const oneDayLess = period('2026-01-23', '2026-02-04');
  expect(windowOrAllTime(oneDayLess, extent)).toBe(oneDayLess);
});

test('windows are the same where both ends are, and all time only as itself', () => {
  const window = period('2026-02-03', '2026-02-05');
  expect(sameWindow(window, { ...window })).toBe(true);
  expect(sameWindow(window, period('2026-02-03', '2026-02-04'))).toBe(false);
  expect(sameWindow(window, period('2026-02-02', '2026-02-05'))).toBe(false);
  expect(sameWindow(window, null)).toBe(false);
  expect(sameWindow(null, window)).toBe(false);
  expect(sameWindow(null, null)).toBe(true);
});
