import { insideTest } from '../geo/shape.ts';
import { markCodes } from '../table/dictionary.ts';
import { facetColumn, type FacetColumn } from '../table/facet-column.ts';
import { unknownBound } from '../table/figure-columns.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import type { Clause, Filter, InClause, RangeClause } from './filter.ts';
import { matchesOf } from './searchable-text.ts';

export type RowPredicate = (row: number) => boolean;

/** Whether a row belongs to a named group; throws where there is no such group. */
export type CellResolver = (cell: string) => RowPredicate;

/** What each clause means is written with its type. Throws what `rowsOfCell` throws. */
export function compileFilter(
  filter: Filter,
  table: IncidentTable,
  rowsOfCell: CellResolver,
): RowPredicate {
  const clauses = filter.map((clause) => compileClause(clause, table, rowsOfCell));
  return (row) => clauses.every((passes) => passes(row));
}

function compileClause(
  clause: Clause,
  table: IncidentTable,
  rowsOfCell: CellResolver,
): RowPredicate {
  switch (clause.op) {
    case 'in':
      return compileIn(clause, table);
    case 'range':
      return compileRange(clause, table);
    case 'within': {
      const isInside = insideTest(clause.shape);
      return (row) => isInside(table.lon[row] ?? NaN, table.lat[row] ?? NaN);
    }
    case 'text':
      return compileText(clause.query, table);
    case 'cell':
      return rowsOfCell(clause.cell);
    case 'not': {
      const passes = compileClause(clause.clause, table, rowsOfCell);
      return (row) => !passes(row);
    }
  }
}

function compileIn({ field, values }: InClause, table: IncidentTable): RowPredicate {
  switch (field) {
    case 'area':
    case 'dataset':
    case 'parent':
      return passesMarked({ type: 'single', ...table[field] }, values);
    case 'id': {
      const rows = new Set(values.map((id) => table.rowOfId.get(id)));
      return (row) => rows.has(row);
    }
    case 'kind':
    case 'place':
    case 'time':
    case 'verification':
    case 'ownType':
    case 'actor':
    case 'country':
    case 'region':
    case 'source':
    case 'tag':
      return passesMarked(facetColumn(table, field), values);
  }
}

function passesMarked(
  column: Pick<FacetColumn, 'type' | 'values' | 'codes'> & { readonly offsets?: Int32Array },
  wanted: readonly string[],
): RowPredicate {
  const marked = markCodes(column, wanted);
  const { codes, offsets } = column;
  const without = wanted.includes('') ? 1 : 0;
  if (offsets === undefined) {
    return (row) => {
      const code = codes[row] ?? -1;
      return (code < 0 ? without : marked[code]) === 1;
    };
  }
  return (row) => {
    const from = offsets[row] ?? 0;
    const to = offsets[row + 1] ?? 0;
    if (from === to) return without === 1;
    for (let index = from; index < to; index++) {
      if (marked[codes[index] ?? -1] === 1) return true;
    }
    return false;
  };
}

function compileRange(
  { field, min, max, unknown }: RangeClause,
  table: IncidentTable,
): RowPredicate {
  const { low, best, high } = table[field];
  return (row) => {
    const lowest = low[row] ?? unknownBound;
    const highest = high[row] ?? unknownBound;
    if (lowest === unknownBound && highest === unknownBound && best[row] === unknownBound) {
      return unknown === 'include';
    }
    // An unknown low may be 0; an unknown high has no bound.
    return (
      (min === undefined || highest === unknownBound || highest >= min) &&
      (max === undefined || Math.max(lowest, 0) <= max)
    );
  };
}

function compileText(query: string, table: IncidentTable): RowPredicate {
  const matches = matchesOf(query);
  return (row) => matches(table.foldedText[row] ?? '');
}
