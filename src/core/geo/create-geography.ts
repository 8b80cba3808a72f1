import { createAreaIndex, type IndexedUnit } from './area-index.ts';
import { indexUnitNames } from './area-names.ts';
import type { AdminTopology, AreaNames } from './basemap.ts';
import { indexCountryNames } from './country-names.ts';
import { createGazetteer } from './gazetteer.ts';
import { decodeNames, decodePlaces, type GazetteerFile } from './gazetteer-file.ts';
import { plainName } from './gazetteer-keys.ts';
import { createNameSearch } from './gazetteer-search.ts';
import type { AreaFound, AreaQuery, Geography, NamedPlace } from './geography.ts';
import { areaOfPcode } from './pcodes.ts';
import { askedBy } from './region-words.ts';

/** Our own files, parsed: two of `public/basemap`, and any number of `public/gazetteer`. */
export interface GeographyFiles {
  readonly admin: AdminTopology;
  readonly names: AreaNames;
  /** Without any, names lead to countries and first-level areas only. */
  readonly gazetteers: readonly GazetteerFile[];
}

/** Names that were looked up are kept up to this number, since rows repeat them. */
const mostKept = 50_000;

/** What it needs is decoded when it is first asked for. */
export function createGeography({ admin, names, gazetteers }: GeographyFiles): Geography {
  const index = createAreaIndex(admin);
  const units = new Map(index.units.map((unit) => [unit.id, unit]));
  const unitsOfCountry = new Map<string, readonly IndexedUnit[]>();
  const countryNames = indexCountryNames(
    names.countries,
    decodeNames(gazetteers.map(({ countries }) => countries)),
  );
  const countriesWithShape = new Set(index.units.map(({ country }) => country));
  let nameTools: NameTools | null = null;
  const distances = new Map<string, number>();
  const placesNamed = new Map<string, NamedPlace>();

  const isOf = (unit: IndexedUnit, country: string): boolean =>
    unit.country === country || unit.id.startsWith(`${country}-`);

  const isUnitOf = (areaId: string, country: string): boolean => {
    const unit = units.get(areaId);
    return unit !== undefined && isOf(unit, country);
  };

  const shapesOf = (country: string): readonly IndexedUnit[] => {
    const known = unitsOfCountry.get(country);
    if (known !== undefined) return known;
    const found = index.units.filter((unit) => isOf(unit, country));
    unitsOfCountry.set(country, found);
    return found;
  };

  const tools = (): NameTools => (nameTools ??= createNameTools());

  const createNameTools = () => {
    const unitNames = indexUnitNames(
      names.units,
      decodeNames(gazetteers.map((file) => file.units)).filter(([areaId]) => units.has(areaId)),
    );
    const gazetteer = createGazetteer(decodePlaces(gazetteers));
    const search = createNameSearch({ gazetteer, unitNames, countryNames, names, isUnitOf });
    return { unitNames, search };
  };
  type NameTools = ReturnType<typeof createNameTools>;

  const areaByCode = ({ country, code }: AreaQuery): AreaFound | null => {
    if (code === undefined) return null;
    const written = code.trim().toUpperCase();
    const areaId = units.has(written) ? written : areaOfPcode(written);
    if (areaId === null || !units.has(areaId)) return null;
    return country === null || isUnitOf(areaId, country) ? { areaId, by: 'code' } : null;
  };

  const areaByName = ({ country, name, prefersArea, at }: AreaQuery): AreaFound | null => {
    if (name === undefined) return null;
    const plain = plainName(name);
    const isWanted = (areaId: string): boolean => country === null || isUnitOf(areaId, country);
    const short = askedBy(plain);
    const whole = tools().unitNames.named(plain, prefersArea ? 'area' : 'anything', isWanted);
    const found =
      whole.length > 0 ? whole : tools().unitNames.named(short.name, short.asked, isWanted);
    const [only] = found;
    if (only === undefined) return null;
    if (found.length === 1) return { areaId: only, by: 'name' };
    if (at === undefined) return null;
    const among = index.unitAtAmong(at.lon, at.lat, ({ id }) => found.includes(id));
    return among === null ? null : { areaId: among.id, by: 'name' };
  };

  const areaByPoint = ({ country, at }: AreaQuery): AreaFound | null => {
    if (at === undefined) return null;
    const unit = index.unitAtAmong(
      at.lon,
      at.lat,
      (each) => country === null || isOf(each, country),
    );
    return unit === null ? null : { areaId: unit.id, by: 'point' };
  };

  return {
    country: (text) => countryNames.country(text),
    canDraw: (areaId) => units.has(areaId) || countriesWithShape.has(areaId),
    area: (query) => areaByCode(query) ?? areaByName(query) ?? areaByPoint(query),
    countryAt: (lon, lat) => index.unitAt(lon, lat)?.country ?? null,
    kilometersFrom(country, lon, lat) {
      const unit = index.unitHolding(lon, lat);
      if (unit !== null && isOf(unit, country)) return 0;
      return kept(distances, `${country} ${lon} ${lat}`, () =>
        index.kilometersTo(shapesOf(country), lon, lat),
      );
    },
    placeNamed: (name, context) =>
      kept(placesNamed, [context.country ?? '', context.admin1 ?? '', name].join('\n'), () =>
        tools().search(name, context),
      ),
  };
}

function kept<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  if (values.size >= mostKept) values.clear();
  const value = make();
  values.set(key, value);
  return value;
}
