import { redistributions, type Dataset } from './dataset.ts';
import {
  childrenOf,
  isBlank,
  readChoice,
  readPlainText,
  type Field,
  type NoteLog,
} from './field.ts';
import type { LocalizedText } from './incident.ts';
import { readDay } from './read-sources.ts';
import { readText } from './read-text.ts';
import { readWebAddress } from './web-address.ts';

const keys = [
  'id',
  'title',
  'version',
  'accessed',
  'url',
  'note',
  'licence',
  'redistribution',
  'language',
] as const;

const datasetId = /^[\w.-]+$/;

/** What stands in when the file itself is silent. */
export interface DatasetFallback {
  readonly id: string;
  readonly title?: LocalizedText | undefined;
}

/** Reads `{id, title, version, accessed, url, note, licence, redistribution, language}`; every part may be missing. */
export function readDataset(field: Field, fallback: DatasetFallback, log: NoteLog): Dataset {
  const fallbackId = fallback.id.replaceAll(':', '-');
  const parts = isBlank(field) ? null : childrenOf(field, keys, log);
  if (parts === null) {
    return {
      id: fallbackId,
      title: fallback.title ?? fallbackId,
      version: '',
      redistribution: 'unknown',
    };
  }
  const id = readId(parts.id, fallbackId, log);
  const accessed = readDay(parts.accessed, log);
  const url = readWebAddress(parts.url, log);
  const note = readText(parts.note, log);
  const licence = readText(parts.licence, log);
  const language = readPlainText(parts.language, log);
  return {
    id,
    title: readText(parts.title, log) ?? fallback.title ?? id,
    version: readPlainText(parts.version, log) ?? '',
    redistribution: readChoice(parts.redistribution, redistributions, log) ?? 'unknown',
    ...(accessed === undefined ? {} : { accessed }),
    ...(url === undefined ? {} : { url }),
    ...(note === undefined ? {} : { note }),
    ...(licence === undefined ? {} : { licence }),
    ...(language === undefined ? {} : { language }),
  };
}

function readId(field: Field, fallbackId: string, log: NoteLog): string {
  if (isBlank(field)) return fallbackId;
  if (typeof field.value === 'string' && datasetId.test(field.value)) return field.value;
  log.note(field, 'ignored', { code: 'bad-dataset-id', kept: fallbackId });
  return fallbackId;
}
