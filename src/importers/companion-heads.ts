import type { CompanionRole } from '../core/import/companion-role.ts';
import { isObject, scalarText } from '../core/incident/field.ts';
import { companionRoleOf, roleOfEntries } from './companion-lookup.ts';
import { isTimemap } from './formats/bellingcat.ts';
import { columnFinder } from './formats/named-cells.ts';
import { viina } from './formats/viina.ts';
import { viinaId } from './formats/viina-labels.ts';
import { readHead, signatureOf } from './source/file-head.ts';
import { openFile } from './source/open-file.ts';
import type { OpenedJson, OpenedTable } from './source/opened-file.ts';
import { refusalOf } from './source/refuse.ts';
import { createJsonScanner } from './source/scan-json.ts';
import { readBytes, type SourceFile } from './source/source-file.ts';

/** What the beginning of a file tells of its part in a dataset of several files. */
export type FileHead =
  | {
      readonly type: 'companion';
      readonly role: CompanionRole;
      readonly ids: readonly string[];
      readonly years: ReadonlySet<string>;
    }
  | {
      readonly type: 'main';
      readonly roles: readonly CompanionRole[];
      /** Of entries of its companions. */
      readonly ids: ReadonlySet<string>;
      readonly years: ReadonlySet<string>;
    }
  | { readonly type: 'other' };

const other: FileHead = { type: 'other' };

/** So much of each file is looked at. */
const headBytes = 1 << 18;
/** Of an archive. */
const mostMembers = 20;

/** A packed file is what is in it; an archive that has both the events and what belongs to them needs no other. */
export async function headOf(file: SourceFile, signal: AbortSignal): Promise<FileHead> {
  try {
    const signature = signatureOf(await readHead(file, signal));
    if (signature === 'zip') return await headOfZip(file, signal);
    if (signature === 'gzip') {
      const { gunzip } = await import('./source/gunzip.ts');
      return await headOfContent(gunzip(file).file, signal);
    }
    return await headOfContent(file, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (refusalOf(error) === null) throw error;
    return other;
  }
}

async function headOfZip(archive: SourceFile, signal: AbortSignal): Promise<FileHead> {
  const { readZipDirectory } = await import('./source/zip-directory.ts');
  const { zipMember } = await import('./source/zip-member.ts');
  const members = await readZipDirectory(archive, signal);
  if (members.some(({ name }) => name === '[Content_Types].xml')) return other;
  const companions: FileHead[] = [];
  for (const member of members.slice(0, mostMembers)) {
    if (member.size === 0 || member.isEncrypted) continue;
    const head = await headOfContent(zipMember(archive, member), signal);
    if (head.type === 'main') return head;
    if (head.type === 'companion') companions.push(head);
  }
  const [only] = companions;
  return companions.length === 1 && only !== undefined ? only : other;
}

async function headOfContent(file: SourceFile, signal: AbortSignal): Promise<FileHead> {
  const opened = await openFile(beginningOf(file), signal);
  switch (opened.type) {
    case 'table':
      return headOfTable(opened);
    case 'json':
      return headOfJson(opened);
    case 'xml':
    case 'archive':
      return other;
    case 'refused': {
      // An object whose end is cut off has no list that it could be read by.
      if (opened.refusal.code !== 'json-broken') return other;
      const members = membersIn(await readBytes(file, signal, 0, headBytes));
      const role = roleOfEntries([...members.values()]);
      return role === null ? other : companion(role, [...members.keys()]);
    }
  }
}

function beginningOf(file: SourceFile): SourceFile {
  const size = Math.min(file.size, headBytes);
  return {
    name: file.name,
    size,
    bytes: (signal, start = 0, end = size) => file.bytes(signal, start, Math.min(end, size)),
  };
}

function headOfTable(opened: OpenedTable): FileHead {
  const { table } = opened;
  const role = companionRoleOf(opened);
  if (role === null && !viina.recognises(table)) return other;
  const find = columnFinder(table);
  const id = find('event_id', 'event_id_1pd');
  const date = find('date');
  const ids = table.sample.map((row) => viinaId(id.text(row))).filter((text) => text !== '');
  const years = new Set(
    table.sample.map((row) => date.text(row).slice(0, 4)).filter((text) => text !== ''),
  );
  return role === null
    ? { type: 'main', roles: ['viina-labels'], ids: new Set(ids), years }
    : { type: 'companion', role, ids, years };
}

function headOfJson(opened: OpenedJson): FileHead {
  const role = companionRoleOf(opened);
  const [list] = opened.lists;
  if (role !== null) {
    const names = list === undefined ? Object.keys(opened.members) : idsOf(list.sample);
    return companion(role, names);
  }
  const events = opened.lists.find(({ sample }) => isTimemap(sample));
  if (events === undefined) return other;
  const ids = events.sample
    .filter(isObject)
    .flatMap((event) => [...textsOf(event['sources']), ...textsOf(event['associations'])]);
  return {
    type: 'main',
    roles: ['timemap-sources', 'timemap-associations'],
    ids: new Set(ids),
    years: new Set(),
  };
}

function companion(role: CompanionRole, ids: readonly string[]): FileHead {
  return { type: 'companion', role, ids, years: new Set() };
}

function idsOf(entries: readonly unknown[]): readonly string[] {
  return entries.filter(isObject).map((entry) => scalarText(entry['id']).trim());
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** What an object holds, as far as its beginning has it whole. */
function membersIn(head: Uint8Array): ReadonlyMap<string, unknown> {
  const members = new Map<string, unknown>();
  const scanner = createJsonScanner(
    {
      member(name, json) {
        if (json !== null) members.set(name, valueOf(json));
      },
      list: () => undefined,
      item: () => undefined,
    },
    false,
    () => undefined,
  );
  scanner.push(head);
  return members;
}

function valueOf(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(json)) as unknown;
  } catch {
    return null;
  }
}
