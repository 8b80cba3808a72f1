import type { NoteLog } from '../core/incident/field.ts';
import type { RecordGeometry } from '../core/incident/read-place.ts';
import { coordinatesOfRow, isUnknownText } from './coordinates-of-row.ts';
import type { FoundIncident, FoundPlace } from './format.ts';
import type { Geography, GazetteerPlace } from '../core/geo/geography.ts';

/** A place in the form of this project's own files, with what is to be said about it. */
export interface RowPlace {
  /** `undefined` where nothing is known. */
  readonly place: Readonly<Record<string, unknown>> | undefined;
  readonly geometry: RecordGeometry;
  readonly flags: readonly Flagged[];
  /** Whether the file's own pair of coordinates is a valid one. */
  readonly hasCoordinates: boolean;
}

interface Flagged {
  readonly field: 'place';
  readonly flag: 'assumed';
  readonly note: { readonly en: string; readonly uk: string };
}

const assumedNearMeters = 20_000;
const settlementMeters = 3_000;
const noPoint: RecordGeometry = { type: 'none' };

/**
 * Where a row says it was. A point only where the source claims one; an area by its code, its
 * name or, within the country, by what the coordinates were coded at; of a row without
 * coordinates and codes what its names lead to, which is noted as placed by name.
 */
export function placeOfRow(found: FoundIncident, geography: Geography, log: NoteLog): RowPlace {
  const { where, columns } = found;
  const country = countryOf(where, geography);
  const column = columns.coordinates ?? 'coordinates';
  const { point, isValid } = coordinatesOfRow(where, column, country, geography, log);
  const names = namesOf(where);
  const base = { flags: [], hasCoordinates: isValid };
  switch (where.precision) {
    case 'line':
    case 'sea':
    case 'unknown':
      return { ...base, geometry: noPoint, place: { ...names, precision: where.precision } };
    case 'admin2':
    case 'admin1':
    case 'country': {
      const at = point ?? undefined;
      const area = areaOf(where, where.precision, country, at, geography);
      if (area === null) break;
      if (area.by === 'name' && !isValid) noteByName(found, area.areaId, log);
      return {
        ...base,
        geometry: noPoint,
        place: { ...names, precision: area.precision, areaId: area.areaId },
        flags: area.by === 'name' && !isValid ? [byNameFlag] : [],
      };
    }
    case 'settlement':
    case 'near':
    case 'exact':
    case 'given':
    case null:
      if (point === null) break;
      return {
        ...base,
        geometry: { type: 'point', ...point },
        ...pointPlace(where, names, country, point, geography),
      };
  }
  return { ...base, ...placedByName(found, country, names, geography, log) };
}

function countryOf({ country }: FoundPlace, geography: Geography): string | null {
  return country === undefined || isUnknownText(country) ? null : geography.country(country);
}

function namesOf({ name, admin2, admin1, country, pcode }: FoundPlace): Record<string, string> {
  const stated = { name, admin2, admin1, country, pcode };
  const entries = Object.entries(stated).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !isUnknownText(entry[1]),
  );
  return Object.fromEntries(entries);
}

function pointPlace(
  where: FoundPlace,
  names: Record<string, string>,
  country: string | null,
  point: { readonly lon: number; readonly lat: number },
  geography: Geography,
): Pick<RowPlace, 'place' | 'flags'> {
  const precision = where.precision ?? 'given';
  if (precision === 'settlement') {
    const radiusMeters =
      where.radiusMeters ?? settlementRadius(names['name'], country, point, geography);
    return { place: { ...names, precision, radiusMeters }, flags: [] };
  }
  if (precision === 'near') {
    const { radiusMeters = assumedNearMeters } = where;
    const flags = where.radiusMeters === undefined ? [assumedRadiusFlag] : [];
    return { place: { ...names, precision, radiusMeters }, flags };
  }
  return { place: { ...names, precision }, flags: [] };
}

/** Of the town of that name around the point, where the gazetteer has it. */
function settlementRadius(
  name: string | undefined,
  country: string | null,
  { lon, lat }: { readonly lon: number; readonly lat: number },
  geography: Geography,
): number {
  if (name === undefined) return settlementMeters;
  const named = geography.placeNamed(name, country === null ? {} : { country });
  if (named.outcome !== 'found' || named.place.type !== 'settlement') return settlementMeters;
  const { radiusMeters, lon: townLon, lat: townLat } = named.place;
  const north = (lat - townLat) * metersPerDegree;
  const east = (lon - townLon) * metersPerDegree * Math.cos((lat * Math.PI) / 180);
  return Math.hypot(north, east) <= radiusMeters ? radiusMeters : settlementMeters;
}

const metersPerDegree = 111_320;

interface RowArea {
  readonly precision: 'admin2' | 'admin1' | 'country';
  readonly areaId: string;
  readonly by: 'code' | 'name' | 'point';
}

/** The first-level area for a second-level one, the country where no such area is found. */
function areaOf(
  { admin1, admin1PrefersArea: prefersArea, areaId, pcode }: FoundPlace,
  precision: RowArea['precision'],
  country: string | null,
  at: { readonly lon: number; readonly lat: number } | undefined,
  geography: Geography,
): RowArea | null {
  if (precision !== 'country') {
    const found = geography.area({
      country,
      code: areaId ?? pcode,
      name: admin1,
      prefersArea,
      at,
    });
    if (found !== null) return { ...found, precision };
  }
  if (country !== null && geography.canDraw(country)) {
    return { precision: 'country', areaId: country, by: 'name' };
  }
  const byPoint = at === undefined ? null : geography.countryAt(at.lon, at.lat);
  if (byPoint === null || country !== null) return null;
  return { precision: 'country', areaId: byPoint, by: 'point' };
}

/** What the finest name leads to that leads anywhere. */
function placedByName(
  found: FoundIncident,
  country: string | null,
  names: Record<string, string>,
  geography: Geography,
  log: NoteLog,
): Omit<RowPlace, 'hasCoordinates'> {
  const { where } = found;
  const nothing = { geometry: noPoint, flags: [] };
  const byCode = geography.area({ country, code: where.areaId ?? where.pcode });
  if (byCode !== null) {
    const precision = where.precision === 'admin2' || 'admin2' in names ? 'admin2' : 'admin1';
    return { ...nothing, place: { ...names, precision, areaId: byCode.areaId } };
  }
  const admin1 =
    names['admin1'] === undefined
      ? null
      : geography.area({
          country,
          name: names['admin1'],
          prefersArea: where.admin1PrefersArea,
        });
  const context = {
    ...(country === null ? {} : { country }),
    ...(admin1 === null ? {} : { admin1: admin1.areaId }),
  };
  for (const key of ['name', 'admin2'] as const) {
    const name = names[key];
    if (name === undefined) continue;
    const named = geography.placeNamed(name, context);
    if (named.outcome === 'found') return byName(found, named.place, names, log);
    if (named.outcome === 'ambiguous') {
      const candidates = named.candidates.map(({ name: { en } }) => en).join(', ');
      const field = { path: columnOfPlace(found), value: name };
      log.note(field, 'ignored', { code: 'name-ambiguous', candidates });
    }
  }
  if (admin1 !== null) {
    noteByName(found, admin1.areaId, log);
    const precision = 'admin2' in names ? 'admin2' : 'admin1';
    return {
      ...nothing,
      place: { ...names, precision, areaId: admin1.areaId },
      flags: [byNameFlag],
    };
  }
  if (country !== null && geography.canDraw(country)) {
    noteByName(found, country, log);
    const place = { ...names, precision: 'country', areaId: country };
    return { ...nothing, place, flags: [byNameFlag] };
  }
  if (Object.keys(names).length > 0) {
    const field = { path: columnOfPlace(found), value: Object.values(names)[0] };
    log.note(field, 'ignored', { code: 'name-unknown' });
  }
  const place = Object.keys(names).length > 0 ? { ...names, precision: 'unknown' } : undefined;
  return { ...nothing, place };
}

function byName(
  found: FoundIncident,
  place: GazetteerPlace,
  names: Record<string, string>,
  log: NoteLog,
): Omit<RowPlace, 'hasCoordinates'> {
  const path = columnOfPlace(found);
  if (place.type === 'settlement') {
    const { lon, lat, radiusMeters, name } = place;
    log.note({ path, value: names['name'] }, 'placed-by-name', {
      code: 'placed-by-name',
      place: name.en,
    });
    return {
      geometry: { type: 'point', lon, lat, field: { path, value: names['name'] } },
      place: { ...names, precision: 'settlement', radiusMeters },
      flags: [byNameFlag],
    };
  }
  noteByName(found, place.areaId, log);
  const { areaId, type } = place;
  return {
    geometry: noPoint,
    place: { ...names, precision: type, areaId },
    flags: [byNameFlag],
  };
}

function noteByName(found: FoundIncident, place: string, log: NoteLog): void {
  const { name, admin2, admin1, country } = found.where;
  log.note(
    { path: columnOfPlace(found), value: name ?? admin2 ?? admin1 ?? country },
    'placed-by-name',
    { code: 'placed-by-name', place },
  );
}

function columnOfPlace({ columns }: FoundIncident): string {
  return columns.place ?? 'place';
}

const byNameFlag: Flagged = {
  field: 'place',
  flag: 'assumed',
  note: { en: 'Placed by its name.', uk: 'Розміщено за назвою.' },
};

const assumedRadiusFlag: Flagged = {
  field: 'place',
  flag: 'assumed',
  note: {
    en: `The radius of ${assumedNearMeters / 1000} km is assumed.`,
    uk: `Радіус ${assumedNearMeters / 1000} км припущено.`,
  },
};
