export interface DroppedFiles {
  readonly files: readonly File[];
  /** Whether the folders hold more than are taken. */
  readonly isPart: boolean;
}

/** A folder of a whole computer is a mistake. */
export const mostFiles = 200;
const deepestFolder = 16;

/** What is used of a transfer; its items can be looked at only while the event is handled. */
export interface Dropped {
  readonly files: Iterable<File>;
  readonly items: Iterable<Pick<DataTransferItem, 'kind' | 'webkitGetAsEntry'>>;
}

/**
 * The files that are dropped, those of folders in the order of their paths: the first 200, without
 * hidden ones. `null` where no folder is among them: then they are all in `files`.
 */
export function filesInFolders(dropped: Dropped): Promise<DroppedFiles> | null {
  const entries = Array.from(dropped.items).flatMap((item) =>
    item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : [],
  );
  return entries.some(isFolder) ? walk(entries) : null;
}

async function walk(entries: readonly FileSystemEntry[]): Promise<DroppedFiles> {
  const files: File[] = [];
  let isPart = false;
  const visit = async (entry: FileSystemEntry, depth: number): Promise<void> => {
    if (entry.name.startsWith('.')) return;
    if (files.length >= mostFiles || depth > deepestFolder) {
      isPart = true;
      return;
    }
    if (isFile(entry)) {
      const file = await fileOf(entry);
      if (file !== null) files.push(file);
      return;
    }
    if (!isFolder(entry)) return;
    const within = await entriesOf(entry);
    const inOrder = within.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    for (const each of inOrder) await visit(each, depth + 1);
  };
  for (const entry of entries) await visit(entry, 0);
  return { files, isPart };
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** `null` of a file that is gone or may not be read. */
function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

/** A reader gives them by the hundred, until it gives none. One that fails is left as far as it came. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}
