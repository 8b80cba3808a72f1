import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUnknown } from '../../../src/core/incident/figure-range.ts';
import {
  figureColumn,
  isRangeStated,
  unknownBound,
} from '../../../src/core/table/figure-column.ts';
import { rangeArbitrary } from '../../support/arbitrary-incidents.ts';

const rangesArbitrary = fc.array(rangeArbitrary);

test('every bound comes back as it was, unknown ones and those above 32 bits too', () => {
  fc.assert(
    fc.property(rangesArbitrary, (ranges) => {
      const { low, best, high, codes } = figureColumn(ranges);
      const bound = (value: number | undefined): number | null =>
        value === undefined || value === unknownBound ? null : value;
      expect(
        Array.from(codes, (code) => ({
          low: bound(low[code]),
          best: bound(best[code]),
          high: bound(high[code]),
        })),
      ).toEqual(ranges);
    }),
    { seed: 20260204 },
  );
});

test('a range is stated where any bound is known', () => {
  fc.assert(
    fc.property(rangesArbitrary, (ranges) => {
      const column = figureColumn(ranges);
      expect(Array.from(column.codes, (code) => isRangeStated(column, code))).toEqual(
        ranges.map((range) => !isUnknown(range)),
      );
    }),
    { seed: 20260204 },
  );
});
