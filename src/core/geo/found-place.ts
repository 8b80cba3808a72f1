import { createAreaLookup, decodeAreas, type AreaNames, type BasemapFiles } from './basemap.ts';
import type { Bbox } from './bbox.ts';
import { mainBbox } from './main-box.ts';
import type { GazetteerSearch } from './gazetteer-places.ts';
import {
  indexPlaces,
  type IndexedPlace,
  type Place,
  type PlaceKind,
  type PlaceName,
} from './place-index.ts';
import {
  rankPlaces,
  searchEnds,
  searchPlaces,
  type PlaceMatches,
  type RankedPlace,
} from './place-search.ts';

/** What the map is led to: all of a box, or a point at a MapLibre zoom. */
export type MapTarget =
  | { readonly type: 'box'; readonly bbox: Bbox }
  | { readonly type: 'point'; readonly lon: number; readonly lat: number; readonly zoom: number };

export interface FoundPlace {
  readonly kind: PlaceKind;
  readonly name: PlaceName;
  /** First-level unit, given only where it tells the place from another one found. */
  readonly region: PlaceName | null;
  /** `null` of a country itself, and where there is none, as of a sea. */
  readonly country: PlaceName | null;
  readonly target: MapTarget;
}

export interface FoundPlaces {
  /** The end of the query that names the places, as it was typed; '' where nothing does. */
  readonly words: string;
  readonly places: readonly FoundPlace[];
}

/** Makes a place's surroundings readable around a town. */
const townZoom = 9;

export interface PlaceFinder {
  /** At most `limit` places of the basemap, as `searchPlaces` orders them. */
  find(query: string, limit: number): FoundPlaces;
  /**
   * The same with what the gazetteer knows. Older names and those of other languages come after
   * others of the same rank; of equals the basemap's places come first, by their importance, then
   * towns by their population, then as they stand in the files; of several towns of one name in one
   * region all but the first come last.
   */
  findAll(query: string, limit: number, gazetteer: GazetteerSearch): FoundPlaces;
  readonly index: readonly IndexedPlace[];
}

/** Answers queries from the basemap's files; what it needs is made at the first of them, in about 0.4 s. */
export function createPlaceFinder(files: BasemapFiles): PlaceFinder {
  const index = indexPlaces(files);
  const areaAt = createAreaLookup(files.admin);
  const boxes = new Map<string, Bbox>();

  const bboxOf = (id: string, kind: PlaceKind): Bbox | null => {
    const known = boxes.get(id);
    if (known !== undefined) return known;
    const [area] = decodeAreas(files, [id]);
    if (area === undefined) return null;
    const bbox = kind === 'country' ? mainBbox(area.geometry) : area.bbox;
    boxes.set(id, bbox);
    return bbox;
  };

  const found = (place: Place): FoundPlace[] => {
    const target = targetOf(place);
    if (target === null) return [];
    const { kind, name } = place;
    return [{ kind, name, target, ...surroundingsOf(place) }];
  };

  const targetOf = (place: Place): MapTarget | null => {
    if (place.type === 'area') {
      const bbox = bboxOf(place.id, place.kind);
      return bbox === null ? null : { type: 'box', bbox };
    }
    const { lon, lat } = place;
    return { type: 'point', lon, lat, zoom: zoomOf(place) };
  };

  const surroundingsOf = (place: Place): Pick<FoundPlace, 'region' | 'country'> => {
    const { names } = files;
    if (place.type === 'area') {
      const country = place.kind === 'country' ? null : countryOfUnit(place.id, files);
      return { region: null, country: country === null ? null : countryName(names, country) };
    }
    if (!isTown(place.kind)) return { region: null, country: null };
    const around = areaAt(place.lon, place.lat);
    if (around !== null) {
      return { region: unitName(names, around.id), country: countryName(names, around.country) };
    }
    if (place.type !== 'town') return { region: null, country: null };
    const { areaId } = place;
    return { region: unitName(names, areaId), country: countryName(names, areaId.slice(0, 2)) };
  };

  const foundPlaces = ({ words, places }: PlaceMatches): FoundPlaces => ({
    words,
    places: withoutNeedlessRegions(places.flatMap(found)),
  });

  return {
    index,
    find: (query, limit) => foundPlaces(searchPlaces(index, query, limit)),
    findAll: (query, limit, gazetteer) =>
      foundPlaces(
        searchEnds(query, (wanted) => {
          const ranks = new Map<Place, number>();
          for (const { place, rank } of [
            ...rankPlaces(index, wanted),
            ...gazetteer.ranked(wanted),
          ]) {
            if (rank < (ranks.get(place) ?? Infinity)) ranks.set(place, rank);
          }
          const sorted = [...ranks]
            .map(([place, rank]) => ({ place, rank }))
            .toSorted(
              (one, other) =>
                one.rank - other.rank || compareNumbers(orderOf(one.place), orderOf(other.place)),
            );
          return namesakesLast(sorted)
            .slice(0, limit)
            .map(({ place }) => place);
        }),
      ),
  };
}

/** Of several towns of one name in one region, which nothing tells apart, the first stands for all before others of the rank are listed. */
function namesakesLast(sorted: readonly RankedPlace[]): readonly RankedPlace[] {
  const counts = new Map<string, number>();
  return sorted
    .map((ranked) => {
      const { place } = ranked;
      if (place.type !== 'town') return { ranked, before: 0 };
      const key = `${place.name.en}\n${place.areaId}`;
      const before = counts.get(key) ?? 0;
      counts.set(key, before + 1);
      return { ranked, before };
    })
    .toSorted((one, other) => one.ranked.rank - other.ranked.rank || one.before - other.before)
    .map(({ ranked }) => ranked);
}

/** Towns of the gazetteer come after all that the basemap has, in the order in which they are given. */
function orderOf(place: Place): number {
  return place.type === 'town' ? Infinity : place.importance;
}

/** Smaller towns are shown from nearer. */
function zoomOf(place: Exclude<Place, { readonly type: 'area' }>): number {
  if (place.type === 'point') return isTown(place.kind) ? townZoom : place.importance + 1.5;
  return place.population >= 100_000 ? townZoom : place.population >= 10_000 ? 10 : 11;
}

function isTown(kind: PlaceKind): boolean {
  return kind === 'capital' || kind === 'city' || kind === 'town';
}

function withoutNeedlessRegions(places: readonly FoundPlace[]): FoundPlace[] {
  const words = ({ name, kind, country }: FoundPlace): string =>
    [name.en, isTown(kind) ? 'town' : kind, country?.en ?? ''].join('\n');
  return places.map((place) =>
    places.some((other) => other !== place && words(other) === words(place))
      ? place
      : { ...place, region: null },
  );
}

function countryOfUnit(id: string, { admin }: Pick<BasemapFiles, 'admin'>): string | null {
  const unit = admin.objects.admin1.geometries.find((each) => each.id === id);
  return unit?.properties?.country ?? null;
}

function unitName(names: AreaNames, id: string): PlaceName | null {
  return placeName(names.units[id]);
}

function countryName(names: AreaNames, id: string): PlaceName | null {
  return placeName(names.countries[id]);
}

function placeName(pair: readonly [en: string, uk?: string] | undefined): PlaceName | null {
  if (pair === undefined) return null;
  const [en, uk] = pair;
  return uk === undefined || uk === '' ? { en } : { en, uk };
}

/** Two that are infinite are equal. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
