import type { FacetField } from '../../core/filter/filter.ts';
import type { LocalizedText } from '../../core/incident/incident.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import type { Locale } from '../../core/share/view-state.ts';
import type { Messages } from '../../i18n/messages.ts';

/** A value of a facet as the interface says it: `''` is not stated, names of the data are as `label` has them. */
export function valueWords(
  field: FacetField,
  value: string,
  label: LocalizedText,
  messages: Messages,
  locale: Locale,
): string {
  const words = fixedWords(field, messages)?.[value];
  if (words !== undefined) return words;
  return value === '' ? messages.filters.notStated : textIn(label, locale).text;
}

function fixedWords(
  field: FacetField,
  { kinds, placeFilters, filters, verification }: Messages,
): Readonly<Record<string, string>> | null {
  switch (field) {
    case 'kind':
      return kinds;
    case 'place':
      return placeFilters;
    case 'time':
      return filters.times;
    case 'verification':
      return verification;
    case 'ownType':
    case 'actor':
    case 'country':
    case 'region':
    case 'source':
    case 'tag':
      return null;
  }
}
