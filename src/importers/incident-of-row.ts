import { createNoteLog, type Field } from '../core/incident/field.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { RowNote } from '../core/incident/load-report.ts';
import {
  recordFields,
  validateIncident,
  type IncidentRecord,
  type RecordField,
} from '../core/incident/validate-incident.ts';
import type { FoundIncident, FoundRow } from './format.ts';
import type { Geography } from '../core/geo/geography.ts';
import { placeOfRow } from './place-of-row.ts';

export interface RowOutcome {
  /** `null` where the row is rejected; the notes say why. */
  readonly incident: Incident | null;
  readonly hasCoordinates: boolean;
  readonly notes: readonly RowNote[];
}

/** @param sourceId unique within the dataset */
export function incidentOfRow(
  { row, found, notes }: FoundRow,
  dataset: string,
  sourceId: string,
  geography: Geography,
): RowOutcome {
  if (found === null) return { incident: null, hasCoordinates: false, notes };
  const log = createNoteLog(row);
  const { place, geometry, flags, hasCoordinates } = placeOfRow(found, geography, log);
  const own = found.fields.place;
  const fields = fieldsOf(found, own ?? place, [...listOf(found.fields.flags), ...flags]);
  const record: IncidentRecord = {
    dataset,
    sourceId,
    row,
    fields,
    geometry,
    get raw() {
      return found.raw();
    },
  };
  const validated = validateIncident(record, (areaId) => geography.canDraw(areaId));
  return {
    incident: validated.outcome === 'valid' ? validated.incident : null,
    hasCoordinates,
    notes: [...notes, ...log.notes, ...validated.notes],
  };
}

function fieldsOf(
  { fields, columns }: FoundIncident,
  place: unknown,
  flags: readonly unknown[],
): Readonly<Record<RecordField, Field>> {
  const entries = recordFields.map((name): [RecordField, Field] => {
    const value = name === 'place' ? place : name === 'flags' ? flags : fields[name];
    return [name, { path: columns[name] ?? name, value }];
  });
  return Object.fromEntries(entries) as Record<RecordField, Field>;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
