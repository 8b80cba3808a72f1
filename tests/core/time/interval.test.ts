import { expect, test } from 'vitest';
import { minute, overlaps } from '../../../src/core/time/interval.ts';

test('intervals that only touch do not overlap', () => {
  const first = { start: minute(0), end: minute(10) };
  expect(overlaps(first, { start: minute(10), end: minute(20) })).toBe(false);
  expect(overlaps(first, { start: minute(9), end: minute(10) })).toBe(true);
});
