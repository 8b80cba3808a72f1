import { searchableText } from '../filter/searchable-text.ts';
import {
  timePrecisions,
  verifications,
  type Incident,
  type LocalizedText,
} from '../incident/incident.ts';
import { isPlaceInferred } from '../incident/is-place-inferred.ts';
import { kindIndex } from '../incident/kinds.ts';
import { isAreaPlace, isPointPlace, placeClasses } from '../incident/place.ts';
import { createPlaceKeys, type PlaceKeys } from '../incident/place-keys.ts';
import { dictionaryColumn, type DictionaryColumn } from './dictionary.ts';
import { figureColumns, type FigureColumns } from './figure-columns.ts';
import { incidentTexts } from './incident-texts.ts';
import { uniqueLocations, type Locations } from './locations.ts';
import {
  namedColumn,
  namedListColumn,
  type Named,
  type NamedColumn,
  type NamedListColumn,
} from './named-columns.ts';

/** Incidents as columns of `length` rows, by start and then by id. */
export interface IncidentTable {
  readonly length: number;
  /** The rows themselves, for whoever looks at one. */
  readonly incidents: readonly Incident[];
  readonly ids: readonly string[];
  readonly rowOfId: ReadonlyMap<string, number>;
  /** Civil minutes, [start, end). */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** 1 where the interval means some time within it, 0 where throughout. */
  readonly isWithin: Uint8Array;
  /** Index into `kinds`. */
  readonly kind: Uint8Array;
  /** Index into `placeClasses`. */
  readonly placeClass: Uint8Array;
  /** Index into `timePrecisions`. */
  readonly timePrecision: Uint8Array;
  /** Index into `verifications`. */
  readonly verification: Uint8Array;
  readonly ownType: NamedColumn;
  readonly country: NamedColumn;
  readonly region: NamedColumn;
  readonly actors: NamedListColumn;
  readonly publishers: NamedListColumn;
  readonly tags: NamedListColumn;
  /** 1 where the place is inferred. */
  readonly inferredPlace: Uint8Array;
  /** Degrees, NaN where the row has no point. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Meters, 0 where no radius is known. */
  readonly radiusMeters: Float32Array;
  readonly locations: Locations;
  readonly area: DictionaryColumn;
  readonly dataset: DictionaryColumn;
  /** Ids as given, whether or not the table has such a row. */
  readonly parent: DictionaryColumn;
  /** Row of the parent, −1 where there is none. */
  readonly parentRow: Int32Array;
  readonly killed: FigureColumns;
  readonly injured: FigureColumns;
  /** All texts of a row as `matchesOf` looks at them. */
  readonly foldedText: readonly string[];
}

export function buildIncidentTable(
  unsorted: readonly Incident[],
  placeKeys: PlaceKeys = createPlaceKeys(null),
): IncidentTable {
  const incidents = unsorted.toSorted(byStartThenId);
  const length = incidents.length;
  const at = (row: number): Incident => {
    const incident = incidents[row];
    if (incident === undefined) throw new RangeError(`row ${row} of a table of ${length}`);
    return incident;
  };
  const point = (incident: Incident): { lon: number; lat: number } =>
    isPointPlace(incident.place) ? incident.place : { lon: NaN, lat: NaN };

  const ids = incidents.map((incident) => incident.id);
  const rowOfId = new Map(ids.map((id, row) => [id, row]));
  const lon = Float64Array.from(incidents, (incident) => point(incident).lon);
  const lat = Float64Array.from(incidents, (incident) => point(incident).lat);
  return {
    length,
    incidents,
    ids,
    rowOfId,
    start: Int32Array.from(incidents, (incident) => incident.time.start),
    end: Int32Array.from(incidents, (incident) => incident.time.end),
    isWithin: Uint8Array.from(incidents, ({ time }) => (time.meaning === 'within' ? 1 : 0)),
    kind: Uint8Array.from(incidents, (incident) => kindIndex(incident.kind)),
    placeClass: Uint8Array.from(incidents, ({ place }) => placeClasses.indexOf(place.precision)),
    timePrecision: Uint8Array.from(incidents, ({ time }) => timePrecisions.indexOf(time.precision)),
    verification: Uint8Array.from(incidents, (incident) =>
      verifications.indexOf(incident.verification.status),
    ),
    ownType: namedColumn(length, (row) => ownTypeOf(at(row))),
    country: namedColumn(length, (row) => placeKeys.country(at(row).place)),
    region: namedColumn(length, (row) => placeKeys.region(at(row).place)),
    actors: namedListColumn(length, (row) => at(row).actors.map(({ name }) => namedBy(name))),
    publishers: namedListColumn(length, (row) =>
      at(row).sources.map(({ publisher }) => namedBy(publisher)),
    ),
    tags: namedListColumn(length, (row) => at(row).tags.map(namedBy)),
    inferredPlace: Uint8Array.from(incidents, (incident) => (isPlaceInferred(incident) ? 1 : 0)),
    lon,
    lat,
    radiusMeters: Float32Array.from(incidents, ({ place }) =>
      'radiusMeters' in place ? place.radiusMeters : 0,
    ),
    locations: uniqueLocations(lon, lat),
    area: dictionaryColumn(length, (row) => {
      const { place } = at(row);
      return isAreaPlace(place) ? place.areaId : null;
    }),
    dataset: dictionaryColumn(length, (row) => at(row).dataset),
    parent: dictionaryColumn(length, (row) => at(row).parent ?? null),
    parentRow: Int32Array.from(incidents, ({ parent }) =>
      parent === undefined ? -1 : (rowOfId.get(parent) ?? -1),
    ),
    killed: figureColumns(length, (row) => at(row).killed),
    injured: figureColumns(length, (row) => at(row).injured),
    foldedText: incidents.map((incident) => searchableText(incidentTexts(incident))),
  };
}

function byStartThenId(a: Incident, b: Incident): number {
  return a.time.start - b.time.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** A name's key is its English, or only, text. */
function namedBy(name: LocalizedText): Named {
  return { key: typeof name === 'string' ? name : name.en, label: name };
}

function ownTypeOf({ ownType }: Incident): Named | null {
  if (ownType === undefined) return null;
  const { type, subtype } = ownType;
  return namedBy(subtype === undefined ? type : `${type}: ${subtype}`);
}
