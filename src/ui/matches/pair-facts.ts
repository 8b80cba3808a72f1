import { coordinateText } from '../../core/geo/coordinate-text.ts';
import { isUnknown } from '../../core/incident/figure-range.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { isPointPlace } from '../../core/incident/place.ts';
import type { Locale } from '../../core/share/view-state.ts';
import { rangeWords } from '../../i18n/figure-words.ts';
import { panelMessagesOf } from '../../i18n/panel-messages.ts';
import { placeWords } from '../../i18n/place-words.ts';
import { incidentTimeWords } from '../../i18n/time-words.ts';

/** What two incidents are compared by, in the order in which it is read; their datasets always differ. */
export const pairFacts = [
  'title',
  'kind',
  'when',
  'where',
  'killed',
  'injured',
  'actors',
  'sources',
] as const;
export type PairFact = (typeof pairFacts)[number];

export type Comparison = 'same' | 'differs' | 'oneOnly' | 'neither';

/** Whether two incidents say the same of a fact, as a reader would see it; what is not stated differs from nothing. */
export function compareFact(fact: PairFact, a: Incident, b: Incident, locale: Locale): Comparison {
  const first = factWords(fact, a, locale);
  const second = factWords(fact, b, locale);
  if (first === null && second === null) return 'neither';
  if (first === null || second === null) return 'oneOnly';
  return first === second ? 'same' : 'differs';
}

/** What an incident says of a fact, to be compared; `null` where it says nothing. */
function factWords(fact: PairFact, incident: Incident, locale: Locale): string | null {
  const { title, kind, time, place, actors, sources } = incident;
  switch (fact) {
    case 'title':
      return textIn(title, locale).text;
    case 'kind':
      return panelMessagesOf(locale).kinds[kind];
    case 'when':
      return time.precision === 'unknown' ? null : incidentTimeWords(time, locale);
    case 'where':
      return [placeWords(place, locale), coordinatesOf(incident)].join(' ');
    case 'killed':
    case 'injured':
      return isUnknown(incident[fact]) ? null : rangeWords(incident[fact], locale);
    case 'actors':
      return together(actors.map(({ name }) => textIn(name, locale).text));
    case 'sources':
      // One publisher has many reports.
      return together(
        sources.map(({ publisher, url = '' }) => `${textIn(publisher, locale).text} ${url}`),
      );
  }
}

/** "50.4501, 30.5234"; blank where there is no point. */
export function coordinatesOf({ place }: Incident): string {
  return isPointPlace(place) ? coordinateText(place).decimal : '';
}

/** Whatever their order. */
function together(names: readonly string[]): string | null {
  return names.length === 0 ? null : [...new Set(names)].toSorted().join('; ');
}
