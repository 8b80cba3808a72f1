import { readFileSync } from 'node:fs';
import type { AreaNames } from '../../../src/core/geo/basemap.ts';
import type { Place, PlaceClass } from '../../../src/core/incident/place.ts';
import type { Random } from './random.ts';
import { towns, type Town } from './towns.ts';

/** A place as a file writes it, and the coordinates beside it. */
export interface WrittenPlace {
  readonly coordinates: readonly [lon: number, lat: number] | null;
  /** `undefined` where the file says nothing. */
  readonly place: unknown;
  /** For titles. */
  readonly town: Town;
}

type Names = Record<string, readonly [en: string, uk: string]>;

const { units, countries } = JSON.parse(
  readFileSync(new URL('../../../public/basemap/names.json', import.meta.url), 'utf8'),
) as AreaNames & { readonly units: Names; readonly countries: Names };

const unitsOf = new Map<string, readonly string[]>();
for (const { country } of towns) {
  const prefix = `${country}-`;
  unitsOf.set(
    country,
    Object.keys(units).filter((id) => id.startsWith(prefix)),
  );
}

/** One coordinate that many incidents share and no other has: all others are written to fewer places. */
const sharedCoordinate = [36.230383, 49.993512] as const;

/** Edges of the map that a projection or a box may get wrong. */
const edgePoints: readonly (readonly [number, number])[] = [
  [180, -16.5],
  [-180, -16.5],
  [179.9999, -16.8],
  [-179.9999, -16.8],
  [180, 66.2],
  [-180, 0],
  [0, 90],
  [135, 90],
  [0, -90],
  [-60, -90],
  [25, 85.0511],
  [25, 85.06],
  [-120, -85.06],
  [0, 51.48],
];

const classes: readonly (readonly [number, PlaceClass])[] = [
  [18, 'exact'],
  [34, 'settlement'],
  [12, 'near'],
  [10, 'given'],
  [4, 'admin2'],
  [11, 'admin1'],
  [5, 'country'],
  [1.5, 'line'],
  [1.5, 'sea'],
  [3, 'unknown'],
];

const waters = ['Black Sea', 'Sea of Azov', 'Red Sea', 'Gulf of Aden', 'Eastern Mediterranean'];
const lines = ['the line of contact', 'the road from the border', 'the river', 'the railway'];

/** Of any class, most of them around `town`. */
export function writePlace(random: Random, town: Town): WrittenPlace {
  const precision = random.weighted(classes);
  const names = writeNames(random, town);
  switch (precision) {
    case 'exact':
      return { town, coordinates: pointNear(random, town, 9), place: { precision, ...names } };
    case 'given':
      return { town, coordinates: pointNear(random, town, 30), place: givenPlace(random, names) };
    case 'settlement':
    case 'near': {
      const spread = precision === 'settlement' ? 25 : 45;
      const radius = random.chance(0.98) ? { radiusMeters: random.whole(4, 120) * 250 } : {};
      return {
        town,
        coordinates: pointNear(random, town, spread),
        place: { precision, ...radius, ...names },
      };
    }
    case 'admin2':
    case 'admin1':
    case 'country':
      return { town, coordinates: null, place: writeArea(random, precision, town, names) };
    case 'line':
      return { town, coordinates: null, place: { precision, ...names, name: random.pick(lines) } };
    case 'sea':
      return { town, coordinates: null, place: { precision, name: random.pick(waters) } };
    case 'unknown': {
      const place = random.weighted<unknown>([
        [1, undefined],
        [1, { precision }],
        [1, { precision, country: countries[town.country]?.[0] }],
        [1, 'an undisclosed location'],
      ]);
      return { town, coordinates: null, place };
    }
  }
}

/** At exactly one coordinate, as a source that knows a city only writes it. */
export function writeSharedPlace(random: Random, town: Town): WrittenPlace {
  const place = { precision: 'settlement', radiusMeters: 12_000, ...writeNames(random, town) };
  return { town, coordinates: sharedCoordinate, place };
}

/** On the edge of the map. */
export function writeEdgePlace(random: Random, town: Town): WrittenPlace {
  return {
    town,
    coordinates: random.pick(edgePoints),
    place: random.chance(0.5)
      ? { precision: 'near', radiusMeters: random.whole(1, 20) * 25_000 }
      : { precision: 'exact' },
  };
}

/** Coordinates alone, or with words that state no precision. */
function givenPlace(random: Random, names: object): unknown {
  return random.weighted<unknown>([
    [2, undefined],
    [2, { precision: 'given', ...names }],
    [1, names],
    [1, 'near the market'],
  ]);
}

function writeArea(
  random: Random,
  precision: 'admin2' | 'admin1' | 'country',
  town: Town,
  names: object,
): unknown {
  if (precision === 'country') {
    return { precision, areaId: town.country, country: nameIn(countries, town.country) };
  }
  const areaId = random.chance(0.35)
    ? town.unit
    : random.pick(unitsOf.get(town.country) ?? [town.unit]);
  const district =
    precision === 'admin2' ? { admin2: `District ${random.whole(1, 40)}`, pcode: areaId } : {};
  const region = random.chance(0.8) ? { admin1: nameIn(units, areaId) } : {};
  const { country } = names as Place;
  return {
    precision,
    areaId,
    ...district,
    ...region,
    ...(country === undefined ? {} : { country }),
  };
}

/** Town, region and country: each in both languages, in one, or not at all. */
function writeNames(random: Random, town: Town): object {
  const said = (pair: readonly [string, string] | undefined): unknown =>
    pair === undefined
      ? undefined
      : random.weighted<unknown>([
          [4, { en: pair[0], uk: pair[1] }],
          [4, pair[0]],
          [1, pair[1]],
          [4, undefined],
        ]);
  return withoutBlanks({
    name: said([town.en, town.uk]),
    admin1: said(units[town.unit]),
    country: said(countries[town.country]),
  });
}

function nameIn(names: Names, id: string): { en: string; uk: string } {
  const [en, uk] = names[id] ?? [id, id];
  return { en, uk };
}

function withoutBlanks(entries: object): object {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

/** Scattered around the town with this deviation, written to five places at most. */
function pointNear(random: Random, town: Town, kilometers: number): readonly [number, number] {
  const places = random.weighted([
    [1, 1e2],
    [3, 1e4],
    [2, 1e5],
  ]);
  const north = (random.normal() * kilometers) / 111.2;
  const east = (random.normal() * kilometers) / (111.2 * Math.cos((town.lat * Math.PI) / 180));
  const rounded = (degrees: number): number => Math.round(degrees * places) / places;
  return [rounded(aroundTheGlobe(town.lon + east)), rounded(town.lat + north)];
}

function aroundTheGlobe(lon: number): number {
  return lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
}
