import { compileFilter, type CellResolver } from '../filter/compile-filter.ts';
import type { Clause, Filter } from '../filter/filter.ts';
import { kinds } from '../incident/kinds.ts';
import { placeClasses } from '../incident/place.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import { isRowInWindow } from '../table/row-window.ts';
import type { TimeWindow } from '../time/interval.ts';
import type { FacetField } from './summary.ts';

/** Rows of the window by the facet's value, under the filter without the clauses on that facet. */
export function countFacet(
  table: IncidentTable,
  filter: Filter,
  window: TimeWindow,
  facet: FacetField,
  rowsOfCell: CellResolver,
): Record<string, number> {
  const others = filter.filter((clause) => !isAbout(clause, facet));
  const passes = compileFilter(others, table, rowsOfCell);
  const [codes, values] = facet === 'kind' ? [table.kind, kinds] : [table.placeClass, placeClasses];
  const counts: Record<string, number> = {};
  for (let row = 0; row < table.length; row++) {
    if (!isRowInWindow(table, row, window) || !passes(row)) continue;
    const value = values[codes[row] ?? -1];
    if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** A negated clause is about what it negates. */
function isAbout(clause: Clause, facet: FacetField): boolean {
  if (clause.op === 'not') return isAbout(clause.clause, facet);
  return clause.op === 'in' && clause.field === facet;
}
