import { partOfFacet } from '../../core/filter/intent-filter.ts';
import type { FacetField } from '../../core/filter/filter.ts';
import { timePrecisions, verifications } from '../../core/incident/incident.ts';
import { kinds } from '../../core/incident/kinds.ts';
import { placeClasses } from '../../core/incident/place.ts';
import { revisionStandings } from '../../core/incident/revision.ts';
import type { FilterIntent } from '../../core/share/view-state.ts';

/** Values that every dataset has, in their own order; the others are named by the data. */
export const fixedValues = {
  kind: kinds,
  place: placeClasses,
  time: timePrecisions,
  verification: verifications,
  revision: revisionStandings,
} as const satisfies Partial<Record<FacetField, readonly string[]>>;

export function isFixed(field: FacetField): field is keyof typeof fixedValues {
  return field in fixedValues;
}

/** What the reader chose of a facet; `null` where nothing is, which lets everything pass. */
export function chosenOf(filter: FilterIntent, field: FacetField): readonly string[] | null {
  return filter[partOfFacet[field]];
}

/** The choice with `value` taken in, or out where it was in. Without its last value it is no choice. */
export function toggleValue(
  filter: FilterIntent,
  field: FacetField,
  value: string,
): Partial<FilterIntent> {
  const before = chosenOf(filter, field) ?? [];
  const after = before.includes(value)
    ? before.filter((other) => other !== value)
    : [...before, value].toSorted();
  return choiceOf(field, after);
}

function choiceOf(field: FacetField, values: readonly string[]): Partial<FilterIntent> {
  const among = <Value extends string>(all: readonly Value[]): readonly Value[] | null => {
    const known = all.filter((value) => values.includes(value));
    return known.length === 0 ? null : known;
  };
  switch (field) {
    case 'kind':
      return { kinds: among(kinds) };
    case 'place':
      return { places: among(placeClasses) };
    case 'time':
      return { times: among(timePrecisions) };
    case 'verification':
      return { verifications: among(verifications) };
    case 'revision':
      return { revisions: among(revisionStandings) };
    case 'ownType':
    case 'actor':
    case 'country':
    case 'region':
    case 'source':
    case 'tag':
      return { [partOfFacet[field]]: values.length === 0 ? null : values };
  }
}
