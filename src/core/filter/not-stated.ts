import { facetColumn } from '../table/facet-column.ts';
import { unknownBound } from '../table/figure-columns.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import type { RowPredicate } from './compile-filter.ts';
import type { Clause, InClause } from './filter.ts';

/**
 * Whether a row says nothing of what the clause asks about: a facet without a value, a figure of
 * which nothing is known, for a part of the map no point. Kinds and how well place and time are
 * known are always stated, and so are texts. A negated clause is about what it negates.
 */
export function notStatedTest(clause: Clause, table: IncidentTable): RowPredicate {
  switch (clause.op) {
    case 'in':
      return withoutValue(clause.field, table);
    case 'range': {
      const { low, best, high } = table[clause.field];
      return (row) => [low, best, high].every((bound) => bound[row] === unknownBound);
    }
    case 'within':
      return (row) => Number.isNaN(table.lon[row]);
    case 'text':
    case 'cell':
      return () => false;
    case 'not':
      return notStatedTest(clause.clause, table);
  }
}

function withoutValue(field: InClause['field'], table: IncidentTable): RowPredicate {
  // Not what a source states, or states of some incidents only.
  if (field === 'area' || field === 'dataset' || field === 'parent' || field === 'id') {
    return () => false;
  }
  const column = facetColumn(table, field);
  if (column.type === 'single') return (row) => (column.codes[row] ?? -1) < 0;
  return (row) => column.offsets[row] === column.offsets[row + 1];
}
