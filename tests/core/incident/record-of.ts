import {
  recordFields,
  type IncidentRecord,
  type RecordField,
} from '../../../src/core/incident/validate-incident.ts';

/** A row as an importer hands it to the guard, of the dataset `set`; fields that are not given are missing. */
export function recordOf(
  values: Readonly<Partial<Record<RecordField, unknown>>>,
  rest: Partial<Omit<IncidentRecord, 'fields'>> = {},
): IncidentRecord {
  const fields = Object.fromEntries(
    recordFields.map((name) => [name, { path: `properties.${name}`, value: values[name] }]),
  ) as IncidentRecord['fields'];
  return {
    dataset: 'set',
    sourceId: 'a',
    row: 1,
    geometry: { type: 'none' },
    raw: [],
    ...rest,
    fields,
  };
}
