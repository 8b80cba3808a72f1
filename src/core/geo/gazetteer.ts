import { distanceMeters } from './distance.ts';
import { nameKey, plainName } from './gazetteer-keys.ts';
import type { GazetteerPlaces } from './gazetteer-file.ts';
import type { GazetteerPlace, NameContext } from './geography.ts';

/** A place of the gazetteer and how likely it is that its name means it. */
export interface Candidate {
  readonly index: number;
  readonly likelihood: number;
  /** By a name as it was looked up, not by another spelling. */
  readonly isExact: boolean;
}

export interface Gazetteer {
  /** Places of a plain name within the context's country, likeliest first; what is one place twice comes once. */
  settlementsNamed(plain: string, context: NameContext): readonly Candidate[];
  settlement(index: number): GazetteerPlace & { readonly type: 'settlement' };
  areaOf(index: number): string;
  /** People in the settlements of an area, ISO 3166-2. */
  peopleIn(areaId: string): number;
}

/** Names are indexed at the first question, which takes about 0.5 s. */
export function createGazetteer(places: GazetteerPlaces): Gazetteer {
  let index: NameIndex | null = null;
  let people: ReadonlyMap<string, number> | null = null;

  const settlementsNamed: Gazetteer['settlementsNamed'] = (plain, context) => {
    index ??= indexNames(places);
    const candidates = index.placesWith(nameKey(plain)).flatMap((place): Candidate[] => {
      if (context.country !== undefined && countryOf(places, place) !== context.country) return [];
      const match = matchOf(places.names[place] ?? '', plain);
      if (match === null) return [];
      const likelihood =
        Math.max(places.population[place] ?? 0, fewestPeople) *
        (rankFactors[places.rank[place] ?? 0] ?? 1) *
        matchFactors[match] *
        (context.admin1 !== undefined && places.area[place] === context.admin1 ? contextFactor : 1);
      return [{ index: place, likelihood, isExact: match === 'name' || match === 'otherName' }];
    });
    candidates.sort((a, b) => b.likelihood - a.likelihood || a.index - b.index);
    return withoutTwins(candidates, places);
  };

  return {
    settlementsNamed,
    settlement: (place) => settlementAt(places, place),
    areaOf: (place) => places.area[place] ?? '',
    peopleIn(areaId) {
      people ??= sumByArea(places);
      return people.get(areaId) ?? 0;
    },
  };
}

/** Of a place whose population is not known. */
const fewestPeople = 200;
const contextFactor = 1000;
/** By rank: other, seat of a first-level unit, capital. */
const rankFactors = [1, 2, 10];
/** Old names, spellings and names in other languages count less than the name of today. */
const matchFactors = { name: 1, otherName: 0.4, spelling: 0.15, otherSpelling: 0.05 };
type Match = keyof typeof matchFactors;
/** Within this distance two places of one name are one. */
const twinMeters = 10_000;

function matchOf(line: string, plain: string): Match | null {
  const [en = '', uk = '', ...others] = line.split('\t');
  if (plainName(en) === plain || (uk !== '' && plainName(uk) === plain)) return 'name';
  if (others.some((other) => plainName(other) === plain)) return 'otherName';
  const key = nameKey(plain);
  if (key.length < shortestSpelling) return null;
  const isSpelling = nameKey(plainName(en)) === key || nameKey(plainName(uk)) === key;
  if (isSpelling) return 'spelling';
  return key.length < shortestOtherSpelling ? null : 'otherSpelling';
}

/** Shorter keys say too little: “Syrian” has that of Sirjan. `geo/build/gazetteer-names.mjs` keeps the names that are not found by a key. */
const shortestSpelling = 6;
const shortestOtherSpelling = 7;

function withoutTwins(sorted: readonly Candidate[], places: GazetteerPlaces): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of sorted) {
    if (kept.length >= mostCandidates) break;
    if (!kept.some((other) => metersBetween(places, candidate.index, other.index) < twinMeters)) {
      kept.push(candidate);
    }
  }
  return kept;
}

const mostCandidates = 8;

function metersBetween({ lon, lat }: GazetteerPlaces, a: number, b: number): number {
  return distanceMeters([lon[a] ?? 0, lat[a] ?? 0], [lon[b] ?? 0, lat[b] ?? 0]);
}

function settlementAt(
  places: GazetteerPlaces,
  place: number,
): GazetteerPlace & { readonly type: 'settlement' } {
  const [en = '', uk = ''] = (places.names[place] ?? '').split('\t', 2);
  const area = places.area[place] ?? '';
  const population = places.population[place] ?? 0;
  return {
    type: 'settlement',
    name: uk === '' ? { en } : { en, uk },
    lon: places.lon[place] ?? 0,
    lat: places.lat[place] ?? 0,
    radiusMeters: radiusOf(population),
    country: area.slice(0, 2),
    admin1: area.length > 2 ? area : null,
    population,
  };
}

/**
 * Of a circle that holds the population at 3,400 people a square kilometer, as it does in Kyiv
 * (16 km); at least 3 km, since a settlement's coordinates are those of some point in it.
 */
function radiusOf(population: number): number {
  const meters = Math.sqrt(population / (3400 * Math.PI)) * 1000;
  return Math.min(30_000, Math.max(3_000, Math.round(meters / 100) * 100));
}

function countryOf({ area }: GazetteerPlaces, place: number): string {
  return (area[place] ?? '').slice(0, 2);
}

interface NameIndex {
  placesWith(key: string): readonly number[];
}

/** Most keys lead to one place, so that its number alone is kept. */
function indexNames(places: GazetteerPlaces): NameIndex {
  const byKey = new Map<string, number | number[]>();
  const add = (key: string, place: number): void => {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, place);
    else if (typeof known === 'number') {
      if (known !== place) byKey.set(key, [known, place]);
    } else if (known.at(-1) !== place) known.push(place);
  };
  places.names.forEach((line, place) => {
    for (const name of line.split('\t')) {
      const key = nameKey(plainName(name));
      if (key !== '') add(key, place);
    }
  });
  return {
    placesWith(key) {
      const found = byKey.get(key);
      return found === undefined ? [] : typeof found === 'number' ? [found] : found;
    },
  };
}

function sumByArea({ area, population }: GazetteerPlaces): Map<string, number> {
  const people = new Map<string, number>();
  area.forEach((areaId, place) => {
    people.set(areaId, (people.get(areaId) ?? 0) + (population[place] ?? 0));
  });
  return people;
}
