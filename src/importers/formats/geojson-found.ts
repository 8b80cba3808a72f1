import type { Field, NoteLog } from '../../core/incident/field.ts';
import { isObject } from '../../core/incident/field.ts';
import type { RowNote } from '../../core/incident/load-report.ts';
import type { RecordGeometry } from '../../core/incident/read-place.ts';
import { recordFields, type RecordField } from '../../core/incident/validate-incident.ts';
import type { FoundIncident, FoundPlace } from '../format.ts';
import { recordOfFeature } from '../geojson-feature.ts';
import { cellText } from './scalar-cell.ts';

export type FeatureFound =
  | {
      readonly outcome: 'found';
      readonly found: FoundIncident;
      readonly notes: readonly RowNote[];
    }
  | { readonly outcome: 'rejected'; readonly notes: readonly RowNote[] };

/** A feature as this project's own files mean it. A place that is an object is kept as it is; text is a name. */
export function foundInFeature(feature: unknown, row: number): FeatureFound {
  let wantedId = '';
  const result = recordOfFeature(feature, row, '', (wanted) => {
    wantedId = wanted;
    return wanted;
  });
  if (result.outcome === 'rejected') return result;
  const { fields, geometry, raw } = result.record;
  const { place } = fields;
  const ownPlace = placeObject(place, geometry);
  const found: FoundIncident = {
    id: wantedId === `row-${row}` ? null : wantedId,
    type: typeText(fields.ownType.value),
    fields: { ...valuesOf(fields), place: ownPlace },
    columns: { ...pathsOf(fields), coordinates: 'geometry.coordinates' },
    where: whereOf(place, geometry, ownPlace !== undefined),
    raw: () => raw,
  };
  return { outcome: 'found', found, notes: result.notes };
}

/** Hands notes that were taken elsewhere on to a log. */
export function passOn(notes: readonly RowNote[], log: NoteLog): void {
  for (const { field, value, action, reason } of notes) {
    log.note({ path: field, value }, action, reason);
  }
}

/** As the dataset writes it: text, or `{type, subtype}`. */
export function typeText(value: unknown): string {
  return cellText(isObject(value) ? value['type'] : value);
}

function valuesOf(
  fields: Readonly<Record<RecordField, Field>>,
): Partial<Record<RecordField, unknown>> {
  return Object.fromEntries(recordFields.map((name) => [name, fields[name].value]));
}

function pathsOf(
  fields: Readonly<Record<RecordField, Field>>,
): Partial<Record<RecordField, string>> {
  return Object.fromEntries(recordFields.map((name) => [name, fields[name].path]));
}

/** A place that says nothing of its precision lies on the line that is drawn for it. */
function placeObject({ value }: Field, geometry: RecordGeometry): unknown {
  if (!isObject(value)) return undefined;
  const isUnstated = value['precision'] === undefined || value['precision'] === null;
  return geometry.type === 'line' && isUnstated ? { ...value, precision: 'line' } : value;
}

function whereOf(place: Field, geometry: RecordGeometry, hasOwnPlace: boolean): FoundPlace {
  const name = typeof place.value === 'string' && !hasOwnPlace ? { name: place.value } : {};
  switch (geometry.type) {
    case 'point':
      return { precision: null, lon: geometry.lon, lat: geometry.lat, ...name };
    case 'line':
      return { precision: 'line', ...name };
    case 'none':
      return { precision: null, ...name };
  }
}
