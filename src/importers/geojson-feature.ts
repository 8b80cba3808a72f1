import {
  child,
  createNoteLog,
  isBlank,
  isObject,
  readPlainText,
  type Field,
} from '../core/incident/field.ts';
import type { RowNote } from '../core/incident/load-report.ts';
import type { IncidentRecord, RecordField } from '../core/incident/validate-incident.ts';
import { flattenRow } from './flatten-row.ts';
import { readGeometry } from './geojson-geometry.ts';

export type FeatureRecord =
  | {
      readonly outcome: 'record';
      readonly record: IncidentRecord;
      readonly notes: readonly RowNote[];
    }
  | { readonly outcome: 'rejected'; readonly notes: readonly RowNote[] };

/** Finds the fields of an incident in a feature. Property names are matched trimmed and without case. */
export function recordOfFeature(
  value: unknown,
  row: number,
  dataset: string,
  uniqueId: (wanted: string) => string,
): FeatureRecord {
  const log = createNoteLog(row);
  const feature: Field = { path: '', value };
  if (!isObject(value) || value['type'] !== 'Feature') {
    log.note({ path: 'type', value: isObject(value) ? value['type'] : value }, 'rejected', {
      code: 'not-a-feature',
    });
    return { outcome: 'rejected', notes: log.notes };
  }
  const properties = child(feature, 'properties');
  const geometry = child(feature, 'geometry');
  const column = columnsOf(properties);
  const idField = firstFilled(child(feature, 'id'), column('id'));
  const wanted = (idField === null ? undefined : readPlainText(idField, log)) ?? `row-${row}`;
  const sourceId = uniqueId(wanted);
  if (sourceId !== wanted) {
    log.note(idField ?? child(feature, 'id'), 'assumed', { code: 'id-taken', kept: sourceId });
  }
  const record: IncidentRecord = {
    dataset,
    sourceId,
    row,
    fields: fieldsOf(column),
    geometry: readGeometry(geometry, log),
    raw: [
      ...flattenRow(child(feature, 'id'), 'id'),
      ...flattenRow(properties, ''),
      ...flattenRow(geometry, 'geometry'),
    ],
  };
  return { outcome: 'record', record, notes: log.notes };
}

type Columns = (name: string) => Field;

function columnsOf(properties: Field): Columns {
  const byName = new Map<string, Field>();
  if (isObject(properties.value)) {
    for (const key of Object.keys(properties.value)) {
      const name = key.trim().toLowerCase();
      const exact = key === name;
      if (exact || !byName.has(name)) byName.set(name, child(properties, key));
    }
  }
  return (name) =>
    byName.get(name.toLowerCase()) ?? child({ ...properties, value: undefined }, name);
}

function fieldsOf(column: Columns): Readonly<Record<RecordField, Field>> {
  return {
    title: firstFilled(column('title'), column('name')) ?? column('title'),
    description: column('description'),
    kind: column('kind'),
    ownType: firstFilled(column('ownType'), column('type')) ?? column('ownType'),
    actors: column('actors'),
    time: timeOf(column),
    place: column('place'),
    killed: column('killed'),
    injured: column('injured'),
    figures: column('figures'),
    damage: column('damage'),
    sources: column('sources'),
    source: column('source'),
    link: firstFilled(column('link'), column('url')) ?? column('link'),
    verification: column('verification'),
    media: column('media'),
    tags: column('tags'),
    flags: column('flags'),
    parent: column('parent'),
  };
}

const clockTime = /^\d{1,2}:\d{2}(:\d{2})?$/;

/** Our own `time`, else whatever a plain file calls it; a clock in `time` belongs to `date`. */
function timeOf(column: Columns): Field {
  const time = column('time');
  const start = column('start');
  const date = column('date');
  if (isObject(time.value)) return time;
  if (
    typeof time.value === 'string' &&
    clockTime.test(time.value.trim()) &&
    typeof date.value === 'string' &&
    !isBlank(date)
  ) {
    const [hour = '', ...rest] = time.value.trim().split(':');
    const clock = [hour.padStart(2, '0'), ...rest].join(':');
    return { path: date.path, value: `${date.value.trim()}T${clock}` };
  }
  if (!isBlank(start)) {
    const end = column('end');
    if (isBlank(end)) return start;
    const path = start.path.slice(0, start.path.lastIndexOf('.'));
    return { path, value: { start: start.value, end: end.value } };
  }
  return firstFilled(column('datetime'), column('timestamp'), date, time) ?? date;
}

function firstFilled(...fields: readonly Field[]): Field | null {
  return fields.find((field) => !isBlank(field)) ?? null;
}
