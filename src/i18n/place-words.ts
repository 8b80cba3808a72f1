import { isAreaPlace, type Place } from '../core/incident/place.ts';
import type { Locale } from '../core/share/view-state.ts';
import { distanceWords } from './distance-words.ts';
import { textIn } from '../core/incident/localized-text.ts';
import { messagesOf } from './messages.ts';

/**
 * Where an incident was and how well that is known: "Dnipropetrovsk Oblast: the exact place
 * was not reported". What a town or district lies in is named; a region stands alone.
 */
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
  if (name === null) return messages.place.withPrecision(messages.place.unnamed, precision);
  return messages.place.withPrecision(
    place.precision === 'admin1' ? name : withWider(name, place, locale),
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
  const name = place.name ?? place.admin2 ?? place.admin1;
  if (name !== undefined) return textIn(name, locale).text;
  if (place.precision === 'admin1' || place.precision === 'admin2') return place.areaId;
  if (place.country !== undefined) return textIn(place.country, locale).text;
  return isAreaPlace(place) ? place.areaId : null;
}

/** "Kyiv, Ukraine", but "Ukraine" alone and no name twice. */
function withWider(name: string, place: Place, locale: Locale): string {
  const country = place.country === undefined ? null : textIn(place.country, locale).text;
  const region =
    place.precision === 'admin2' && place.admin1 !== undefined
      ? textIn(place.admin1, locale).text
      : null;
  const wider = [region, country].filter((part) => part !== null && part !== name);
  return [name, ...wider].join(', ');
}
