import {
  childrenOf,
  createNoteLog,
  isBlank,
  isObject,
  readChoice,
  readItems,
  readPlainText,
  type Field,
  type NoteLog,
} from './field.ts';
import type { Incident, LocalizedText, OwnType } from './incident.ts';
import { kinds, type Kind } from './kinds.ts';
import type { RowNote } from './load-report.ts';
import { readActors } from './read-actors.ts';
import { readFigures, readRange } from './read-figures.ts';
import { readFlags, readVerification } from './read-flags.ts';
import { anyArea, readPlace, type AreaTest, type RecordGeometry } from './read-place.ts';
import { readMedia, readSingleSource, readSources } from './read-sources.ts';
import { readText } from './read-text.ts';
import { readTime } from './read-time.ts';

export const recordFields = [
  'title',
  'description',
  'kind',
  'ownType',
  'actors',
  'time',
  'place',
  'killed',
  'injured',
  'figures',
  'damage',
  'sources',
  'source',
  'link',
  'verification',
  'media',
  'tags',
  'flags',
  'parent',
] as const;
export type RecordField = (typeof recordFields)[number];

/** A row as an importer found it: where each field stood, and its value, not yet trusted. `source` and `link` are the short form of one of `sources`. */
export interface IncidentRecord {
  readonly dataset: string;
  /** Unique within the dataset. */
  readonly sourceId: string;
  readonly row: number;
  readonly fields: Readonly<Record<RecordField, Field>>;
  readonly geometry: RecordGeometry;
  readonly raw: Incident['raw'];
}

export type ValidatedIncident =
  | { readonly outcome: 'valid'; readonly incident: Incident; readonly notes: readonly RowNote[] }
  | { readonly outcome: 'rejected'; readonly notes: readonly RowNote[] };

/**
 * The guard at the edge: what passes is an incident in every respect. Only a row without a
 * usable time is rejected; of any other fault the lesser claim is kept, with a note that
 * names row, field, value and reason. `parent` is a source id of the same dataset here and
 * becomes a full id; whether it exists is for `resolveParents` to see.
 */
export function validateIncident(
  record: IncidentRecord,
  canDraw: AreaTest = anyArea,
): ValidatedIncident {
  const { dataset, sourceId, row, fields, geometry } = record;
  const log = createNoteLog(row);
  const time = readTime(fields.time, log);
  if (time === null) return { outcome: 'rejected', notes: log.notes };
  const description = readText(fields.description, log);
  const kind = readKind(fields.kind, log);
  const ownType = readOwnType(fields.ownType, log) ?? kind.ownType;
  const damage = readText(fields.damage, log);
  const parent = readPlainText(fields.parent, log);
  const { place, flags } = readPlace(fields.place, geometry, log, canDraw);
  const incident: Incident = {
    id: `${dataset}:${sourceId}`,
    dataset,
    sourceRow: row,
    title: readTitle(fields.title, row, log),
    kind: kind.kind,
    actors: readActors(fields.actors, log),
    time,
    place,
    killed: readRange(fields.killed, log),
    injured: readRange(fields.injured, log),
    figures: readFigures(fields.figures, log),
    sources: isBlank(fields.sources)
      ? readSingleSource(fields.source, fields.link, log)
      : readSources(fields.sources, log),
    verification: readVerification(fields.verification, log),
    media: readMedia(fields.media, log),
    tags: readTags(fields.tags, log),
    flags: [...readFlags(fields.flags, log), ...flags],
    // A table's row is dozens of texts, which most readers of the incident never ask for.
    get raw() {
      return record.raw;
    },
    ...(description === undefined ? {} : { description }),
    ...(ownType === undefined ? {} : { ownType }),
    ...(damage === undefined ? {} : { damage }),
    ...(parent === undefined ? {} : { parent: `${dataset}:${parent}` }),
  };
  return { outcome: 'valid', incident, notes: log.notes };
}

function readTitle(field: Field, row: number, log: NoteLog): LocalizedText {
  const title = readText(field, log);
  if (title !== undefined) return title;
  if (isBlank(field)) log.note(field, 'assumed', { code: 'untitled', row });
  return { en: `Untitled incident ${row}`, uk: `Інцидент ${row} без назви` };
}

/** A kind that is none of ours is kept as the dataset's own type. */
function readKind(field: Field, log: NoteLog): { readonly kind: Kind; readonly ownType?: OwnType } {
  if (isBlank(field)) return { kind: 'other' };
  const kind = readChoice(field, kinds, log, 'other');
  if (kind !== undefined) return { kind };
  const { value } = field;
  return typeof value === 'string'
    ? { kind: 'other', ownType: { type: value } }
    : { kind: 'other' };
}

/** `{type, subtype}`, or only the type. */
function readOwnType(field: Field, log: NoteLog): OwnType | undefined {
  if (isBlank(field)) return undefined;
  if (!isObject(field.value)) {
    const type = readPlainText(field, log);
    return type === undefined ? undefined : { type };
  }
  const parts = childrenOf(field, ['type', 'subtype'], log);
  if (parts === null) return undefined;
  const type = readPlainText(parts.type, log);
  const subtype = readPlainText(parts.subtype, log);
  if (type === undefined) {
    if (isBlank(parts.type)) log.note(parts.type, 'ignored', { code: 'own-type-without-type' });
    return undefined;
  }
  return { type, ...(subtype === undefined ? {} : { subtype }) };
}

/** A list, or text parted by semicolons or commas. */
function readTags(field: Field, log: NoteLog): readonly string[] {
  if (typeof field.value === 'string') {
    return field.value
      .split(/[;,]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '');
  }
  return readItems(field, readPlainText, log);
}
