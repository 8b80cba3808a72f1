import type { Clause, Filter } from '../core/filter/filter.ts';
import { kinds } from '../core/incident/kinds.ts';

export interface KindChoice {
  /** One entry a kind, in the order of `kinds`: 1 where incidents of it pass. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  /** The clauses that are about something else, or say which kinds not. */
  readonly others: Filter;
}

/** A choice of kinds is a sum of columns, for which no row is looked at; so it is kept apart from the rest of a filter. */
export function splitKindChoice(filter: Filter): KindChoice {
  const choices = filter.filter(isOnKind);
  const marks = kinds.map((kind) => choices.every(({ values }) => values.includes(kind)));
  return {
    kinds: Uint8Array.from(marks, Number),
    others: filter.filter((clause) => !isOnKind(clause)),
  };
}

function isOnKind(clause: Clause): clause is Clause & { op: 'in'; field: 'kind' } {
  return clause.op === 'in' && clause.field === 'kind';
}
