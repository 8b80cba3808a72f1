import { child, isObject, type Field } from '../../core/incident/field.ts';
import type { TimemapAssociation, TimemapAssociations, TimemapSources } from '../companion.ts';
import { gatherEntries } from '../companion-entries.ts';
import type { JsonItem, OpenedJson } from '../source/opened-file.ts';
import { itemsOf } from './item-rows.ts';
import { textOf } from './item-values.ts';

/** Whether these are sources of a timemap. @param entries the first of a file, as `entriesIn` gives them */
export function areTimemapSources(entries: readonly unknown[]): boolean {
  return isMostly(entries, isSource);
}

export function areTimemapAssociations(entries: readonly unknown[]): boolean {
  return isMostly(entries, isAssociation);
}

/** The first entries of a file that may be a list of them, or an object by their ids. */
export function entriesIn({
  lists,
  members,
}: Pick<OpenedJson, 'lists' | 'members'>): readonly unknown[] {
  const [list] = lists;
  return list === undefined ? Object.values(members).slice(0, mostOfSample) : list.sample;
}

const mostOfSample = 50;

function isSource(value: unknown): boolean {
  return (
    isObject(value) &&
    Array.isArray(value['paths']) &&
    ('id' in value || 'title' in value || 'description' in value) &&
    !('latitude' in value)
  );
}

function isAssociation(value: unknown): boolean {
  if (!isObject(value) || !('id' in value) || 'latitude' in value) return false;
  const isKnownMode = /^(?:filter|category|narrative)$/.test(modeOf(value));
  return Array.isArray(value['filter_paths']) || (isKnownMode && 'title' in value);
}

export async function readTimemapSources(
  opened: OpenedJson,
  file: string,
  signal: AbortSignal,
): Promise<TimemapSources> {
  const gathered = gatherEntries<Readonly<Record<string, unknown>>>(file, false);
  for await (const [id, value, size] of entriesOf(opened, signal)) {
    if (id === null || !isObject(value)) gathered.addBroken();
    else gathered.add(id, value, size);
  }
  return gathered.entries();
}

export async function readTimemapAssociations(
  opened: OpenedJson,
  file: string,
  signal: AbortSignal,
): Promise<TimemapAssociations> {
  const gathered = gatherEntries<TimemapAssociation>(file, true);
  for await (const [id, value, size] of entriesOf(opened, signal)) {
    const path = pathOf({ path: '', value });
    if (id === null || path.length === 0) gathered.addBroken();
    else gathered.add(id, { isCategory: modeOf(value) === 'category', path }, size);
  }
  return gathered.entries();
}

function modeOf(value: unknown): string {
  return textOf(child({ path: '', value }, 'mode'))?.toLowerCase() ?? '';
}

function pathOf(entry: Field): readonly string[] {
  const paths = child(entry, 'filter_paths').value;
  const words: readonly unknown[] = Array.isArray(paths) ? paths : [];
  const path = words.flatMap((value) => textOf({ path: '', value }) ?? []);
  if (path.length > 0) return path;
  const title = textOf(child(entry, 'title')) ?? textOf(child(entry, 'id'));
  return title === undefined ? [] : [title];
}

/** JSON as it stands in memory takes about so many bytes a character. */
const bytesPerCharacter = 3;

async function* entriesOf(
  opened: OpenedJson,
  signal: AbortSignal,
): AsyncGenerator<readonly [id: string | null, value: unknown, bytes: number], void, void> {
  const [list] = opened.lists;
  const batches =
    list === undefined
      ? itemsOf(Object.values(opened.members))(signal)
      : opened.items(list.name, signal);
  const names = list === undefined ? Object.keys(opened.members) : [];
  let at = 0;
  for await (const batch of batches) {
    for (const item of batch) yield entryOf(item, names[at++]);
  }
}

/** By its own id; by the name that it goes by where it has none. */
function entryOf(
  item: JsonItem,
  name: string | undefined,
): readonly [id: string | null, value: unknown, bytes: number] {
  if (item.outcome === 'broken') return [null, null, 0];
  const id = name ?? textOf(child({ path: '', value: item.value }, 'id')) ?? null;
  return [id, item.value, bytesPerCharacter * JSON.stringify(item.value).length];
}

function isMostly(sample: readonly unknown[], is: (value: unknown) => boolean): boolean {
  return sample.length > 0 && sample.filter(is).length * 2 > sample.length;
}
