import type { FacetField } from '../../core/filter/filter.ts';
import type { LocalizedText } from '../../core/incident/incident.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import type { Locale } from '../../core/share/view-state.ts';
import type { AllMessages } from '../../i18n/panel-messages.ts';

/** A value of a facet as the interface says it: `''` is not stated, names of the data are as `label` has them. */
export function valueWords(
  field: FacetField,
  value: string,
  label: LocalizedText,
  messages: AllMessages,
  locale: Locale,
): string {
  const words = fixedWords(field, messages)?.[value];
  if (words !== undefined) return words;
  return value === '' ? messages.filterPanel.notStated : textIn(label, locale).text;
}

function fixedWords(
  field: FacetField,
  { kinds, placeFilters, filterPanel, verification }: AllMessages,
): Readonly<Record<string, string>> | null {
  switch (field) {
    case 'kind':
      return kinds;
    case 'place':
      return placeFilters;
    case 'time':
      return filterPanel.times;
    case 'verification':
      return verification;
    case 'revision':
      return filterPanel.revisions;
    case 'ownType':
    case 'actor':
    case 'country':
    case 'region':
    case 'source':
    case 'tag':
      return null;
  }
}
