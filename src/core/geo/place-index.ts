import { foldText } from '../filter/fold-text.ts';
import { spellingKey } from '../filter/spelling-key.ts';
import type { BasemapFiles, LabelKind } from './basemap.ts';

export type PlaceKind = LabelKind | 'territory' | 'town';

export interface PlaceName {
  readonly en: string;
  readonly uk?: string;
}

/** A named place and where it is. */
export type Place = BasemapPlace | GazetteerTown;

export type BasemapPlace = {
  readonly kind: PlaceKind;
  readonly name: PlaceName;
  /** Small is important: the MapLibre zoom from which the place is worth a label. */
  readonly importance: number;
} & (
  | { readonly type: 'area'; readonly id: string }
  | { readonly type: 'point'; readonly lon: number; readonly lat: number }
);

/** A town that the basemap does not have. */
export interface GazetteerTown {
  readonly type: 'town';
  readonly kind: 'capital' | 'city' | 'town';
  readonly name: PlaceName;
  readonly lon: number;
  readonly lat: number;
  /** ISO 3166-2 where known, else alpha-2. */
  readonly areaId: string;
  /** 0 where not known. */
  readonly population: number;
}

/** A place with its names, in both languages, as a search sees them. */
export interface IndexedPlace {
  readonly place: BasemapPlace;
  readonly folded: readonly string[];
  readonly keys: readonly string[];
}

/** Of a unit or country that bears no label: below large towns, above small ones. */
const unlabelledImportance = 6.3;

/** Every country, first-level unit, town, sea and river that the basemap names, most important first. */
export function indexPlaces({
  labels,
  names,
}: Pick<BasemapFiles, 'labels' | 'names'>): IndexedPlace[] {
  const places: BasemapPlace[] = [];
  const importanceOfCountry = new Map<string, number>();
  const countryNames = Object.values(names.countries).map(([en]) => en);
  labels.en.forEach((en, rank) => {
    const kind = labels.kind[rank] ?? 'city';
    const importance = labels.zoom[rank] ?? unlabelledImportance;
    // Areas are taken from their names, which may say more: “Kosovo (UNSCR 1244)”.
    const country =
      kind === 'country'
        ? countryNames.find((name) => name === en || name.startsWith(`${en} (`))
        : undefined;
    if (country !== undefined) importanceOfCountry.set(country, importance);
    if (kind === 'admin1' || country !== undefined) return;
    places.push({
      type: 'point',
      kind: kind === 'country' ? 'territory' : kind,
      name: nameOf(en, labels.uk[rank]),
      importance,
      lon: labels.lon[rank] ?? 0,
      lat: labels.lat[rank] ?? 0,
    });
  });
  for (const [id, [en, uk]] of Object.entries(names.countries)) {
    const importance = importanceOfCountry.get(en) ?? unlabelledImportance;
    places.push({ type: 'area', kind: 'country', id, name: nameOf(en, uk), importance });
  }
  for (const [id, [en, uk]] of Object.entries(names.units)) {
    if (names.countries[id] !== undefined) continue;
    const importance = unlabelledImportance;
    places.push({ type: 'area', kind: 'admin1', id, name: nameOf(en, uk), importance });
  }
  return places.toSorted((a, b) => a.importance - b.importance).map(indexed);
}

function indexed(place: BasemapPlace): IndexedPlace {
  const { en, uk } = place.name;
  const folded = uk === undefined ? [foldText(en)] : [foldText(en), foldText(uk)];
  return { place, folded, keys: folded.map(spellingKey) };
}

function nameOf(en: string, uk: string | undefined): PlaceName {
  return uk === undefined || uk === '' ? { en } : { en, uk };
}
