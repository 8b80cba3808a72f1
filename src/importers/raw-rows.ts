import { prepareImport, type ImportOptions } from './import-file.ts';
import type { RawRow } from './format.ts';
import type { SourceFile } from './source/source-file.ts';

/**
 * Rows of a file as they stand in it, by their numbers; the file is read once more for that.
 * A file that cannot be read any more rejects.
 */
export async function rawRowsOf(
  file: SourceFile,
  numbers: ReadonlySet<number>,
  options: ImportOptions,
  signal: AbortSignal,
): Promise<readonly (readonly [row: number, raw: RawRow])[]> {
  const prepared = await prepareImport(file, options, signal);
  if (prepared.outcome !== 'ready') throw new Error('the file is not what it was');
  const found: (readonly [row: number, raw: RawRow])[] = [];
  for await (const batch of prepared.rows.found(signal)) {
    for (const { row, raw, found: incident } of batch) {
      if (numbers.has(row)) found.push([row, raw?.() ?? incident?.raw() ?? []]);
    }
  }
  return found;
}
