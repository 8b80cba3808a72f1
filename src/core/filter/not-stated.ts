import { facetColumn } from '../table/facet-column.ts';
import { isRangeStated } from '../table/figure-column.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import { unlocatedCode } from '../table/place-column.ts';
import { emptyRowSet, type RowSet } from '../table/row-set.ts';
import type { Clause, InClause } from './filter.ts';
import { markLists, packRows } from './pack-rows.ts';

/**
 * The rows that say nothing of what the clause asks about: a facet without a value, a figure of
 * which nothing is known, for a part of the map no point. Kinds and how well place and time are
 * known are always stated, and so are texts. A negated clause is about what it negates.
 */
export function markNotStated(clause: Clause, table: IncidentTable): RowSet {
  switch (clause.op) {
    case 'in':
      return withoutValue(clause.field, table);
    case 'range': {
      const figures = table[clause.field];
      const marks = Uint8Array.from(figures.low, (_, code) =>
        isRangeStated(figures, code) ? 0 : 1,
      );
      return packRows(figures.codes, marks);
    }
    case 'within': {
      const { place } = table;
      return packRows(
        place.codes,
        new Uint8Array(unlocatedCode(place) + 1).fill(1, place.lon.length),
      );
    }
    case 'text':
    case 'cell':
      return emptyRowSet(table.length);
    case 'not':
      return markNotStated(clause.clause, table);
  }
}

function withoutValue(field: InClause['field'], table: IncidentTable): RowSet {
  switch (field) {
    // Always stated.
    case 'kind':
    case 'place':
    case 'time':
    case 'verification':
    // Not what a source states, or states of some incidents only.
    case 'area':
    case 'dataset':
    case 'revision':
    case 'parent':
    case 'id':
      return emptyRowSet(table.length);
    case 'ownType':
    case 'actor':
    case 'country':
    case 'region':
    case 'source':
    case 'tag': {
      const column = facetColumn(table, field);
      const marks = new Uint8Array(column.values.length + 1).fill(1, column.values.length);
      return packRows(column.codes, column.type === 'list' ? markLists(column, marks) : marks);
    }
  }
}
