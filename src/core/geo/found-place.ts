import { createAreaLookup, decodeAreas, type AreaNames, type BasemapFiles } from './basemap.ts';
import type { Bbox } from './bbox.ts';
import { mainBbox } from './main-box.ts';
import { indexPlaces, type Place, type PlaceKind, type PlaceName } from './place-index.ts';
import { searchPlaces } from './place-search.ts';

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

/** Answers queries from the basemap's files; what it needs is made at the first of them, in about 0.4 s. */
export function createPlaceFinder(
  files: BasemapFiles,
): (query: string, limit: number) => FoundPlaces {
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
    if (around === null) return { region: null, country: null };
    return { region: unitName(names, around.id), country: countryName(names, around.country) };
  };

  return (query, limit) => {
    const { words, places } = searchPlaces(index, query, limit);
    return { words, places: withoutNeedlessRegions(places.flatMap(found)) };
  };
}

function zoomOf({ kind, importance }: Place): number {
  return isTown(kind) ? townZoom : importance + 1.5;
}

function isTown(kind: PlaceKind): boolean {
  return kind === 'capital' || kind === 'city';
}

function withoutNeedlessRegions(places: readonly FoundPlace[]): FoundPlace[] {
  const words = ({ name, kind, country }: FoundPlace): string =>
    [name.en, kind, country?.en ?? ''].join('\n');
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
