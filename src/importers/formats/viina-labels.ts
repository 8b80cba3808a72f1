import type { ViinaKey, ViinaLabels } from '../companion.ts';
import { gatherEntries } from '../companion-entries.ts';
import { columnNames, nameKey, type Table, type TableHead } from '../table.ts';
import { columnFinder } from './named-cells.ts';

const isLabel = /^[at]_.+_(?:b|pred)$/;
const isBinary = /^[at]_.+_b$/;
const fewestLabels = 3;

/** Labels by event, without a place or a text of their own: those are in `event_info`. */
export function areViinaLabels({ header }: TableHead): boolean {
  const names = columnNames(header);
  return (
    (names.has('event_id') || names.has('event_id_1pd')) &&
    !names.has('longitude') &&
    !names.has('latitude') &&
    !names.has('geo_precision') &&
    (header ?? []).filter((name) => isLabel.test(nameKey(name))).length >= fewestLabels
  );
}

/** Events repeat the same few sets of labels, each of which is kept once. */
export async function readViinaLabels(
  table: Table,
  file: string,
  signal: AbortSignal,
): Promise<ViinaLabels> {
  const key: ViinaKey = columnNames(table.header).has('event_id') ? 'event_id' : 'event_id_1pd';
  const find = columnFinder(table);
  const id = find(key);
  const labels = (table.header ?? [])
    .map(nameKey)
    .filter((name) => isBinary.test(name))
    .map((name) => ({ label: name.slice(0, -2), column: find(name) }));
  const sets = new Map<string, readonly string[]>();
  const gathered = gatherEntries<readonly string[]>(file, false);
  for await (const batch of table.rows(signal)) {
    for (const row of batch) {
      const event = viinaId(id.text(row));
      if (event === '' || row.isTruncated) {
        gathered.addBroken();
        continue;
      }
      const ones = labels.filter(({ column }) => isOne(column.text(row)));
      const names = ones.map(({ label }) => label);
      const set = names.join('|');
      const known = sets.get(set) ?? names;
      if (!sets.has(set)) sets.set(set, known);
      gathered.add(event, known, 0);
    }
  }
  return { key, entries: gathered.entries() };
}

/** Ids are whole numbers; programs for statistics write `12.0`. */
export function viinaId(text: string): string {
  return text.trim().replace(/\.0+$/, '');
}

export function isOne(text: string): boolean {
  return /^1(?:\.0+)?$/.test(text);
}
