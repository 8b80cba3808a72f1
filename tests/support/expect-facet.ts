import { expect } from 'vitest';
import type { Facet, FacetQuery } from '../../src/core/cluster/summary.ts';
import type { Clause, Filter } from '../../src/core/filter/filter.ts';
import { matchesOf, searchableText } from '../../src/core/filter/searchable-text.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import type { TimeWindow } from '../../src/core/time/interval.ts';
import { countBy, select, withoutClausesOn } from './incident-oracle.ts';

/** That a facet counts the incidents one by one, shows the most frequent first and what the filter names besides. */
export function expectFacet(
  facet: Facet | undefined,
  { field, limit, contains = '' }: FacetQuery,
  incidents: readonly Incident[],
  filter: Filter,
  window: TimeWindow,
): void {
  if (facet === undefined) throw new Error(`the facet ${field} was not answered`);
  const counts = countBy(select(incidents, withoutClausesOn(filter, field), window), field);
  for (const { value, count } of facet.values)
    expect([value, count]).toEqual([value, counts.get(value) ?? 0]);
  expect(new Set(facet.values.map(({ value }) => value)).size).toBe(facet.values.length);

  const named = filter.flatMap((clause) => namesOf(clause, field));
  const shown = facet.values.filter(({ value }, index) => index < limit || !named.includes(value));
  expect(shown.length).toBeLessThanOrEqual(limit);
  expect(facet.values.map(({ value }) => value)).toEqual(expect.arrayContaining([...named]));
  for (let index = 1; index < shown.length; index++) {
    const [before, after] = [shown[index - 1], shown[index]];
    if (before === undefined || after === undefined) continue;
    expect(
      before.count > after.count || (before.count === after.count && before.value < after.value),
    ).toBe(true);
  }
  if (contains.trim() === '') {
    expect(facet.distinct).toBe(counts.size);
    // Nothing that is left out is more frequent than what is shown.
    const least =
      facet.values
        .filter(({ count }) => count > 0)
        .slice(0, limit)
        .at(-1)?.count ?? 0;
    const known = new Set(facet.values.map(({ value }) => value));
    for (const [value, count] of counts)
      if (!known.has(value)) expect(count).toBeLessThanOrEqual(least);
  } else {
    const isWanted = matchesOf(contains);
    for (const { label, value } of facet.values) {
      const words = typeof label === 'string' ? label : `${label.en}\n${label.uk ?? ''}`;
      expect(named.includes(value) || isWanted(searchableText([words]))).toBe(true);
    }
  }
}

function namesOf(clause: Clause, field: string): readonly string[] {
  if (clause.op === 'not') return namesOf(clause.clause, field);
  return clause.op === 'in' && clause.field === field ? clause.values : [];
}
