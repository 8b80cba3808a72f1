import { foldText } from '../filter/fold-text.ts';
import type { Slices } from '../slices.ts';
import { distanceMeters } from './distance.ts';
import {
  decodeNames,
  decodePlaces,
  type GazetteerFile,
  type GazetteerPlaces,
} from './gazetteer-file.ts';
import { foldNames } from './name-lines.ts';
import type { IndexedPlace, Place } from './place-index.ts';
import type { RankedPlace, WantedName } from './place-search.ts';

/** What the gazetteer knows beside the basemap: smaller towns, and further names of all. */
export interface GazetteerSearch {
  /** Of every place one, in no order but that of equals: larger towns first. */
  ranked(wanted: WantedName): readonly RankedPlace[];
}

/** A town of both within this distance is one. */
const twinMeters = 25_000;

/**
 * Makes the gazetteer searchable beside the basemap's places. A town that the basemap has too is
 * that of the basemap.
 *
 * @param index the basemap's places
 */
export function* searchGazetteer(
  files: readonly GazetteerFile[],
  index: readonly IndexedPlace[],
): Slices<GazetteerSearch> {
  const towns = decodePlaces(files);
  yield;
  const namesOfTowns = yield* foldNames(towns.names);
  const twins = yield* twinsOf(towns, index);
  const further = furtherNames(files, index);
  const namesOfAreas = yield* foldNames(further.map(({ names }) => `\t\t${names.join('\t')}`));
  const order = yield* ordered(towns);

  return {
    ranked(wanted) {
      const ranks = new Map<Place, number>();
      const add = (place: Place, rank: number): void => {
        if (rank < (ranks.get(place) ?? Infinity)) ranks.set(place, rank);
      };
      namesOfAreas.matches(wanted, (line, rank) => {
        const place = further[line]?.place;
        if (place !== undefined) add(place, rank);
      });
      const found: { readonly town: number; readonly rank: number }[] = [];
      namesOfTowns.matches(wanted, (town, rank) => {
        const twin = twins.get(town);
        if (twin === undefined) found.push({ town, rank });
        else add(twin, rank);
      });
      found.sort((a, b) => (order[a.town] ?? 0) - (order[b.town] ?? 0));
      return [
        ...[...ranks].map(([place, rank]) => ({ place, rank })),
        ...found.map(({ town, rank }) => ({ place: placeOf(towns, town), rank })),
      ];
    },
  };
}

const capital = 2;
const peopleOfCity = 50_000;

function placeOf(towns: GazetteerPlaces, town: number): Place {
  const population = towns.population[town] ?? 0;
  const [en = '', uk = ''] = (towns.names[town] ?? '').split('\t', 2);
  return {
    type: 'town',
    kind: towns.rank[town] === capital ? 'capital' : population >= peopleOfCity ? 'city' : 'town',
    name: uk === '' ? { en } : { en, uk },
    lon: towns.lon[town] ?? 0,
    lat: towns.lat[town] ?? 0,
    areaId: towns.area[town] ?? '',
    population,
  };
}

/** Basemap's places by the number of the town that they are, too. */
function* twinsOf(
  { names, lon, lat }: GazetteerPlaces,
  index: readonly IndexedPlace[],
): Slices<ReadonlyMap<number, Place>> {
  const byName = new Map<string, (Place & { readonly type: 'point' })[]>();
  for (const { place, folded } of index) {
    if (place.type !== 'point' || (place.kind !== 'city' && place.kind !== 'capital')) continue;
    const name = folded[0] ?? '';
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [place]);
    else known.push(place);
  }
  yield;
  const twins = new Map<number, Place>();
  for (const [town, line] of names.entries()) {
    if (town % 5000 === 0) yield;
    const tab = line.indexOf('\t');
    const at = [lon[town] ?? 0, lat[town] ?? 0] as const;
    const twin = byName
      .get(foldText(tab === -1 ? line : line.slice(0, tab)))
      ?.find((place) => distanceMeters(at, [place.lon, place.lat]) < twinMeters);
    if (twin !== undefined) twins.set(town, twin);
  }
  return twins;
}

/** Names of units and countries beside those that the basemap has. */
function furtherNames(
  files: readonly GazetteerFile[],
  index: readonly IndexedPlace[],
): readonly { readonly place: Place; readonly names: readonly string[] }[] {
  const areas = new Map(
    index.flatMap(({ place }) => (place.type === 'area' ? [[place.id, place] as const] : [])),
  );
  return decodeNames(files.flatMap(({ units, countries }) => [countries, units])).flatMap(
    ([code, names]) => {
      const place = areas.get(code);
      return place === undefined ? [] : [{ place, names }];
    },
  );
}

/** Place of each town among all: larger ones first, of equals seats, then as they stand in the files. */
function* ordered({ count, population, rank }: GazetteerPlaces): Slices<Uint32Array> {
  const towns = Uint32Array.from({ length: count }, (_, town) => town);
  yield;
  towns.sort(
    (a, b) =>
      (population[b] ?? 0) - (population[a] ?? 0) || (rank[b] ?? 0) - (rank[a] ?? 0) || a - b,
  );
  yield;
  const order = new Uint32Array(count);
  towns.forEach((town, at) => (order[town] = at));
  return order;
}
