import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureColumns, unknownBound } from '../../../src/core/table/figure-columns.ts';
import { rangeArbitrary } from '../../support/arbitrary-incidents.ts';

test('every bound comes back as it was, unknown ones and those above 32 bits too', () => {
  fc.assert(
    fc.property(fc.array(rangeArbitrary), (ranges) => {
      const columns = figureColumns(ranges.length, (row) => {
        const range = ranges[row];
        if (range === undefined) throw new RangeError(`row ${row} of ${ranges.length}`);
        return range;
      });
      const bound = (value: number | undefined): number | null =>
        value === undefined || value === unknownBound ? null : value;
      expect(
        ranges.map((_, row) => ({
          low: bound(columns.low[row]),
          best: bound(columns.best[row]),
          high: bound(columns.high[row]),
        })),
      ).toEqual(ranges);
    }),
    { seed: 20260204 },
  );
});
