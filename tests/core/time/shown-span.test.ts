import fc from 'fast-check';
import { expect, test } from 'vitest';
import { domainOf } from '../../../src/core/time/bins.ts';
import { contains, minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import { lastDays, presetDays } from '../../../src/core/time/presets.ts';
import { spanFor } from '../../../src/core/time/shown-span.ts';
import { anyExtent, period } from '../../support/extents.ts';

const seed = 20260204;
const extent = period('0001-01-01', '6001-01-01');
const bulk = period('2014-02-20', '2026-12-01');

test.each([
  ['all time', null],
  ['a window in the bulk', period('2020-01-01', '2021-01-01')],
  ['one in the bars that the bulk begins or ends in', period('2014-01-01', '2027-01-01')],
])('%s shows the bulk', (_, window) => {
  expect(spanFor(window, bulk, extent)).toBe(bulk);
});

test.each([
  ['long ago', period('1000-01-01', '1100-01-01')],
  ['far ahead', period('5000-01-01', '6001-01-01')],
  ['from long ago into the bulk', period('1066-01-01', '2020-01-01')],
  ['around the bulk', period('1000-01-01', '3000-01-01')],
])('a window %s shows the whole extent', (_, window) => {
  expect(spanFor(window, bulk, extent)).toBe(extent);
});

test('a window where no data is shows the bulk', () => {
  const data = period('2000-01-01', '2100-01-01');
  expect(spanFor(period('1000-01-01', '1100-01-01'), bulk, data)).toBe(bulk);
});

test('whatever the bulk, the presets and all windows of its timeline stay with it', () => {
  fc.assert(
    fc.property(anyExtent, fc.constantFrom(...presetDays), (some, days) => {
      fc.pre(some.start > extent.start + 31 * minutesPerDay);
      expect(spanFor(lastDays(some, days), some, extent)).toBe(some);
      expect(spanFor(domainOf(some), some, extent)).toBe(some);
    }),
    { seed },
  );
});

test('where there is only one span, it is shown whatever the window', () => {
  fc.assert(
    fc.property(anyExtent, anyExtent, (all, window) => {
      expect(spanFor(window, all, all)).toBe(all);
    }),
    { seed },
  );
});

test('the whole extent is shown only for a window that the timeline of the bulk does not hold', () => {
  fc.assert(
    fc.property(anyExtent, anyExtent, (some, window) => {
      const shown = spanFor(window, some, extent);
      if (contains(domainOf(some), window)) expect(shown).toBe(some);
      const far = { start: minute(window.start - 1), end: window.end };
      if (shown === extent && far.start >= extent.start) {
        expect(spanFor(far, some, extent)).toBe(extent);
      }
    }),
    { seed },
  );
});
