import { groupFiles } from '../importers/companions.ts';
import { sourceOfBlob } from '../importers/source/source-file.ts';

/** Files that are read as one: labels and sources with the events that they belong to. */
export interface BroughtGroup {
  readonly main: File;
  readonly companions: readonly File[];
}

/** Looks at the beginnings of the files; where that fails, each is by itself and its reading says why. */
export async function groupBrought(files: readonly File[]): Promise<readonly BroughtGroup[]> {
  const sources = files.map((file) => sourceOfBlob(file, file.name));
  const groups = await groupFiles(sources, new AbortController().signal).catch(() =>
    files.map((_, main) => ({ main, companions: [] })),
  );
  return groups.flatMap(({ main, companions }): BroughtGroup[] => {
    const [file, ...others] = [main, ...companions].flatMap((index) => files[index] ?? []);
    return file === undefined ? [] : [{ main: file, companions: others }];
  });
}
