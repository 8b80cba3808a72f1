import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseBins, domainOf, maxBins } from '../../../src/core/time/bins.ts';
import type { Locale } from '../../../src/core/share/view-state.ts';
import type { Interval } from '../../../src/core/time/interval.ts';
import { axisTicks, type AxisTick } from '../../../src/ui/timeline/axis-ticks.ts';
import { anyExtent, period } from '../../support/extents.ts';

const seed = 20260204;
const measure = (label: string): number => label.length * 7;

test('labels never touch each other and never leave the plot, in any span, width and language', () => {
  const anyWidth = fc.integer({ min: 120, max: 2400 });
  fc.assert(
    fc.property(
      anyExtent,
      anyWidth,
      fc.constantFrom<Locale>('en', 'uk'),
      (extent, width, locale) => {
        let taken = -10;
        for (const { left, right, label } of ticksOf(extent, width, locale)) {
          expect(label).not.toBe('');
          expect(right - left).toBeCloseTo(measure(label));
          expect(left).toBeGreaterThanOrEqual(taken + 10);
          expect(right).toBeLessThanOrEqual(width);
          taken = right;
        }
      },
    ),
    { seed, numRuns: 400 },
  );
});

test.each<[start: string, end: string, width: number, labels: string]>([
  ['2026-02-03T10:15', '2026-02-03T10:16', 340, '3 Feb, 10:00'],
  ['2026-02-03T10:15', '2026-02-03T12:15', 340, '3 Feb, 10:00|11:00|12:00'],
  ['2026-02-03T22:15', '2026-02-04T00:15', 340, '3 Feb, 22:00|23:00|4 Feb'],
  ['2026-02-03', '2026-02-04', 340, '3 Feb|06:00|12:00|18:00'],
  ['2026-02-01T18:00', '2026-02-04T05:00', 340, '2 Feb|12:00|3 Feb|12:00|4 Feb'],
  ['6000-12-30', '6000-12-31', 340, '30 Dec|06:00|12:00|18:00'],
  ['1000-01-01', '6000-01-01', 340, '1000|2000|3000|4000|5000'],
  ['0001-01-01', '6000-12-31', 900, '500|1000|1500|2000|2500|3000|3500|4000|4500|5000|5500'],
  ['2026-01-23', '2026-02-05', 900, '23 Jan|24|25|26|27|28|29|30|31|1 Feb|2|3|4'],
  ['2026-01-23', '2026-02-05', 340, '23 Jan|25|27|29|31|2 Feb|4'],
  ['2025-12-28', '2026-01-08', 900, '28 Dec 2025|29|30|31|1 Jan 2026|2|3|4|5|6|7'],
  [
    '2026-02-03',
    '2026-02-05',
    920,
    '3 Feb|03:00|06:00|09:00|12:00|15:00|18:00|21:00|4 Feb|03:00|06:00|09:00|12:00|15:00|18:00|21:00',
  ],
  ['2025-11-10', '2026-01-24', 500, '10 Nov|24|8 Dec|22|5 Jan 2026|19'],
  [
    '2022-02-24',
    '2026-02-05',
    1100,
    'Apr 2022|Jul|Oct|2023|Apr|Jul|Oct|2024|Apr|Jul|Oct|2025|Apr|Jul|Oct|2026',
  ],
  ['1989-01-01', '2026-02-05', 500, '1990|1995|2000|2005|2010|2015|2020|2025'],
])('from %s to %s on %i pixels the axis reads %s', (start, end, width, labels) => {
  expect(ticksOf(period(start, end), width).map(({ label }) => label)).toEqual(labels.split('|'));
});

test('a day’s label stands under the middle of its bar, an hour’s beside its mark', () => {
  const days = ticksOf(period('2026-01-23', '2026-02-05'), 44 + 13 * 60);
  expect(days[1]?.mark).toBeNull();
  expect(middleOf(days[1])).toBeCloseTo(22 + 60 + 30);
  const hours = ticksOf(period('2026-02-03', '2026-02-05'), 44 + 48 * 18);
  expect(hours[1]?.mark).toBeCloseTo(22 + 3 * 18);
  expect(hours[1]?.left).toBeGreaterThan(22 + 3 * 18);
});

test('Ukrainian names its months', () => {
  const labels = ticksOf(period('2026-01-23', '2026-02-05'), 900, 'uk').map(({ label }) => label);
  expect(labels[0]).toBe('23 січ.');
  expect(labels[9]).toBe('1 лют.');
});

function ticksOf(extent: Interval, width: number, locale: Locale = 'en'): readonly AxisTick[] {
  const bins = chooseBins(extent, maxBins);
  return axisTicks({ domain: domainOf(extent), bins, width, locale, measure });
}

function middleOf(tick: AxisTick | undefined): number {
  return tick === undefined ? Number.NaN : (tick.left + tick.right) / 2;
}
