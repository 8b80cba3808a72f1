import { matchesOf, searchableText } from '../filter/searchable-text.ts';
import type { LocalizedText } from '../incident/incident.ts';
import { languagesOf } from '../incident/localized-text.ts';
import type { FacetColumn } from '../table/facet-column.ts';
import type { Facet, FacetQuery, FacetValue } from './summary.ts';

/**
 * The values to show of those that were counted.
 *
 * @param counts one a value of the column, and a last one for rows without any
 * @param named values that the filter names: these are shown whatever their count
 */
export function chooseFacetValues(
  column: FacetColumn,
  counts: Uint32Array,
  { limit, contains = '' }: FacetQuery,
  named: readonly string[],
): Facet {
  const matches = matchesOf(contains);
  // Folding every label of a large dataset takes longer than counting it.
  const isWanted = (label: LocalizedText): boolean =>
    contains.trim() === '' || matches(searchableText(languagesOf(label)));
  const isNamed = new Set(named);
  const found: FacetValue[] = [];
  const kept: FacetValue[] = [];
  counts.forEach((count, code) => {
    const value = column.values[code] ?? '';
    const label = column.labels?.[code] ?? value;
    if (isNamed.has(value)) kept.push({ value, label, count });
    if (count > 0 && isWanted(label)) {
      found.push({ value, label, count });
    }
  });
  const known = new Set(kept.map(({ value }) => value));
  for (const value of isNamed) if (!known.has(value)) kept.push({ value, label: value, count: 0 });
  const first = found.toSorted(mostFirst).slice(0, limit);
  const shown = new Set(first.map(({ value }) => value));
  const besides = kept.filter(({ value }) => !shown.has(value)).toSorted(mostFirst);
  for (const { value } of besides) shown.add(value);
  const more = found.filter(({ value }) => !shown.has(value)).length;
  return { values: [...first, ...besides], distinct: found.length, more };
}

function mostFirst(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
}
