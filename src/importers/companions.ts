import { headOf, type FileHead } from './companion-heads.ts';
import type { SourceFile } from './source/source-file.ts';

/** A file with those that say more of its rows. */
export interface FileGroup {
  /** Place in the list of files. */
  readonly main: number;
  readonly companions: readonly number[];
}

/**
 * Which of several files are read together, by what stands in their beginnings: labels and sources
 * go with the events that name the same ids, with the events of the same years, or with the only
 * events that there are. Every file is in one group; what belongs to none is a group of its own.
 */
export async function groupFiles(
  files: readonly SourceFile[],
  signal: AbortSignal,
): Promise<readonly FileGroup[]> {
  const heads: FileHead[] = [];
  for (const file of files) heads.push(await headOf(file, signal));
  const mainOf = heads.map((head) => (head.type === 'companion' ? mainFor(head, heads) : null));
  return heads.flatMap((_, main): FileGroup[] => {
    if (mainOf[main] !== null) return [];
    const companions = heads.flatMap((_head, file) => (mainOf[file] === main ? [file] : []));
    return [{ main, companions }];
  });
}

function mainFor(
  { role, ids, years }: Extract<FileHead, { readonly type: 'companion' }>,
  heads: readonly FileHead[],
): number | null {
  const candidates = heads.flatMap((head, index) =>
    head.type === 'main' && head.roles.includes(role) ? [{ head, index }] : [],
  );
  const scored = candidates.map(({ head, index }) => ({
    index,
    shared: ids.filter((id) => head.ids.has(id)).length,
    sharesYear: [...years].some((year) => head.years.has(year)),
  }));
  const best = scored.toSorted((a, b) => b.shared - a.shared)[0];
  if (best === undefined) return null;
  if (best.shared > 0 || scored.length === 1) return best.index;
  const ofYear = scored.filter(({ sharesYear }) => sharesYear);
  return ofYear.length === 1 ? (ofYear[0]?.index ?? null) : null;
}
