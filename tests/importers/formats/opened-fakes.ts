import { isObject } from '../../../src/core/incident/field.ts';
import type { DateOrder } from '../../../src/core/import/mapping.ts';
import type { FoundRow, RowSource } from '../../../src/importers/format.ts';
import { jsonRows } from '../../../src/importers/formats/json-rows.ts';
import { xmlRows } from '../../../src/importers/formats/xml-rows.ts';
import type { JsonItem, OpenedJson, OpenedXml } from '../../../src/importers/source/opened-file.ts';

const batchSize = 2;

/** A parsed file as the streaming reader gives it: lists of objects apart from what is beside them. */
export function openedJson(text: string): OpenedJson {
  const value: unknown = JSON.parse(text);
  const members = Object.create(null) as Record<string, unknown>;
  const lists = new Map<string, readonly unknown[]>();
  if (Array.isArray(value)) lists.set('', value);
  else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (Array.isArray(member) && member.some(isObject)) lists.set(name, member);
      else members[name] = member;
    }
  }
  return {
    type: 'json',
    encoding: 'utf-8',
    root: Array.isArray(value) ? 'list' : 'object',
    members,
    lists: [...lists].map(([name, items]) => ({ name, sample: items.slice(0, 50) })),
    async *items(list) {
      const items = (lists.get(list) ?? []).map((item): JsonItem =>
        item === '[broken]'
          ? { outcome: 'broken', text: '{"id":' }
          : { outcome: 'parsed', value: item },
      );
      for (let at = 0; at < items.length; at += batchSize) {
        yield await Promise.resolve(items.slice(at, at + batchSize));
      }
    },
  };
}

/** @param piece characters in a piece, to cut tags and entities apart */
export function openedXml(text: string, piece = 1_000): OpenedXml {
  return {
    type: 'xml',
    encoding: 'utf-8',
    root:
      /<(?:\w+:)?(\w+)[\s>]/
        .exec(text.replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?>/, ''))?.[1]
        ?.toLowerCase() ?? '',
    async *text() {
      for (let at = 0; at < text.length; at += piece) {
        yield await Promise.resolve(text.slice(at, at + piece));
      }
    },
  };
}

const signal = new AbortController().signal;

export async function rowsOf(
  source: RowSource,
  dateOrder: DateOrder = 'day-first',
): Promise<readonly FoundRow[]> {
  const rows: FoundRow[] = [];
  for await (const batch of source.rows({ dateOrder }, signal)) rows.push(...batch);
  return rows;
}

export async function datesOf(source: RowSource): Promise<readonly string[]> {
  const dates: string[] = [];
  if (source.dates !== null) for await (const batch of source.dates(signal)) dates.push(...batch);
  return dates;
}

/** The rows of a file that is no table. */
export function sourceOfJson(value: unknown): RowSource {
  const found = jsonRows(openedJson(JSON.stringify(value)));
  if (found.outcome === 'rows') return found.source;
  if (found.outcome === 'table' && found.otherwise !== null) return found.otherwise;
  throw new Error(`expected rows, found ${found.outcome}`);
}

export async function sourceOfXml(text: string, piece?: number): Promise<RowSource> {
  const found = await xmlRows(openedXml(text, piece), signal);
  if (found.outcome === 'refused') throw new Error(`expected rows, found ${found.refusal.code}`);
  return found.source;
}

/** Code and action of every note of a row. */
export function saidOf(row: FoundRow | undefined): readonly string[] {
  return (row?.notes ?? []).map(({ action, reason }) => `${action}: ${reason.code}`);
}

/** The date that a row was found to have, without the words of the file. */
export function dateOf(row: FoundRow | undefined): unknown {
  const time = row?.found?.fields.time;
  return isObject(time) ? (time['date'] ?? time['start']) : time;
}
