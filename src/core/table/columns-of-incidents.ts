import {
  timePrecisions,
  verifications,
  type Incident,
  type LocalizedText,
} from '../incident/incident.ts';
import { isPlaceInferred } from '../incident/is-place-inferred.ts';
import { kindIndex } from '../incident/kinds.ts';
import { placeClasses, type Place } from '../incident/place.ts';
import { createPlaceKeys, type PlaceKeys } from '../incident/place-keys.ts';
import { revisionStandings } from '../incident/revision.ts';
import { createCodes } from './code-array.ts';
import { dictionaryColumn } from './dictionary.ts';
import { figureColumn } from './figure-column.ts';
import type { IncidentColumns } from './incident-columns.ts';
import { namedColumn, namedListColumn, type Named } from './named-columns.ts';
import { placeColumn } from './place-column.ts';
import { textColumn } from './text-column.ts';

/** Rows in the order of the incidents; the record of each is its index, counted from `firstRecord`. */
export function columnsOfIncidents(
  incidents: readonly Incident[],
  placeKeys: PlaceKeys = createPlaceKeys(null),
  firstRecord = 0,
): IncidentColumns {
  const start = Int32Array.from(incidents, ({ time }) => time.start);
  const at = (row: number): Incident => {
    const incident = incidents[row];
    if (incident === undefined) throw new RangeError(`row ${row} of ${incidents.length} incidents`);
    return incident;
  };
  const bytes = (valueOf: (incident: Incident) => number): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(incidents, valueOf);

  return {
    length: incidents.length,
    ids: textColumn(incidents.map(({ id }) => id)),
    record: Uint32Array.from(incidents, (_, index) => firstRecord + index),
    dataset: dictionaryColumn(incidents.map(({ dataset }) => dataset)),
    start,
    end: Int32Array.from(incidents, ({ time }) => time.end),
    isWithin: bytes(({ time }) => (time.meaning === 'within' ? 1 : 0)),
    kind: bytes(({ kind }) => kindIndex(kind)),
    placeClass: bytes(({ place }) => placeClasses.indexOf(place.precision)),
    timePrecision: bytes(({ time }) => timePrecisions.indexOf(time.precision)),
    verification: bytes(({ verification }) => verifications.indexOf(verification.status)),
    revision: new Uint8Array(incidents.length).fill(revisionStandings.length),
    inferredPlace: bytes((incident) => (isPlaceInferred(incident) ? 1 : 0)),
    place: placeColumn(incidents.map(({ place }) => place)),
    radius: radiusColumn(incidents.map(({ place }) => place)),
    ownType: namedColumn(start, (row) => ownTypeOf(at(row))),
    country: namedColumn(start, (row) => placeKeys.country(at(row).place)),
    region: namedColumn(start, (row) => placeKeys.region(at(row).place)),
    actors: namedListColumn(start, (row) => at(row).actors.map(({ name }) => namedBy(name))),
    publishers: namedListColumn(start, (row) =>
      at(row).sources.map(({ publisher }) => namedBy(publisher)),
    ),
    tags: namedListColumn(start, (row) => at(row).tags.map(namedBy)),
    parent: dictionaryColumn(incidents.map(({ parent }) => parent ?? null)),
    killed: figureColumn(incidents.map(({ killed }) => killed)),
    injured: figureColumn(incidents.map(({ injured }) => injured)),
  };
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

function radiusColumn(places: readonly Place[]): IncidentColumns['radius'] {
  const codeOfRadius = new Map<number, number>();
  const found = places.map((place) => {
    if (!('radiusMeters' in place)) return null;
    const meters = Math.fround(place.radiusMeters);
    const code = codeOfRadius.get(meters) ?? codeOfRadius.size;
    codeOfRadius.set(meters, code);
    return code;
  });
  const none = codeOfRadius.size;
  const codes = createCodes(found.length, none + 1);
  for (const [row, code] of found.entries()) codes[row] = code ?? none;
  return { meters: Float32Array.from(codeOfRadius.keys()), codes };
}
