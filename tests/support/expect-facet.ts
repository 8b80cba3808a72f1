import { expect } from 'vitest';
import type { Facet, FacetQuery, FacetValue } from '../../src/core/cluster/summary.ts';
import type { Clause, CountedField, Filter } from '../../src/core/filter/filter.ts';
import { matchesOf, searchableText } from '../../src/core/filter/searchable-text.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { languagesOf } from '../../src/core/incident/localized-text.ts';
import type { TimeWindow } from '../../src/core/time/interval.ts';
import { countBy, labelsOf, select, withoutClausesOn } from './incident-oracle.ts';

/** That a facet counts the incidents one by one, shows the most frequent first and what the filter names besides. */
export function expectFacet(
  facet: Facet | undefined,
  { field, limit, contains = '' }: FacetQuery,
  incidents: readonly Incident[],
  filter: Filter,
  window: TimeWindow,
): void {
  const counts = countBy(select(incidents, withoutClausesOn(filter, field), window), field);
  const labels = labelsOf(incidents, field);
  const shownAs = (value: string): FacetValue => ({
    value,
    label: labels.get(value) ?? value,
    count: counts.get(value) ?? 0,
  });
  const isWanted = matchesOf(contains);
  const wanted = [...counts.keys()]
    .map(shownAs)
    .filter(({ label }) => isWanted(searchableText(languagesOf(label))))
    .toSorted(mostFirst);
  const first = wanted.slice(0, limit);
  const named = new Set(filter.flatMap((clause) => namesOf(clause, field)));
  for (const { value } of first) named.delete(value);
  const left = wanted.slice(limit).filter(({ value }) => !named.has(value));
  expect(facet).toEqual({
    values: [...first, ...[...named].map(shownAs).toSorted(mostFirst)],
    distinct: wanted.length,
    more: left.length,
  });
}

function mostFirst(a: FacetValue, b: FacetValue): number {
  if (a.count !== b.count) return b.count - a.count;
  return a.value < b.value ? -1 : 1;
}

function namesOf(clause: Clause, field: CountedField): readonly string[] {
  if (clause.op === 'not') return namesOf(clause.clause, field);
  return clause.op === 'in' && clause.field === field ? clause.values : [];
}
