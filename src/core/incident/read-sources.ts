import { parseCivilTime } from '../time/parse-civil-time.ts';
import { childrenOf, isBlank, isObject, readItems, type Field, type NoteLog } from './field.ts';
import type { Attribution, Media, Source } from './incident.ts';
import { readText } from './read-text.ts';
import { hostOfAddress, readWebAddress } from './web-address.ts';

/** Entries `{publisher, url, date, accessed, attribution, note}`. Without a publisher the host of the address stands for it. */
export function readSources(field: Field, log: NoteLog): readonly Source[] {
  return readItems(field, readSource, log);
}

/** The short form: who published it and where, of which one is enough. */
export function readSingleSource(source: Field, link: Field, log: NoteLog): readonly Source[] {
  const publisher = readText(source, log);
  const url = readWebAddress(link, log);
  if (url === undefined) return publisher === undefined ? [] : [{ publisher }];
  return [{ publisher: publisher ?? hostOfAddress(url), url }];
}

/** Entries `{url, warning}`, or only the address. */
export function readMedia(field: Field, log: NoteLog): readonly Media[] {
  return readItems(field, readMedium, log);
}

function readSource(field: Field, log: NoteLog): Source | undefined {
  const keys = ['publisher', 'url', 'date', 'accessed', 'attribution', 'note'] as const;
  const parts = childrenOf(field, keys, log);
  if (parts === null) return undefined;
  const url = readWebAddress(parts.url, log);
  const publisher =
    readText(parts.publisher, log) ?? (url === undefined ? undefined : hostOfAddress(url));
  if (publisher === undefined) {
    log.note(parts.publisher, 'ignored', { code: 'source-without-publisher' });
    return undefined;
  }
  const date = readDay(parts.date, log);
  const accessed = readDay(parts.accessed, log);
  const attribution = readAttribution(parts.attribution, log);
  const note = readText(parts.note, log);
  return {
    publisher,
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { date }),
    ...(accessed === undefined ? {} : { accessed }),
    ...(attribution === undefined ? {} : { attribution }),
    ...(note === undefined ? {} : { note }),
  };
}

function readAttribution(field: Field, log: NoteLog): Attribution | undefined {
  if (isBlank(field)) return undefined;
  const parts = childrenOf(field, ['name', 'role', 'channel'], log);
  if (parts === null) return undefined;
  const name = readText(parts.name, log);
  if (name === undefined) {
    log.note(parts.name, 'ignored', { code: 'attribution-without-name' });
    return undefined;
  }
  const role = readText(parts.role, log);
  const channel = readText(parts.channel, log);
  return {
    name,
    ...(role === undefined ? {} : { role }),
    ...(channel === undefined ? {} : { channel }),
  };
}

function readMedium(field: Field, log: NoteLog): Media | undefined {
  if (!isObject(field.value)) {
    const url = readWebAddress(field, log);
    return url === undefined ? undefined : { url };
  }
  const parts = childrenOf(field, ['url', 'warning'], log);
  if (parts === null) return undefined;
  if (isBlank(parts.url)) log.note(parts.url, 'ignored', { code: 'medium-without-address' });
  const url = readWebAddress(parts.url, log);
  const warning = readText(parts.warning, log);
  if (url === undefined) return undefined;
  return { url, ...(warning === undefined ? {} : { warning }) };
}

/** A day as ISO text, `2026-02-04`. */
export function readDay(field: Field, log: NoteLog): string | undefined {
  if (isBlank(field)) return undefined;
  if (typeof field.value === 'string') {
    const parsed = parseCivilTime(field.value);
    if (parsed.outcome === 'read' && parsed.unit === 'day') return field.value.trim();
  }
  log.note(field, 'ignored', { code: 'not-an-iso-day' });
  return undefined;
}
