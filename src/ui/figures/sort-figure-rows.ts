import type { FigureRow } from '../../core/cluster/figure-table.ts';
import type { FigureSum } from '../../core/cluster/sum-figures.ts';

export const figureColumns = [
  'incidents',
  'killed',
  'killedUnknown',
  'injured',
  'injuredUnknown',
] as const;
export type FigureColumn = 'group' | (typeof figureColumns)[number];

export interface FigureSort {
  readonly column: FigureColumn;
  readonly order: 'ascending' | 'descending';
}

/**
 * Ties keep the order that the rows came in. Ranges go by their best, or their high where none is
 * stated, then their high, an open one above all; rows of which nothing is stated come last in either order, as does what is
 * no period and no value of its own.
 *
 * @param nameOf words of a row; periods go by their time instead
 */
export function sortFigureRows(
  rows: readonly FigureRow[],
  { column, order }: FigureSort,
  nameOf: (row: FigureRow) => string,
  compareNames: (a: string, b: string) => number,
): readonly FigureRow[] {
  const sign = order === 'ascending' ? 1 : -1;
  const compare = (a: SortValue, b: SortValue): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'string' && typeof b === 'string') return sign * compareNames(a, b);
    if (typeof a === 'object' && typeof b === 'object') return sign * compareSums(a, b);
    return sign * (Number(a) - Number(b));
  };
  return rows
    .map((row) => ({ row, value: valueOf(row, column, nameOf) }))
    .toSorted((a, b) => compare(a.value, b.value))
    .map(({ row }) => row);
}

type SortValue = number | string | FigureSum | null;

function valueOf(
  row: FigureRow,
  column: FigureColumn,
  nameOf: (row: FigureRow) => string,
): SortValue {
  switch (column) {
    case 'group':
      if (row.key.type === 'period') return row.key.bin;
      return row.key.type === 'value' && row.key.value !== '' ? nameOf(row) : null;
    case 'incidents':
      return row.incidents;
    case 'killed':
    case 'injured':
      return row[column].stated === 0 ? null : row[column];
    case 'killedUnknown':
      return row.killed.unknown;
    case 'injuredUnknown':
      return row.injured.unknown;
  }
}

function compareSums(a: FigureSum, b: FigureSum): number {
  const nearest = ({ best, high }: FigureSum): number => best ?? high ?? 0;
  if (nearest(a) !== nearest(b)) return nearest(a) - nearest(b);
  const [first, second] = [a.high ?? Infinity, b.high ?? Infinity];
  return first === second ? 0 : first - second;
}
