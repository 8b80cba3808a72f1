import { matchesOf, searchableText } from '../filter/searchable-text.ts';
import type { LocalizedText } from '../incident/incident.ts';
import { languagesOf } from '../incident/localized-text.ts';
import type { Slices } from '../slices.ts';
import type { FacetColumn } from '../table/facet-column.ts';
import { mostFirst } from './most-first.ts';
import type { Facet, FacetQuery, FacetValue } from './summary.ts';

const valuesPerSlice = 1 << 11;
/** Folding is slow, of Cyrillic most of all. */
const labelsPerSlice = 1 << 7;

/**
 * The values to show of those that were counted. Only these become objects. Words are looked for
 * in labels that are folded once a column and kept.
 *
 * @param counts one a value of the column, and a last one for rows without any
 * @param named values that the filter names: these are shown whatever their count
 */
export function* chooseFacetValues(
  column: FacetColumn,
  counts: Uint32Array,
  { limit, contains = '' }: FacetQuery,
  named: readonly string[],
): Slices<Facet> {
  const folded = contains.trim() === '' ? null : yield* foldedLabels(column);
  const matches = matchesOf(contains);
  const valueOf = (code: number): string => column.values[code] ?? '';
  const compare = mostFirst(counts, column.values);
  const shown = (code: number): FacetValue => ({
    value: valueOf(code),
    label: labelOf(column, code),
    count: counts[code] ?? 0,
  });

  const isNamed = new Set(named);
  const namedCodes = new Map<string, number>();
  const namedFound = new Set<number>();
  const first: number[] = [];
  let distinct = 0;
  for (let code = 0; code < counts.length; code++) {
    if (code % valuesPerSlice === 0) yield;
    const isKept = isNamed.size > 0 && isNamed.has(valueOf(code));
    if (isKept) namedCodes.set(valueOf(code), code);
    if (counts[code] === 0 || (folded !== null && !matches(folded[code] ?? ''))) continue;
    distinct += 1;
    if (isKept) namedFound.add(code);
    keepFirst(first, code, limit, compare);
  }
  for (const code of first) {
    namedCodes.delete(valueOf(code));
    namedFound.delete(code);
    isNamed.delete(valueOf(code));
  }
  const besides = Array.from(isNamed, (value): FacetValue => {
    const code = namedCodes.get(value);
    return code === undefined ? { value, label: value, count: 0 } : shown(code);
  });
  return {
    values: [
      ...first.map(shown),
      ...besides.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    ],
    distinct,
    more: distinct - first.length - namedFound.size,
  };
}

/** Puts the code in its place among the first `limit`, unless it comes after all of them. */
function keepFirst(
  first: number[],
  code: number,
  limit: number,
  compare: (a: number, b: number) => number,
): void {
  const last = first.at(-1);
  if (first.length >= limit) {
    if (last === undefined || compare(code, last) > 0) return;
    first.pop();
  }
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(code, first[middle] ?? 0) > 0) low = middle + 1;
    else high = middle;
  }
  first.splice(low, 0, code);
}

/** By the words that were folded. */
const foldedOfWords = new WeakMap<readonly LocalizedText[], readonly string[]>();

/** One a value, and a last one for "not stated". */
function* foldedLabels(column: FacetColumn): Slices<readonly string[]> {
  const words = column.labels ?? column.values;
  const known = foldedOfWords.get(words);
  if (known !== undefined) return known;
  const folded: string[] = [];
  for (let code = 0; code <= column.values.length; code++) {
    if (code % labelsPerSlice === 0) yield;
    folded.push(searchableText(languagesOf(labelOf(column, code))));
  }
  foldedOfWords.set(words, folded);
  return folded;
}

function labelOf(column: FacetColumn, code: number): LocalizedText {
  return column.labels?.[code] ?? column.values[code] ?? '';
}
