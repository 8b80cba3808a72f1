import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureRow } from '../../../src/core/cluster/figure-table.ts';
import type { FigureSum } from '../../../src/core/cluster/sum-figures.ts';
import { textIn } from '../../../src/core/incident/localized-text.ts';
import { figureColumns, sortFigureRows } from '../../../src/ui/figures/sort-figure-rows.ts';

const seed = 20260204;
const small = fc.integer({ min: 0, max: 3 });
const nothing = { low: null, best: null, high: null };
const sumArbitrary: fc.Arbitrary<FigureSum> = fc.oneof(
  // "Up to 3" alone.
  small.map((high) => ({ ...nothing, high, unknown: 0, stated: 1 })),
  fc.tuple(small, small, fc.option(small), small, small).map(([low, best, high, unknown, stated]) =>
    stated === 0
      ? { ...nothing, unknown, stated }
      : {
          low,
          best: low + best,
          high: high === null ? null : low + best + high,
          unknown,
          stated,
        },
  ),
);
const rowsArbitrary: fc.Arbitrary<readonly FigureRow[]> = fc
  .array(fc.record({ incidents: small, killed: sumArbitrary, injured: sumArbitrary }), {
    maxLength: 12,
  })
  .map((figures) =>
    figures.map((each, index) => ({
      ...each,
      possible: 0,
      inParts: 0,
      key: { type: 'value', value: String(index), label: `Label ${String(index % 3)}` },
    })),
  );

const nameOf = ({ key }: FigureRow): string =>
  key.type === 'value' ? textIn(key.label, 'en').text : '';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

test('rows are in order, ties in the order that they came in, and what is not stated comes last', () => {
  fc.assert(
    fc.property(
      rowsArbitrary,
      fc.constantFrom('group' as const, ...figureColumns),
      fc.constantFrom('ascending' as const, 'descending' as const),
      (rows, column, order) => {
        const sorted = sortFigureRows(rows, { column, order }, nameOf, compare);
        expect(sorted.toSorted(byPlaceIn(rows))).toEqual(rows);
        for (let index = 1; index < sorted.length; index++) {
          const [a, b] = [sorted[index - 1], sorted[index]];
          if (a === undefined || b === undefined) throw new Error('a row is missing');
          const [first, second] = [textOf(a, column), textOf(b, column)];
          if (first === second) expect(rows.indexOf(a)).toBeLessThan(rows.indexOf(b));
          else if (first === '' || second === '') expect(second).toBe('');
          else expect(first < second).toBe(order === 'ascending');
        }
      },
    ),
    { seed, numRuns: 500 },
  );
});

const byPlaceIn = (rows: readonly FigureRow[]) => (a: FigureRow, b: FigureRow) =>
  rows.indexOf(a) - rows.indexOf(b);

/** A text that sorts as the row must; `''` where nothing is stated. */
function textOf(row: FigureRow, column: 'group' | (typeof figureColumns)[number]): string {
  const padded = (value: number): string => String(value).padStart(9, '0');
  switch (column) {
    case 'group':
      return nameOf(row);
    case 'incidents':
      return padded(row.incidents);
    case 'killedUnknown':
      return padded(row.killed.unknown);
    case 'injuredUnknown':
      return padded(row.injured.unknown);
    case 'killed':
    case 'injured': {
      const { stated, best, high } = row[column];
      return stated === 0 ? '' : padded(best ?? high ?? 0) + padded(high ?? 999_999);
    }
  }
}

test('periods go by their time, and what belongs to no single one comes last either way', () => {
  const figures = {
    incidents: 1,
    possible: 0,
    inParts: 0,
    killed: { ...nothing, unknown: 1, stated: 0 },
    injured: { ...nothing, unknown: 1, stated: 0 },
  };
  const rows: readonly FigureRow[] = [
    { ...figures, key: { type: 'period', bin: 2 } },
    { ...figures, key: { type: 'period', bin: 10 } },
    { ...figures, key: { type: 'several-periods' } },
  ];
  const bins = (order: 'ascending' | 'descending'): unknown[] =>
    sortFigureRows(rows, { column: 'group', order }, nameOf, compare).map(({ key }) =>
      key.type === 'period' ? key.bin : key.type,
    );
  expect(bins('ascending')).toEqual([2, 10, 'several-periods']);
  expect(bins('descending')).toEqual([10, 2, 'several-periods']);
});
