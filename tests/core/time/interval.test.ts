import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, minute, overlaps, type Interval } from '../../../src/core/time/interval.ts';

const seed = 20260204;

const short: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 8 }))
  .map(([start, length]) => ({ start: minute(start), end: minute(start + length) }));

test('intervals that only touch do not overlap', () => {
  const first = { start: minute(0), end: minute(10) };
  expect(overlaps(first, { start: minute(10), end: minute(20) })).toBe(false);
  expect(overlaps(first, { start: minute(9), end: minute(10) })).toBe(true);
});

test('two overlap where some minute is in both', () => {
  fc.assert(
    fc.property(short, short, (a, b) => {
      const shared = minutesOf(a).filter((at) => minutesOf(b).includes(at));
      expect(overlaps(a, b)).toBe(shared.length > 0);
    }),
    { seed },
  );
});

test('one contains another where every minute of that is in it', () => {
  fc.assert(
    fc.property(short, short, (outer, inner) => {
      const isWhole = minutesOf(inner).every((at) => minutesOf(outer).includes(at));
      expect(contains(outer, inner)).toBe(isWhole);
    }),
    { seed },
  );
});

test.each([-2147483648, 0, 2147483647])('%d is a civil minute', (value) => {
  expect(minute(value)).toBe(value);
});

test.each([-2147483649, 2147483648, 0.5, NaN, Infinity])('%d is none', (value) => {
  expect(() => minute(value)).toThrow(`a civil minute is a 32-bit whole number, got ${value}`);
});

function minutesOf({ start, end }: Interval): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
