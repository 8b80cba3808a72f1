import { compileFilter, type CellResolver } from '../filter/compile-filter.ts';
import type { Clause, FacetField, Filter } from '../filter/filter.ts';
import { notStatedTest } from '../filter/not-stated.ts';
import { facetColumn, type FacetColumn } from '../table/facet-column.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import { isRowInWindow, isRowOnlyPossible } from '../table/row-window.ts';
import type { TimeWindow } from '../time/interval.ts';
import { chooseFacetValues } from './facet-values.ts';
import type { FacetQuery, Summary } from './summary.ts';

/** Counts of one window: totals, facets and what each clause hides, with one look at every row. */
export function countFiltered(
  table: IncidentTable,
  filter: Filter,
  window: TimeWindow,
  facets: readonly FacetQuery[],
  rowsOfCell: CellResolver,
): Pick<Summary, 'counts' | 'facets' | 'hidden' | 'hiddenNotStated'> {
  const clauses = filter.map((clause) => ({
    passes: compileFilter([clause], table, rowsOfCell),
    facet: facetOfClause(clause),
    isNotStated: notStatedTest(clause, table),
  }));
  const counters = facets.map((query) => createCounter(query, facetColumn(table, query.field)));
  const hidden = filter.map(() => 0);
  const hiddenNotStated = filter.map(() => 0);
  let total = 0;
  let possible = 0;

  for (let row = 0; row < table.length; row++) {
    if (!isRowInWindow(table, row, window)) continue;
    let failed = 0;
    let lastFailed = -1;
    /** The facet that every failing clause is about. */
    let onlyFacet: FacetField | null = null;
    for (const [index, { passes, facet }] of clauses.entries()) {
      if (passes(row)) continue;
      onlyFacet = failed === 0 || facet === onlyFacet ? facet : null;
      failed += 1;
      lastFailed = index;
      if (onlyFacet === null && failed > 1) break;
    }
    if (failed === 0) {
      total += 1;
      if (isRowOnlyPossible(table, row, window)) possible += 1;
    }
    if (failed === 1) {
      hidden[lastFailed] = (hidden[lastFailed] ?? 0) + 1;
      if (clauses[lastFailed]?.isNotStated(row) === true) {
        hiddenNotStated[lastFailed] = (hiddenNotStated[lastFailed] ?? 0) + 1;
      }
    }
    for (const counter of counters) {
      if (failed === 0 || counter.query.field === onlyFacet) counter.add(row);
    }
  }

  return {
    counts: { total, possible, all: table.length },
    facets: Object.fromEntries(
      counters.map(({ query, column, counts }) => [
        query.field,
        chooseFacetValues(column, counts, query, valuesNamed(filter, query.field)),
      ]),
    ),
    hidden,
    hiddenNotStated,
  };
}

/** A negated clause is about what it negates. */
function facetOfClause(clause: Clause): FacetField | null {
  if (clause.op === 'not') return facetOfClause(clause.clause);
  if (clause.op !== 'in') return null;
  const { field } = clause;
  return field === 'area' || field === 'dataset' || field === 'parent' || field === 'id'
    ? null
    : field;
}

function valuesNamed(filter: Filter, field: FacetField): readonly string[] {
  return filter.flatMap((clause): readonly string[] => {
    const inner = innermost(clause);
    return inner.op === 'in' && inner.field === field ? inner.values : [];
  });
}

function innermost(clause: Clause): Exclude<Clause, { op: 'not' }> {
  return clause.op === 'not' ? innermost(clause.clause) : clause;
}

interface Counter {
  readonly query: FacetQuery;
  readonly column: FacetColumn;
  /** One a value, and a last one for rows without any. */
  readonly counts: Uint32Array;
  add(row: number): void;
}

function createCounter(query: FacetQuery, column: FacetColumn): Counter {
  const without = column.values.length;
  const counts = new Uint32Array(without + 1);
  const increase = (code: number): void => {
    counts[code] = (counts[code] ?? 0) + 1;
  };
  const { codes } = column;
  if (column.type === 'single') {
    const add = (row: number): void => {
      const code = codes[row] ?? -1;
      increase(code < 0 ? without : code);
    };
    return { query, column, counts, add };
  }
  const { offsets } = column;
  const add = (row: number): void => {
    const from = offsets[row] ?? 0;
    const to = offsets[row + 1] ?? 0;
    if (from === to) increase(without);
    for (let index = from; index < to; index++) increase(codes[index] ?? without);
  };
  return { query, column, counts, add };
}
