import { foldText } from '../filter/fold-text.ts';
import type { AreaNames } from '../geo/basemap.ts';
import type { Named } from '../table/named-columns.ts';
import type { LocalizedText } from './incident.ts';
import { isAreaPlace, type Place } from './place.ts';

/** Under which country and first-level region an incident is counted; `null` where it is not stated. */
export interface PlaceKeys {
  country(place: Place): Named | null;
  region(place: Place): Named | null;
}

/**
 * By what the source says: the area's own code, else the name that the file gives. A name
 * that the basemap knows, in either language, is the basemap's country or region, so that
 * "Україна" and "Ukraine" are one; generic words such as "Oblast" do not matter, and a name
 * that two regions of a country share is left as it is. Where no country is stated a region is
 * the basemap's if no other in the world has its name; else its words say that no country is
 * stated. Points are never looked up on the map.
 */
export function createPlaceKeys(names: AreaNames | null): PlaceKeys {
  const countries = names?.countries ?? {};
  const units = names?.units ?? {};
  const codeOfCountry = uniqueCodes(Object.entries(countries), (_, name) => foldText(name));
  const codeOfUnit = createUnitCodes(units);

  const country = (place: Place): Named | null => {
    const code = isAreaPlace(place)
      ? countryOfArea(place.areaId)
      : codeOfName(place.country, (name) => codeOfCountry.get(foldText(name)));
    if (code === undefined) return ofText(place.country);
    const name = countries[code];
    return { key: code, label: name === undefined ? (place.country ?? code) : labelOf(name) };
  };

  const region = (place: Place): Named | null => {
    if (isAreaPlace(place) && place.precision === 'country') return null;
    const inCountry = country(place);
    const code = isAreaPlace(place)
      ? place.areaId
      : codeOfName(place.admin1, (name) => codeOfUnit(inCountry?.key ?? null, name));
    if (code !== undefined) {
      const name = units[code];
      return { key: code, label: name === undefined ? (place.admin1 ?? code) : labelOf(name) };
    }
    const stated = ofText(place.admin1);
    if (stated === null) return null;
    if (inCountry === null) return { key: stated.key, label: withoutCountry(stated.label) };
    // Regions of one name in two countries are two.
    return { key: `${stated.key}, ${inCountry.key}`, label: stated.label };
  };

  return { country, region };
}

/** So that it is told apart from the region of that name in some country. */
function withoutCountry(region: LocalizedText): LocalizedText {
  const { en, uk = en } = typeof region === 'string' ? { en: region } : region;
  return { en: `${en} (country not stated)`, uk: `${uk} (країну не вказано)` };
}

/** ISO 3166-1 alpha-2. */
export function countryOfArea(areaId: string): string {
  return areaId.split('-')[0] ?? areaId;
}

function ofText(text: LocalizedText | undefined): Named | null {
  if (text === undefined) return null;
  return { key: typeof text === 'string' ? text : text.en, label: text };
}

function codeOfName(
  text: LocalizedText | undefined,
  find: (name: string) => string | undefined,
): string | undefined {
  if (text === undefined) return undefined;
  return typeof text === 'string' ? find(text) : (find(text.en) ?? find(text.uk ?? ''));
}

function labelOf([en, uk]: readonly [en: string, uk?: string]): LocalizedText {
  return uk === undefined || uk === '' ? en : { en, uk };
}

const genericWords =
  /(^| )(oblast|region|province|governorate|state|district|область|край|губернаторство|провінція|мухафаза|штат)(?= |$)/g;

/** The unit of a name in a country, or in the world. Folding all the names takes a while, and most data name units of few countries. */
function createUnitCodes(
  units: AreaNames['units'],
): (country: string | null, name: string) => string | undefined {
  const codes = new Map<string | null, ReadonlyMap<string, string>>();

  const codesIn = (country: string | null): ReadonlyMap<string, string> => {
    const inCountry = Object.entries(units).filter(
      ([code]) => country === null || countryOfArea(code) === country,
    );
    return uniqueCodes(inCountry, (_, name) => unitKey(name));
  };

  return (country, name) => {
    const known = codes.get(country) ?? codesIn(country);
    codes.set(country, known);
    return known.get(unitKey(name));
  };
}

function unitKey(name: string): string {
  return foldText(name).replace(genericWords, ' ').replace(/\s+/g, ' ').trim();
}

/** Names that two areas share are left out. */
function uniqueCodes(
  areas: readonly (readonly [code: string, names: readonly [en: string, uk?: string]])[],
  keyOf: (code: string, name: string) => string,
): ReadonlyMap<string, string> {
  const codes = new Map<string, string | null>();
  for (const [code, names] of areas) {
    for (const name of names) {
      if (name === undefined || name === '') continue;
      const key = keyOf(code, name);
      const known = codes.get(key);
      codes.set(key, known === undefined || known === code ? code : null);
    }
  }
  return new Map([...codes].filter((entry): entry is [string, string] => entry[1] !== null));
}
