import type { FormatId } from '../import/format-id.ts';
import type { ExportComparison } from './compare-exports.ts';
import type { ExportRows } from './export-rows.ts';

/** By what a newer export of a dataset is known. */
export interface ExportIdentity {
  readonly format: FormatId;
  /** Id of the dataset that the file itself states; `null` where it states none. */
  readonly statedId: string | null;
  readonly rows: ExportRows;
}

/**
 * Whether two files of one format are exports of one dataset. Where both say which dataset they
 * are, that decides. Else half of the incidents with an id, of the one that has fewer, are in both;
 * and since many tables count their rows from 1, half of those are of one time and place as well.
 */
export function isNewerExport(
  older: ExportIdentity,
  newer: ExportIdentity,
  { shared, alike }: Pick<ExportComparison, 'shared' | 'alike'>,
): boolean {
  if (older.format !== newer.format) return false;
  if (older.statedId !== null && newer.statedId !== null) return older.statedId === newer.statedId;
  const fewer = Math.min(idsOf(older.rows), idsOf(newer.rows));
  return 2 * shared >= fewer && 2 * alike >= shared;
}

function idsOf({ keys, withoutId }: ExportRows): number {
  return keys.length - withoutId.length;
}
