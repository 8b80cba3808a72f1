import { describe, expect, test } from 'vitest';
import { filesInFolders, mostFiles } from '../../../src/ui/import/dropped-files.ts';

/** A folder by the names in it; an empty text is an empty file. */
interface Folder {
  readonly [name: string]: string | Folder;
}

const perReading = 3;

function entryOf(name: string, content: string | Folder): FileSystemEntry {
  if (typeof content === 'string') return fileEntry(name, content);
  const within = Object.entries(content).map(([each, value]) => entryOf(each, value));
  return {
    name,
    isFile: false,
    isDirectory: true,
    createReader() {
      let at = 0;
      return {
        readEntries(give: (entries: readonly FileSystemEntry[]) => void) {
          give(within.slice(at, (at += perReading)));
        },
      };
    },
  } as unknown as FileSystemEntry;
}

function fileEntry(name: string, content: string): FileSystemEntry {
  return {
    name,
    isFile: true,
    isDirectory: false,
    file(give: (file: File) => void, refuse: (error: DOMException) => void) {
      if (content === 'gone') refuse(new DOMException('gone', 'NotFoundError'));
      else give(new File([content], name));
    },
  } as unknown as FileSystemEntry;
}

const drop = (content: Folder) =>
  filesInFolders({
    files: [],
    items: Object.entries(content).map(([name, each]) => ({
      kind: 'file',
      webkitGetAsEntry: () => entryOf(name, each),
    })),
  });

const namesOf = async (content: Folder) => {
  const found = await drop(content);
  return { names: found?.files.map(({ name }) => name), isPart: found?.isPart };
};

describe('what is dropped', () => {
  test('is taken as it is where no folder is in it', () => {
    expect(drop({ 'a.csv': 'a', 'b.csv': 'b' })).toBeNull();
  });

  test('is looked for in folders within folders, in the order of their names', async () => {
    const data = { 'e.csv': '', 'b.csv': '', 'd.csv': '', inner: { 'f.csv': '', 'a.csv': '' } };
    expect(await namesOf({ 'z.csv': '', data })).toEqual({
      names: ['z.csv', 'b.csv', 'd.csv', 'e.csv', 'a.csv', 'f.csv'],
      isPart: false,
    });
  });

  test('leaves out what is hidden, and what is gone by then', async () => {
    const content = {
      data: { '.DS_Store': '', '.git': { config: '' }, 'gone.csv': 'gone', 'a.csv': '' },
    };
    expect(await namesOf(content)).toEqual({ names: ['a.csv'], isPart: false });
  });

  test('is bounded, and says so', async () => {
    const many = Object.fromEntries(
      Array.from({ length: mostFiles + 1 }, (_, index) => [`${index}.csv`, '']),
    );
    const { names, isPart } = await namesOf({ many });
    expect([names?.length, isPart]).toEqual([mostFiles, true]);
    let deep: Folder = { 'a.csv': '' };
    for (let depth = 0; depth < 30; depth++) deep = { deep };
    expect(await namesOf({ deep })).toEqual({ names: [], isPart: true });
  });
});
