import type { Clause, Filter } from './filter.ts';

/**
 * The clause that turns datasets off. An engine takes them for not loaded: what it counts without
 * a filter is without them as well.
 */
export function clauseOfDatasetsOff(ids: readonly string[]): Clause {
  return { op: 'not', clause: { op: 'in', field: 'dataset', values: ids } };
}

/** The clauses of a filter that turn datasets off. */
export function datasetsOffOf(filter: Filter): Filter {
  return filter.filter(
    (clause) =>
      clause.op === 'not' && clause.clause.op === 'in' && clause.clause.field === 'dataset',
  );
}
