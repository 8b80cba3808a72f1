import type { IncidentColumns } from './incident-columns.ts';
import { utf8Of, type TextColumn } from './text-column.ts';

/** The columns of one dataset as if it had another id, with which the ids of incidents begin. */
export function underOtherDataset(
  columns: IncidentColumns,
  before: string,
  after: string,
): IncidentColumns {
  const { ids, dataset, parent } = columns;
  const renamed = (id: string): string =>
    id.startsWith(`${before}:`) ? after + id.slice(before.length) : id;
  return {
    ...columns,
    ids: withOtherStart(ids, utf8Of(before).length, utf8Of(after)),
    dataset: { ...dataset, values: dataset.values.map((id) => (id === before ? after : id)) },
    parent: { ...parent, values: parent.values.map(renamed) },
  };
}

/** @param length bytes that every text begins with instead */
function withOtherStart(
  { length: texts, bytes, offsets }: TextColumn,
  length: number,
  start: Uint8Array,
): TextColumn {
  const longer = start.length - length;
  const renamed = new Uint8Array(bytes.length + texts * longer);
  const moved = new Uint32Array(offsets.length);
  for (let text = 0; text < texts; text++) {
    const from = offsets[text] ?? 0;
    const to = offsets[text + 1] ?? 0;
    const at = moved[text] ?? 0;
    renamed.set(start, at);
    renamed.set(bytes.subarray(from + length, to), at + start.length);
    moved[text + 1] = at + to - from + longer;
  }
  return { length: texts, bytes: renamed, offsets: moved };
}
