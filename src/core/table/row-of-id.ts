import type { IncidentTable } from './incident-table.ts';
import { utf8Of } from './text-column.ts';

/** The row of an id, −1 where there is none. Cost: one look at every row; there is no index. */
export function rowOfId(
  { ids, length }: Pick<IncidentTable, 'ids' | 'length'>,
  id: string,
): number {
  const { bytes, offsets } = ids;
  const wanted = utf8Of(id);
  for (let row = 0; row < length; row++) {
    const from = offsets[row] ?? 0;
    if ((offsets[row + 1] ?? 0) - from !== wanted.length) continue;
    // Ids of a dataset begin alike and differ in the end.
    let at = wanted.length - 1;
    while (at >= 0 && bytes[from + at] === wanted[at]) at--;
    if (at < 0) return row;
  }
  return -1;
}
