import type { Table, TableRow } from '../table.ts';
import { areHxlTags, countTitleRows, looksLikeNames, mostTitleRows } from './header-row.ts';

/** Reads rows from the start, without blank ones; the one after the first `skipped` has number 1. */
export type ReadRows = (
  skipped: number,
  signal: AbortSignal,
) => AsyncGenerator<readonly TableRow[], void, void>;

const sampleRows = 200;

/**
 * Finds the names and the tags of a table and leaves them out of its rows. `null` where there is
 * no row beside them.
 *
 * @param isSparse rows leave out their last cells where these are empty, as those of workbooks do
 * @param hasMergedCells as of `countTitleRows`
 */
export async function tableOfRows(
  read: ReadRows,
  isSparse: boolean,
  signal: AbortSignal,
  hasMergedCells = false,
): Promise<Table | null> {
  const above = (await take(read, 0, mostTitleRows, signal)).map(cellsOf);
  const titles = countTitleRows(above, hasMergedCells);
  const [cells, second] = [above[titles], above[titles + 1]];
  if (cells === undefined) return null;
  const nextCells = second ?? [];
  const tagsFirst = areHxlTags(cells);
  const tagsSecond = !tagsFirst && areHxlTags(nextCells);
  const hasHeader = !tagsFirst && (tagsSecond || looksLikeNames(cells));
  const skipped = titles + (tagsFirst || hasHeader ? 1 : 0) + (tagsSecond ? 1 : 0);
  const sample = await take(read, skipped, sampleRows, signal);
  if (sample.length === 0) return null;
  const widest = isSparse ? Math.max(...sample.map(({ cellCount }) => cellCount)) : 0;
  return {
    header: hasHeader ? cells : null,
    columnCount: hasHeader || tagsFirst ? cells.length : Math.max(cells.length, widest),
    hxl: tagsFirst ? cells : tagsSecond ? nextCells : null,
    sample,
    ...(titles === 0 ? {} : { titles: above.slice(0, titles).map(textOfTitle) }),
    rows: (later) => read(skipped, later),
  };
}

function textOfTitle(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');
}

async function take(
  read: ReadRows,
  skipped: number,
  most: number,
  signal: AbortSignal,
): Promise<readonly TableRow[]> {
  const taken: TableRow[] = [];
  for await (const batch of read(skipped, signal)) {
    taken.push(...batch.slice(0, most - taken.length));
    if (taken.length === most) break;
  }
  return taken;
}

function cellsOf(row: TableRow): readonly string[] {
  return Array.from({ length: row.cellCount }, (_, column) => row.text(column));
}
