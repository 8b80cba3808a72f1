import { containsPoint } from '../geo/bbox.ts';
import { kinds } from '../incident/kinds.ts';
import { placeClasses } from '../incident/place.ts';
import { markCodes } from '../table/dictionary.ts';
import { unknownBound } from '../table/figure-columns.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import type { Clause, Filter, InClause, RangeClause } from './filter.ts';
import { foldText } from './fold-text.ts';

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
    case 'within':
      return (row) => containsPoint(clause.bbox, [table.lon[row] ?? NaN, table.lat[row] ?? NaN]);
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

function compileIn(clause: InClause, table: IncidentTable): RowPredicate {
  switch (clause.field) {
    case 'kind':
      return codeIsMarked(table.kind, markIndexes(kinds, clause.values));
    case 'place':
      return codeIsMarked(table.placeClass, markIndexes(placeClasses, clause.values));
    case 'area':
    case 'dataset':
    case 'parent':
      return codeIsMarked(table[clause.field].codes, markCodes(table[clause.field], clause.values));
    case 'id': {
      const rows = new Set(clause.values.map((id) => table.rowOfId.get(id)));
      return (row) => rows.has(row);
    }
  }
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
  const words = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (row) => words.every((word) => table.foldedText[row]?.includes(word));
}

function codeIsMarked(codes: Uint8Array | Int32Array, marked: Uint8Array): RowPredicate {
  // A row without the field has code −1, which no mark stands at.
  return (row) => marked[codes[row] ?? -1] === 1;
}

function markIndexes<Value extends string>(
  all: readonly Value[],
  wanted: readonly Value[],
): Uint8Array {
  return Uint8Array.from(all, (value) => (wanted.includes(value) ? 1 : 0));
}
