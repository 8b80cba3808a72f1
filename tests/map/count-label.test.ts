import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLabel } from '../../src/map/count-label.ts';

const seed = 20260204;

test.each([
  [1, '1'],
  [999, '999'],
  [1000, '1k'],
  [1234, '1.2k'],
  [9940, '9.9k'],
  [9999, '10k'],
  [35_400, '35k'],
  [999_499, '999k'],
  [999_500, '1M'],
  [1_250_000, '1.3M'],
  [12_000_000, '12M'],
])('%i is written %s', (count, label) => {
  expect(countLabel(count)).toBe(label);
});

test('a count takes four characters at most and reads as what it is, to a twentieth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_000_000 }), (count) => {
      const label = countLabel(count);
      expect(label.length).toBeLessThanOrEqual(4);
      expect(Math.abs(valueOf(label) - count) / count).toBeLessThanOrEqual(0.05);
    }),
    { seed },
  );
});

test('a larger count never reads as a smaller one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_000_000 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      (count, more) => {
        expect(valueOf(countLabel(count + more))).toBeGreaterThanOrEqual(
          valueOf(countLabel(count)),
        );
      },
    ),
    { seed },
  );
});

function valueOf(label: string): number {
  const unit = label.endsWith('k') ? 1e3 : label.endsWith('M') ? 1e6 : 1;
  return Number.parseFloat(label) * unit;
}
