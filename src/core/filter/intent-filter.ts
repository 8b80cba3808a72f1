import type { FigureIntent, FilterIntent } from '../share/view-state.ts';
import { clauseOfDatasetsOff } from './datasets-off.ts';
import type { Clause, FacetField, Filter } from './filter.ts';

/** What of the intent is a choice among the incidents. Which datasets are off is none: these are as if they were not there. */
export type FilterPart = Exclude<keyof FilterIntent, 'datasetsOff'>;

/** One choice of the reader and what it asks for. */
export interface IntentClause {
  readonly part: FilterPart;
  readonly clause: Clause;
}

/** The choice that each facet filters by. */
export const partOfFacet = {
  kind: 'kinds',
  place: 'places',
  time: 'times',
  verification: 'verifications',
  ownType: 'ownTypes',
  actor: 'actors',
  country: 'countries',
  region: 'regions',
  source: 'publishers',
  tag: 'tags',
  revision: 'revisions',
} as const satisfies Record<FacetField, FilterPart>;

/** The first clauses of `filterOfIntent`, each with the choice that it comes from; no choice adds none. */
export function clausesOfIntent(intent: FilterIntent): readonly IntentClause[] {
  const clauses: IntentClause[] = [];
  const add = (part: FilterPart, clause: Clause | null): void => {
    if (clause !== null) clauses.push({ part, clause });
  };
  const { kinds, places, times, verifications, area, within, text } = intent;
  add('kinds', kinds && { op: 'in', field: 'kind', values: kinds });
  add('places', places && { op: 'in', field: 'place', values: places });
  add('times', times && { op: 'in', field: 'time', values: times });
  add('verifications', verifications && { op: 'in', field: 'verification', values: verifications });
  for (const field of [
    'ownType',
    'actor',
    'country',
    'region',
    'source',
    'tag',
    'revision',
  ] as const) {
    const part = partOfFacet[field];
    const values = intent[part];
    add(part, values && { op: 'in', field, values });
  }
  for (const field of ['killed', 'injured'] as const) {
    const range = intent[field];
    add(field, range && rangeClause(field, range));
  }
  add('area', area === null ? null : { op: 'in', field: 'area', values: [area] });
  add('within', within && { op: 'within', shape: within });
  add('text', text.trim() === '' ? null : { op: 'text', query: text });
  return clauses;
}

/** The filter that a reader's choices ask for, and last which datasets are off. */
export function filterOfIntent(intent: FilterIntent): Filter {
  const choices = clausesOfIntent(intent).map(({ clause }) => clause);
  const { datasetsOff } = intent;
  return datasetsOff.length === 0 ? choices : [...choices, clauseOfDatasetsOff(datasetsOff)];
}

function rangeClause(field: 'killed' | 'injured', { min, max, unknown }: FigureIntent): Clause {
  return {
    op: 'range',
    field,
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
    unknown,
  };
}
