import {
  childrenOf,
  isBlank,
  isObject,
  readChoice,
  readPlainText,
  type Field,
  type NoteLog,
} from './field.ts';
import type { Flag } from './incident.ts';
import { placeClasses, type Place, type PlaceClass } from './place.ts';
import { readText } from './read-text.ts';

/** What a file says in coordinates. `point` is within range; `none` is also a geometry that could not be used and was noted. */
export type RecordGeometry =
  | { readonly type: 'none' }
  | { readonly type: 'point'; readonly lon: number; readonly lat: number; readonly field: Field }
  | { readonly type: 'line'; readonly field: Field };

/** Whether there is a shape to draw for the id of an area. */
export type AreaTest = (areaId: string) => boolean;
export const anyArea: AreaTest = () => true;

export interface ReadPlace {
  readonly place: Place;
  readonly flags: readonly Flag[];
}

const keys = [
  'precision',
  'radiusMeters',
  'areaId',
  'pcode',
  'name',
  'admin2',
  'admin1',
  'country',
] as const;
type Parts = Readonly<Record<(typeof keys)[number], Field>>;
type Names = Pick<Place, 'name' | 'admin2' | 'admin1' | 'country' | 'pcode'>;

const assumedRadiusMeters = { settlement: 3_000, near: 20_000 };
const widestRadiusMeters = 500_000;
const countryId = /^[A-Z]{2}$/;
/** With a tilde it is the basemap’s own, where ISO has none: `XK-X02~`. */
const subdivisionId = /^[A-Z]{2}-[A-Z0-9]{1,3}~?$/;

/**
 * The place that `{precision, radiusMeters, areaId, name, …}` (or only a name) and the
 * coordinates agree on. Where they contradict one another the lesser claim is kept: an area
 * never gets a point, a point class without a point is not located.
 */
export function readPlace(
  field: Field,
  geometry: RecordGeometry,
  log: NoteLog,
  canDraw: AreaTest = anyArea,
): ReadPlace {
  if (isBlank(field)) return unflagged(placeWithoutWords(geometry, {}));
  if (!isObject(field.value)) {
    const name = readText(field, log);
    return unflagged(placeWithoutWords(geometry, name === undefined ? {} : { name }));
  }
  const parts = childrenOf(field, keys, log);
  if (parts === null) return unflagged(placeWithoutWords(geometry, {}));
  const names = readNames(parts, log);
  const stated = readChoice(parts.precision, placeClasses, log);
  const precision = stated ?? impliedPrecision(geometry, parts.areaId);
  switch (precision) {
    case 'exact':
    case 'given':
      return readSite(precision, parts, geometry, names, log);
    case 'settlement':
    case 'near':
      return readCircle(precision, parts, geometry, names, log);
    case 'admin2':
    case 'admin1':
    case 'country':
      return readArea(precision, parts, geometry, names, canDraw, log);
    case 'line':
    case 'sea':
    case 'unknown':
      refusePoint(geometry, precision, log);
      refuse(parts.radiusMeters, precision, log);
      refuse(parts.areaId, precision, log);
      return unflagged({ ...names, precision });
  }
}

function impliedPrecision(geometry: RecordGeometry, areaId: Field): PlaceClass {
  if (geometry.type === 'point') return 'given';
  if (geometry.type === 'line') return 'line';
  if (isBlank(areaId)) return 'unknown';
  return typeof areaId.value === 'string' && countryId.test(areaId.value) ? 'country' : 'admin1';
}

function placeWithoutWords(geometry: RecordGeometry, names: Names): Place {
  switch (geometry.type) {
    case 'point':
      return { ...names, precision: 'given', lon: geometry.lon, lat: geometry.lat };
    case 'line':
      return { ...names, precision: 'line' };
    case 'none':
      return { ...names, precision: 'unknown' };
  }
}

function readSite(
  precision: 'exact' | 'given',
  parts: Parts,
  geometry: RecordGeometry,
  names: Names,
  log: NoteLog,
): ReadPlace {
  refuse(parts.radiusMeters, precision, log);
  refuse(parts.areaId, precision, log);
  if (geometry.type !== 'point') return withoutPoint(parts.precision, names, log);
  return unflagged({ ...names, precision, lon: geometry.lon, lat: geometry.lat });
}

function readCircle(
  precision: 'settlement' | 'near',
  parts: Parts,
  geometry: RecordGeometry,
  names: Names,
  log: NoteLog,
): ReadPlace {
  refuse(parts.areaId, precision, log);
  if (geometry.type !== 'point') return withoutPoint(parts.precision, names, log);
  const { lon, lat } = geometry;
  const { value } = parts.radiusMeters;
  if (typeof value === 'number' && value > 0 && value <= widestRadiusMeters) {
    return unflagged({ ...names, precision, lon, lat, radiusMeters: value });
  }
  const radiusMeters = assumedRadiusMeters[precision];
  const kilometers = radiusMeters / 1000;
  const reason = isBlank(parts.radiusMeters)
    ? ({ code: 'radius-missing', meters: radiusMeters } as const)
    : ({ code: 'radius-out-of-range', meters: radiusMeters, most: widestRadiusMeters } as const);
  log.note(parts.radiusMeters, 'assumed', reason);
  const note = {
    en: `The radius of ${kilometers} km is assumed.`,
    uk: `Радіус ${kilometers} км припущено.`,
  };
  return {
    place: { ...names, precision, lon, lat, radiusMeters },
    flags: [{ field: 'place', flag: 'assumed', note }],
  };
}

function readArea(
  precision: 'admin2' | 'admin1' | 'country',
  parts: Parts,
  geometry: RecordGeometry,
  names: Names,
  canDraw: AreaTest,
  log: NoteLog,
): ReadPlace {
  refusePoint(geometry, precision, log);
  refuse(parts.radiusMeters, precision, log);
  const areaId = parts.areaId.value;
  const pattern = precision === 'country' ? countryId : subdivisionId;
  if (typeof areaId === 'string' && pattern.test(areaId)) {
    if (canDraw(areaId)) return unflagged({ ...names, precision, areaId });
    log.note(parts.areaId, 'ignored', { code: 'no-such-area' });
    return unflagged({ ...names, precision: 'unknown' });
  }
  const example = precision === 'country' ? 'UA' : 'UA-12';
  log.note(parts.areaId, 'ignored', { code: 'no-area-code', example });
  return unflagged({ ...names, precision: 'unknown' });
}

function withoutPoint(precision: Field, names: Names, log: NoteLog): ReadPlace {
  log.note(precision, 'ignored', { code: 'point-needed' });
  return unflagged({ ...names, precision: 'unknown' });
}

function refusePoint(geometry: RecordGeometry, precision: PlaceClass, log: NoteLog): void {
  if (geometry.type !== 'point') return;
  log.note(geometry.field, 'ignored', { code: 'point-not-claimed', precision });
}

function refuse(field: Field, precision: PlaceClass, log: NoteLog): void {
  if (isBlank(field)) return;
  log.note(field, 'ignored', { code: 'not-of-this-class', precision });
}

function readNames(parts: Parts, log: NoteLog): Names {
  const name = readText(parts.name, log);
  const admin2 = readText(parts.admin2, log);
  const admin1 = readText(parts.admin1, log);
  const country = readText(parts.country, log);
  const pcode = readPlainText(parts.pcode, log);
  return {
    ...(name === undefined ? {} : { name }),
    ...(admin2 === undefined ? {} : { admin2 }),
    ...(admin1 === undefined ? {} : { admin1 }),
    ...(country === undefined ? {} : { country }),
    ...(pcode === undefined ? {} : { pcode }),
  };
}

function unflagged(place: Place): ReadPlace {
  return { place, flags: [] };
}
