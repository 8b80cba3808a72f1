import type { Clause, CountedField } from '../filter/filter.ts';
import { rowsInWindow } from '../filter/rows-in-window.ts';
import type { Slices } from '../slices.ts';
import { rowsInBoth, rowsWithout } from '../table/combine-rows.ts';
import { facetColumn } from '../table/facet-column.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import { rowBatches } from '../table/row-batches.ts';
import { countRows, type RowSet } from '../table/row-set.ts';
import { isRowOnlyPossible } from '../table/row-window.ts';
import type { TimeWindow } from '../time/interval.ts';
import { countValues } from './count-values.ts';
import { chooseFacetValues } from './facet-values.ts';
import type { Facet, FacetQuery, Summary } from './summary.ts';

/** A clause of a filter and the rows that it describes. */
export interface MarkedClause {
  readonly clause: Clause;
  readonly passes: RowSet;
  /** Those of which what it asks about is not stated. */
  readonly notStated: RowSet;
}

/**
 * Counts of one window: totals, facets and what each clause hides. Sets are compared 32 rows at a
 * time; single rows are looked at only where a facet counts them or where they may reach out of
 * the window.
 */
export function* countFiltered(
  table: IncidentTable,
  clauses: readonly MarkedClause[],
  window: TimeWindow,
  facets: readonly FacetQuery[],
): Slices<Pick<Summary, 'counts' | 'facets' | 'hidden' | 'hiddenNotStated'>> {
  const inWindow = rowsInWindow(table, window);
  yield;
  const { passing, hidden, hiddenNotStated } = yield* compareClauses(inWindow, clauses);
  const total = countRows(passing);
  const possible = yield* countPossible(table, passing, window);
  const counted: Partial<Record<CountedField, Facet>> = {};
  for (const query of facets) {
    const { field } = query;
    const others = clauses.filter(({ clause }) => facetOfClause(clause) !== field);
    const rows = others.length === clauses.length ? passing : yield* rowsPassing(inWindow, others);
    const column = facetColumn(table, field);
    const counts = yield* countValues(column, rows);
    counted[field] = yield* chooseFacetValues(column, counts, query, valuesNamed(clauses, field));
  }
  return {
    counts: { total, possible, all: table.length },
    facets: counted,
    hidden,
    hiddenNotStated,
  };
}

interface Comparison {
  readonly passing: RowSet;
  readonly hidden: readonly number[];
  readonly hiddenNotStated: readonly number[];
}

/** A clause hides alone what fails it and no other. */
function* compareClauses(inWindow: RowSet, clauses: readonly MarkedClause[]): Slices<Comparison> {
  const failingOne = new Uint32Array(inWindow.length);
  const failingMore = new Uint32Array(inWindow.length);
  for (const { passes } of clauses) {
    addFailing(failingOne, failingMore, inWindow, passes);
    yield;
  }
  const passing = rowsWithout(inWindow, failingOne);
  const alone = rowsWithout(failingOne, failingMore);
  const hidden: number[] = [];
  const hiddenNotStated: number[] = [];
  for (const { passes, notStated } of clauses) {
    yield;
    const rows = rowsWithout(alone, passes);
    hidden.push(countRows(rows));
    hiddenNotStated.push(countRows(rowsInBoth(rows, notStated)));
  }
  return { passing, hidden, hiddenNotStated };
}

function addFailing(
  failingOne: RowSet,
  failingMore: RowSet,
  inWindow: RowSet,
  passes: RowSet,
): void {
  for (let word = 0; word < inWindow.length; word++) {
    const failing = (inWindow[word] ?? 0) & ~(passes[word] ?? 0);
    const before = failingOne[word] ?? 0;
    failingMore[word] = (failingMore[word] ?? 0) | (before & failing);
    failingOne[word] = before | failing;
  }
}

function* rowsPassing(inWindow: RowSet, clauses: readonly MarkedClause[]): Slices<RowSet> {
  let rows = inWindow;
  for (const { passes } of clauses) {
    rows = rowsInBoth(rows, passes);
    yield;
  }
  return rows;
}

function* countPossible(table: IncidentTable, rows: RowSet, window: TimeWindow): Slices<number> {
  const { start, end, byEnd, length } = table;
  const earliest = start[0] ?? window.start;
  const latest = end[byEnd[length - 1] ?? 0] ?? window.end;
  if (window.start <= earliest && latest <= window.end) return 0;
  let possible = 0;
  for (const batch of rowBatches(rows)) {
    possible += countPossibleOf(table, batch, window);
    yield;
  }
  return possible;
}

function countPossibleOf(table: IncidentTable, batch: Uint32Array, window: TimeWindow): number {
  let possible = 0;
  for (let index = 0; index < batch.length; index++) {
    if (isRowOnlyPossible(table, batch[index] ?? 0, window)) possible++;
  }
  return possible;
}

/** A negated clause is about what it negates. */
function facetOfClause(clause: Clause): CountedField | null {
  if (clause.op === 'not') return facetOfClause(clause.clause);
  if (clause.op !== 'in') return null;
  const { field } = clause;
  return field === 'area' || field === 'parent' || field === 'id' ? null : field;
}

function valuesNamed(clauses: readonly MarkedClause[], field: CountedField): readonly string[] {
  return clauses.flatMap(({ clause }): readonly string[] => {
    const inner = innermost(clause);
    return inner.op === 'in' && inner.field === field ? inner.values : [];
  });
}

function innermost(clause: Clause): Exclude<Clause, { op: 'not' }> {
  return clause.op === 'not' ? innermost(clause.clause) : clause;
}
