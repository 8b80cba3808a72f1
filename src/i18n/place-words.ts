import type { Place } from '../core/incident/place.ts';
import type { Locale } from '../core/share/view-state.ts';
import { distanceWords } from './distance-words.ts';
import { textIn } from '../core/incident/localized-text.ts';
import { messagesOf } from './messages.ts';

/** Where an incident was and how well that is known: "Dnipropetrovsk Oblast: the exact place was not reported". */
export function placeWords(place: Place, locale: Locale): string {
  const messages = messagesOf(locale);
  const name = ownName(place, locale);
  if (place.precision === 'near') {
    const distance = distanceWords(place.radiusMeters, locale);
    return name === null
      ? messages.place.within(distance)
      : messages.place.withinNamed(withWider(name, place, locale), distance);
  }
  const precision = messages.placeClasses[place.precision];
  if (name === null && place.precision === 'unknown') return messages.place.notReported;
  return messages.place.withPrecision(
    name === null ? messages.place.unnamed : withWider(name, place, locale),
    precision,
  );
}

/** Its name alone, with what it lies in: "Kyiv, Ukraine". */
export function placeNameWords(place: Place, locale: Locale): string {
  const { notReported, unnamed } = messagesOf(locale).place;
  const name = ownName(place, locale);
  if (name !== null) return withWider(name, place, locale);
  return place.precision === 'unknown' ? notReported : unnamed;
}

function ownName(place: Place, locale: Locale): string | null {
  const name = place.name ?? place.admin2 ?? place.admin1 ?? place.country;
  if (name !== undefined) return textIn(name, locale).text;
  return 'areaId' in place ? place.areaId : null;
}

/** "Kyiv, Ukraine", but "Ukraine" alone and no name twice. */
function withWider(name: string, place: Place, locale: Locale): string {
  const country = place.country === undefined ? null : textIn(place.country, locale).text;
  const region =
    place.precision === 'admin2' && place.admin1 !== undefined ? textIn(place.admin1, locale).text : null;
  const wider = [region, country].filter((part) => part !== null && part !== name);
  return [name, ...wider].join(', ');
}
