import type { UnitNames } from './area-names.ts';
import type { AreaNames } from './basemap.ts';
import type { CountryNames } from './country-names.ts';
import { distanceMeters } from './distance.ts';
import type { Gazetteer } from './gazetteer.ts';
import { plainName } from './gazetteer-keys.ts';
import type { GazetteerPlace, NameContext, NamedPlace } from './geography.ts';
import { askedBy, withoutSide, type Asked } from './region-words.ts';

export interface NamedThings {
  readonly gazetteer: Gazetteer;
  readonly unitNames: UnitNames;
  readonly countryNames: CountryNames;
  readonly names: AreaNames;
  /** Whether a first-level unit belongs to a country, ISO 3166-2 and alpha-2. */
  isUnitOf(areaId: string, country: string): boolean;
}

interface Guess {
  readonly place: GazetteerPlace;
  readonly likelihood: number;
  readonly isExact: boolean;
}

/** What a name beside another tells: a context, and which places it may mean. */
interface Surroundings {
  readonly within: NameContext;
  holds(place: GazetteerPlace): boolean;
}

const isAnyPlace = (): boolean => true;
const none: NamedPlace = { outcome: 'none' };
/** Larger than any place here, though villages are called so. */
const continents = new Set([
  'asia',
  'africa',
  'europe',
  'азія',
  'азия',
  'африка',
  'європа',
  'европа',
]);
/** The likeliest is taken where it is this many times as likely as the next. */
const clearly = 4;
const mostCandidates = 5;
/** Of the people of an area: below this its name means the area, not a settlement of that name in it. */
const ownShare = 0.02;
/** A name without a word such as “oblast” seldom means an area. */
const areaFactor = 0.5;
const fewestPeople = 200;

/**
 * Resolves names as texts and files write them: a name alone, beside words such as “oblast”, or
 * with the areas around it after commas or in brackets. A name of several places about as likely
 * is ambiguous. The context's country is binding, its first-level unit only a preference, since
 * sources draw units otherwise.
 */
export function createNameSearch(
  things: NamedThings,
): (name: string, context: NameContext) => NamedPlace {
  const { gazetteer, unitNames, countryNames, names } = things;

  const search = (name: string, context: NameContext): NamedPlace => {
    const alone = searchAlone(name, context);
    if (alone.outcome !== 'none') return alone;
    const parts = name
      .split(/[,;()]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const [first, ...others] = parts;
    if (first === undefined || others.length === 0) return none;
    const smallestFirst = searchWithin(first, others, context);
    if (smallestFirst.outcome !== 'none') return smallestFirst;
    const last = parts.at(-1) ?? first;
    const largestFirst = searchWithin(last, parts.slice(0, -1), context);
    if (largestFirst.outcome !== 'none') return largestFirst;
    // Of a place that is not known, the area around it.
    const named = searchAlone(last, context);
    return named.outcome === 'found' && named.place.type !== 'settlement' ? named : none;
  };

  const searchAlone = (name: string, context: NameContext): NamedPlace => {
    const plain = plainName(name);
    if (plain === '' || continents.has(plain)) return none;
    const whole = searchPlain(plain, 'anything', context);
    if (whole.outcome !== 'none') return whole;
    const { asked, name: short } = askedBy(plain);
    const found = short === plain ? none : searchPlain(short, asked, context);
    if (found.outcome !== 'none') return found;
    const bare = withoutSide(short);
    return bare === short ? none : searchPlain(bare, 'area', context);
  };

  const searchWithin = (
    name: string,
    others: readonly string[],
    context: NameContext,
  ): NamedPlace => {
    const surroundings = others.flatMap((part) => surroundingsOf(part, context));
    if (surroundings.length === 0) return searchAlone(name, context);
    for (const { within, holds } of surroundings) {
      if (context.country !== undefined && within.country !== context.country) continue;
      const found = keepOnly(searchAlone(name, { ...context, ...within }), holds);
      if (found.outcome !== 'none') return found;
    }
    return none;
  };

  /** What a name beside the name of a place tells about it, narrowest first. */
  const surroundingsOf = (name: string, context: NameContext): Surroundings[] => {
    const state = `US-${name}`;
    const isState = names.units[state] !== undefined;
    const country = countryNames.country(name);
    const named = searchAlone(name, country === null ? context : { country });
    return [
      ...(isState ? [withinArea(state)] : []),
      ...(named.outcome === 'found' ? around(named.place) : []),
      ...(country === null ? [] : [{ within: { country }, holds: isAnyPlace }]),
    ];
  };

  const searchPlain = (plain: string, asked: Asked, context: NameContext): NamedPlace => {
    const country = asked === 'settlement' ? null : countryNames.named(plain);
    if (country !== null && fits(country, context)) return countryFound(country);
    switch (asked) {
      case 'settlement':
        return decide(settlements(plain, context));
      case 'area': {
        const units = decide(areas(plain, asked, context));
        return units.outcome === 'none' ? areaAround(plain, context) : units;
      }
      case 'district': {
        const unit = areaAround(plain, context);
        return unit.outcome === 'none' ? decide(areas(plain, asked, context)) : unit;
      }
      case 'anything': {
        const found = settlements(plain, context);
        const [best] = found;
        const units = areas(plain, asked, context).filter(({ place }) => !isSeatOf(best, place));
        const decided = decide([...found, ...units]);
        if (decided.outcome !== 'none') return decided;
        const spelled = countryNames.spelled(plain);
        return spelled !== null && fits(spelled, context) ? countryFound(spelled) : none;
      }
    }
  };

  const settlements = (plain: string, context: NameContext): Guess[] =>
    gazetteer.settlementsNamed(plain, context).map(({ index, likelihood, isExact }) => ({
      place: gazetteer.settlement(index),
      likelihood,
      isExact,
    }));

  const areas = (plain: string, asked: Asked, context: NameContext): Guess[] => {
    const { country } = context;
    const isWanted = (areaId: string): boolean =>
      country === undefined || things.isUnitOf(areaId, country);
    return unitNames.named(plain, asked, isWanted).map((areaId) => ({
      place: unitPlace(areaId),
      likelihood: Math.max(gazetteer.peopleIn(areaId), fewestPeople) * areaFactor,
      isExact: true,
    }));
  };

  /** The first-level unit around the settlement that a district is called after. */
  const areaAround = (plain: string, context: NameContext): NamedPlace => {
    const seat = decide(settlements(plain, context));
    if (seat.outcome === 'none') return none;
    const seats = seat.outcome === 'found' ? [seat.place] : seat.candidates;
    const units = new Set(
      seats.map((place) => (place.type === 'settlement' ? place.admin1 : place.areaId)),
    );
    const known = [...units].flatMap((areaId) => (areaId === null ? [] : [unitPlace(areaId)]));
    const [only] = known;
    if (only === undefined || known.length < units.size) return none;
    return known.length === 1
      ? { outcome: 'found', place: only }
      : { outcome: 'ambiguous', candidates: known };
  };

  const isSeatOf = (guess: Guess | undefined, area: GazetteerPlace): boolean => {
    if (guess === undefined || !guess.isExact) return false;
    const settlement = guess.place;
    if (settlement.type !== 'settlement' || area.type === 'settlement') return false;
    if (settlement.admin1 !== area.areaId) return false;
    return settlement.population >= gazetteer.peopleIn(area.areaId) * ownShare;
  };

  const countryFound = (country: string): NamedPlace => {
    const name = nameOf(names.countries[country]);
    if (name === null) return none;
    return { outcome: 'found', place: { type: 'country', name, areaId: country, country } };
  };

  const unitPlace = (areaId: string): GazetteerPlace => ({
    type: 'admin1',
    name: nameOf(names.units[areaId]) ?? { en: areaId },
    areaId,
    country: areaId.slice(0, 2),
  });

  return search;
}

/** Far enough for a village of a region that is said to lie by its city. */
const farthestAround = 100_000;

function around(place: GazetteerPlace): Surroundings[] {
  switch (place.type) {
    case 'country':
      return [];
    case 'admin1':
      return [withinArea(place.areaId)];
    case 'settlement': {
      const { country, admin1, lon, lat } = place;
      return [
        {
          within: { country, ...(admin1 === null ? {} : { admin1 }) },
          holds: (other) =>
            other.type === 'settlement'
              ? distanceMeters([lon, lat], [other.lon, other.lat]) <= farthestAround
              : areaIdOf(other) === admin1,
        },
      ];
    }
  }
}

function withinArea(areaId: string): Surroundings {
  return {
    within: { country: areaId.slice(0, 2), admin1: areaId },
    holds: (place) => areaIdOf(place) === areaId,
  };
}

/** The first-level unit that a place is or lies in. */
function areaIdOf(place: GazetteerPlace): string | null {
  switch (place.type) {
    case 'settlement':
      return place.admin1;
    case 'admin1':
      return place.areaId;
    case 'country':
      return null;
  }
}

function keepOnly(named: NamedPlace, holds: (place: GazetteerPlace) => boolean): NamedPlace {
  if (named.outcome === 'none') return none;
  const places = named.outcome === 'found' ? [named.place] : named.candidates;
  const [first, second] = places.filter(holds);
  if (first === undefined) return none;
  if (second === undefined) return { outcome: 'found', place: first };
  return { outcome: 'ambiguous', candidates: places.filter(holds) };
}

function fits(country: string, context: NameContext): boolean {
  return context.country === undefined || context.country === country;
}

function nameOf(
  pair: readonly [en: string, uk?: string] | undefined,
): { en: string; uk?: string } | null {
  if (pair === undefined) return null;
  const [en, uk] = pair;
  return uk === undefined || uk === '' ? { en } : { en, uk };
}

function decide(guesses: readonly Guess[]): NamedPlace {
  const sorted = guesses.toSorted((a, b) => b.likelihood - a.likelihood);
  const [first, second] = sorted;
  if (first === undefined) return none;
  if (second === undefined || first.likelihood >= second.likelihood * clearly) {
    return { outcome: 'found', place: first.place };
  }
  const candidates = sorted
    .filter(({ likelihood }) => likelihood * clearly > first.likelihood)
    .slice(0, mostCandidates)
    .map(({ place }) => place);
  return { outcome: 'ambiguous', candidates };
}
