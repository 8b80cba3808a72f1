import { builtInFormat, readNumberFormat, type NumberFormat } from './number-format.ts';
import { readWholeXml } from './read-xml.ts';
import type { SourceFile } from './source-file.ts';

/** How the numbers of cells are shown, by the number of their style. */
export async function readCellFormats(
  file: SourceFile | null,
  signal: AbortSignal,
): Promise<readonly NumberFormat[]> {
  if (file === null) return [];
  const own = new Map<number, NumberFormat>();
  const ids: number[] = [];
  let isOfCells = false;
  await readWholeXml(
    file,
    {
      open(name, attributes) {
        if (name === 'cellXfs') isOfCells = true;
        const id = Number(attributes['numFmtId'] ?? 0);
        if (name === 'numFmt') own.set(id, readNumberFormat(attributes['formatCode'] ?? ''));
        if (name === 'xf' && isOfCells) ids.push(id);
      },
      close(name) {
        if (name === 'cellXfs') isOfCells = false;
      },
    },
    signal,
  );
  return ids.map((id) => own.get(id) ?? builtInFormat(id));
}
