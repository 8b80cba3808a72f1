import { readRows } from './data-rows.mjs';
import { assignAreas } from './gazetteer-areas.mjs';
import { encodeGazetteer } from './gazetteer-file.mjs';
import {
  createNaming,
  everyName,
  fewNames,
  manyNames,
  noNames,
  otherNames,
  someNames,
} from './gazetteer-names.mjs';
import { nameKey } from './name-key.mjs';
import { readPlaces } from './gazetteer-source.mjs';
import { readPackageFile } from './package-file.mjs';
import { romanise } from './romanise.mjs';
import { readUnitCodes, readUnitNames } from './units.mjs';

/** Countries that have a file of their own, with all their places. */
const packs = ['UA', 'RU'];
/** Countries of which the world's file has all places. */
const wholeInWorld =
  'AE AF AM AZ BF BI CD CF CM ER ET GE HT IL IQ IR JO LB LY ML MM MZ NE NG PK PS SD SO SS SY TD YE'.split(
    ' ',
  );
/** Of other countries: fewest people of a place that is no seat, and of one with some or many other names. */
const fewestPeople = 15_000;
const fewestForSome = 300_000;
const fewestForFew = 150_000;
/** Beside English and Ukrainian ones, names of countries are kept in these languages. */
const countryLocales = ['ru', 'ar', 'fr'];

/**
 * The files of the gazetteer by name: places with names in English, Ukrainian, Russian and Arabic,
 * old and other spellings, and what first-level units and countries are called besides.
 */
export function buildGazetteer(units, names) {
  const fully = new Set([...packs, ...wholeInWorld]);
  const places = readPlaces(fully);
  const areaOf = assignAreas(units, places, readUnitCodes());
  const { namesOf } = createNaming();
  const overrides = readOverrides(places);

  const entries = places.map((place) => {
    const own = overrides.places.get(place);
    const { en, uk } = mergeNames(namesOf(place), own, place.country);
    return { place, en, uk, own, area: areaOf(place) };
  });

  const encode = (isWanted, limitsOf, more) =>
    encodeGazetteer(
      [
        ...entries.filter(isWanted).map(({ place, en, uk, own, area }) => ({
          area,
          lon: place.lon,
          lat: place.lat,
          population: place.population,
          rank: place.rank,
          names: [
            en,
            uk,
            ...(own?.added ?? []),
            ...otherNames(
              [en, uk, ...(own?.added ?? [])].filter((name) => name !== ''),
              [place.name, ...bestFirst(place.others, place.country)].filter(
                (name) => !(own?.removed ?? []).some((gone) => nameKey(gone) === nameKey(name)),
              ),
              limitsOf(place),
            ),
          ],
        })),
        ...overrides.added.filter(({ area }) => more.whole.includes(area.slice(0, 2))),
      ],
      more,
    );

  const unitNames = furtherUnitNames(names, overrides.units);
  const world = encode(
    ({ place }) =>
      wholeInWorld.includes(place.country) || place.rank > 0 || place.population >= fewestPeople,
    (place) => {
      if (wholeInWorld.includes(place.country))
        return place.population >= 20_000 ? manyNames : someNames;
      if (place.rank === 2 || place.population >= fewestForSome) return someNames;
      return place.population >= fewestForFew ? fewNames : noNames;
    },
    { whole: wholeInWorld, units: unitNames, countries: furtherCountryNames(names) },
  );
  const files = { 'world.json': world };
  for (const country of packs) {
    files[`${country.toLowerCase()}.json`] = encode(
      ({ place }) => place.country === country,
      (place) => (place.population >= 100_000 ? everyName : { ...everyName, arabic: 0 }),
      { whole: [country], units: [], countries: [] },
    );
  }
  return files;
}

function readOverrides(places) {
  const own = new Map();
  const units = new Map();
  const added = [];
  const byName = new Map();
  for (const place of places) {
    for (const name of new Set([place.id, place.name, place.ascii])) {
      const key = `${place.country} ${name}`;
      const known = byName.get(key);
      if (known === undefined || known.population < place.population) byName.set(key, place);
    }
  }
  for (const [kind, where, key, en = '', uk = '', also = '', population = '0'] of readRows(
    'overrides.tsv',
  )) {
    const others = also === '' ? [] : also.split('|');
    if (kind === 'unit') {
      units.set(where, others);
    } else if (kind === 'add') {
      const [lon, lat] = key.split(',').map(Number);
      added.push({
        area: where,
        lon,
        lat,
        population: Number(population),
        rank: 0,
        names: [en, uk, ...others],
      });
    } else {
      const place = byName.get(`${where} ${key}`);
      if (place === undefined) throw new Error(`overrides.tsv: GeoNames has no ${key} in ${where}`);
      own.set(place, {
        en,
        uk,
        added: others.filter((other) => !other.startsWith('-')),
        removed: others.filter((other) => other.startsWith('-')).map((other) => other.slice(1)),
      });
    }
  }
  return { places: own, units, added };
}

function mergeNames(names, own, country) {
  if (own === undefined) return names;
  const uk = own.uk || names.uk;
  if (own.en !== '') return { en: own.en, uk };
  return country === 'UA' ? { en: romaniseOrThrow(uk), uk } : { en: names.en, uk };
}

function romaniseOrThrow(uk) {
  if (uk === '') throw new Error('overrides.tsv: a place of Ukraine without its Ukrainian name');
  return romanise(uk);
}

/** Names that are met most first: Latin ones that look English, then Ukrainian and Russian ones. */
function bestFirst(others, country) {
  const weight = (name) =>
    (/^[A-Za-z' -]+$/.test(name) ? 0 : 1) + (country === 'UA' && /[ыэъё]/.test(name) ? -1 : 0);
  return others.toSorted((a, b) => weight(a) - weight(b));
}

/** Units of Ukraine have hand-written names only, since those of the source are Russified. */
function furtherUnitNames(names, own) {
  const source = readUnitNames(['ru', 'ar', 'fr']);
  return Object.keys(names.units).flatMap((id) => {
    const [en, uk = ''] = names.units[id];
    const limits =
      wholeInWorld.includes(id.slice(0, 2)) || id.startsWith('RU-') ? someNames : fewNames;
    const added = own.get(id) ?? [];
    const others = id.startsWith('UA-') ? [] : (source.get(id) ?? []);
    const kept = [
      ...added,
      ...otherNames(
        [en, uk, ...added].filter((name) => name !== ''),
        others.filter((name) => name !== ''),
        limits,
      ),
    ];
    return kept.length === 0 ? [] : [[id, ...kept]];
  });
}

function furtherCountryNames(names) {
  const territories = countryLocales.map((locale) => {
    const path = `cldr-localenames-full/main/${locale}/territories.json`;
    return JSON.parse(readPackageFile(path)).main[locale].localeDisplayNames.territories;
  });
  return Object.keys(names.countries)
    .toSorted()
    .map((code) => [code, ...new Set(territories.flatMap((own) => own[code] ?? []))]);
}
