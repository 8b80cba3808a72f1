import type { FilterIntent } from '../share/view-state.ts';
import type { Clause, Filter } from './filter.ts';

/** The filter that a reader's choices ask for; no choice adds no clause. */
export function filterOfIntent(intent: FilterIntent): Filter {
  const clauses: Clause[] = [];
  if (intent.kinds !== null) clauses.push({ op: 'in', field: 'kind', values: intent.kinds });
  if (intent.places !== null) clauses.push({ op: 'in', field: 'place', values: intent.places });
  if (intent.area !== null) clauses.push({ op: 'in', field: 'area', values: [intent.area] });
  if (intent.text.trim() !== '') clauses.push({ op: 'text', query: intent.text });
  return clauses;
}
