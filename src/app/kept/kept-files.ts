import type { CompanionFile } from '../../engine/protocol.ts';
import type { KeptObstacle } from '../../state/kept-store.ts';
import { freeDatasetId } from '../dataset-id.ts';
import type { KeptFolder } from './kept-folder.ts';
import {
  idOf,
  keysOf,
  readStoredList,
  storedList,
  type KeptFile,
  type KeptPart,
  type ReadList,
} from './kept-list.ts';
import type { KeptMetadata } from './kept-metadata.ts';
import type { PageLocks } from './page-locks.ts';

/** What is to be kept of a file that was read. */
export interface FileToKeep extends Pick<
  KeptFile,
  'name' | 'datasetId' | 'loadedAs' | 'mapping' | 'comparesAs' | 'role'
> {
  readonly file: Blob;
  readonly companions: readonly CompanionFile[];
}

/** A kept file with its bytes. */
export interface OpenedFile {
  readonly kept: KeptFile;
  readonly file: File;
  readonly companions: readonly CompanionFile[];
}

export interface OpenedFiles {
  /** In the order in which they were brought. */
  readonly files: readonly OpenedFile[];
  /** Names of those whose bytes the browser has removed; they are forgotten. */
  readonly lost: readonly string[];
  /** Version that the list was written by, where it is newer than this one; else `null`. */
  readonly newer: number | null;
}

export type KeepOutcome =
  | { readonly outcome: 'kept'; readonly file: KeptFile }
  | { readonly outcome: 'not-possible'; readonly obstacle: KeptObstacle };

/**
 * Files on this computer: bytes in a folder, all else in a list. A file is in the list only
 * while all its bytes are in the folder; bytes that no list names are what a closed page left
 * behind, and are removed when the next one opens.
 */
export interface KeptFiles {
  /** For reading again; their bytes stay until this page is closed. */
  open(): Promise<OpenedFiles>;
  list(): Promise<ReadList>;
  /**
   * Of a dataset the two latest exports are kept, since the newer is told by the older.
   * Rejects with the signal's reason.
   */
  keep(
    file: FileToKeep,
    signal: AbortSignal,
    onWritten: (bytes: number) => void,
  ): Promise<KeepOutcome>;
  /** Changes what is known of one. */
  amend(
    key: string,
    changed: Pick<KeptFile, 'datasetId' | 'loadedAs' | 'mapping' | 'comparesAs'>,
  ): Promise<void>;
  /** Forgets one file. */
  drop(key: string): Promise<void>;
  /** Of a dataset that was taken away and may come back: until this page is closed nothing of it is lost. */
  setAside(id: string, isAside: boolean): Promise<void>;
  /**
   * Bytes that are still read, by this page or another, go when a page opens next.
   *
   * @param isStillRead whether this page goes on reading what it opened
   */
  forget(id: string, isStillRead: boolean): Promise<void>;
  /** At once. */
  forgetAll(): Promise<void>;
}

export interface KeptFilesParts {
  readonly folder: KeptFolder;
  readonly metadata: KeptMetadata;
  readonly locks: PageLocks;
  /** Bytes that the browser would still take, estimated; `null` where it does not say. */
  free(): Promise<number | null>;
  /** ISO day. */
  today(): string;
  newKey(): string;
}

/** Of one dataset. */
const mostExports = 2;
const listName = 'list';

export function createKeptFiles(parts: KeptFilesParts): KeptFiles {
  const { folder, metadata, locks, free, today, newKey } = parts;
  /** Whose dataset ids this page has taken into account. */
  const known = new Set<string>();
  const releases = new Map<string, () => void>();

  const hold = async (key: string): Promise<void> => {
    if (!releases.has(key)) releases.set(key, await locks.use(key));
  };

  const list = async (): Promise<ReadList> => readStoredList(await metadata.read());

  /** `null` where the list is newer, and so not touched. */
  const changeList = (
    edit: (files: readonly KeptFile[]) => readonly KeptFile[],
  ): Promise<readonly KeptFile[] | null> =>
    locks.inTurn(listName, async () => {
      let before: readonly KeptFile[] | null = null;
      let after: readonly KeptFile[] | null = null;
      await metadata.change((stored) => {
        const read = readStoredList(stored);
        if (read.outcome === 'newer') return stored;
        before = read.files;
        after = edit(read.files);
        return storedList(after);
      });
      if (before === null || after === null) return null;
      const left = new Set(keysOf(after));
      await removeBytes(keysOf(before).filter((key) => !left.has(key)));
      return after;
    });

  /** Of those that no page uses. */
  const removeBytes = async (keys: readonly string[]): Promise<void> => {
    for (const key of keys) await locks.ifFree(key, () => folder.remove(key));
  };

  /** What a page left that was closed while it wrote, and what was still in use when it was forgotten. */
  const sweep = async (): Promise<void> => {
    for (const key of await folder.keys()) {
      await locks.ifFree(key, async () => {
        const read = await list();
        if (read.outcome === 'read' && !keysOf(read.files).includes(key)) await folder.remove(key);
      });
    }
  };

  /** `null` where the browser has removed it, or a part of it. */
  const openPart = async ({ key, bytes }: KeptPart): Promise<File | null> => {
    await hold(key);
    const file = await folder.open(key);
    return file?.size === bytes ? file : null;
  };

  const openOne = async (kept: KeptFile): Promise<OpenedFile | null> => {
    const file = await openPart(kept);
    const companions: CompanionFile[] = [];
    for (const part of kept.companions) {
      const companion = await openPart(part);
      if (companion === null) return null;
      companions.push({ name: part.name, file: companion });
    }
    return file === null ? null : { kept, file, companions };
  };

  /** What is not in the list yet is in use while it is written, so that no other page sweeps it away. */
  const write = async (
    contents: readonly (KeptPart & CompanionFile)[],
    signal: AbortSignal,
    onWritten: (bytes: number) => void,
  ): Promise<void> => {
    let before = 0;
    for (const { key, file, bytes } of contents) {
      await hold(key);
      await folder.write(key, file, signal, (now) => onWritten(before + now));
      before += bytes;
    }
    signal.throwIfAborted();
  };

  const letGo = (keys: readonly string[]): void => {
    for (const key of keys) {
      releases.get(key)?.();
      releases.delete(key);
    }
  };

  return {
    list,
    async open() {
      const read = await list();
      if (read.outcome === 'newer') {
        return { files: [], lost: [], newer: read.schemaVersion };
      }
      await sweep();
      const gone: string[] = [];
      for (const { key, isAside } of read.files) {
        // While another page can still undo it, it is that page's.
        if (isAside) await locks.ifFree(key, async () => void gone.push(key));
      }
      const files: OpenedFile[] = [];
      const lost: string[] = [];
      for (const file of read.files.filter(({ isAside }) => !isAside)) {
        const opened = await openOne(file);
        known.add(file.key);
        if (opened !== null) files.push(opened);
        else {
          gone.push(file.key);
          lost.push(file.name);
          letGo(keysOf([file]));
        }
      }
      if (gone.length > 0) await changeList((all) => all.filter(({ key }) => !gone.includes(key)));
      return { files, lost, newer: null };
    },
    async keep({ file, companions, ...facts }, signal, onWritten) {
      const contents = [{ name: facts.name, file }, ...companions].map((part) => ({
        ...part,
        key: newKey(),
        bytes: part.file.size,
      }));
      const needed = contents.reduce((sum, { bytes }) => sum + bytes, 0);
      const room = await free();
      if (room !== null && needed > room) return noRoom(needed, room);
      const keys = contents.map(({ key }) => key);
      const [main, ...others] = contents.map(({ key, name, bytes }) => ({ key, name, bytes }));
      if (main === undefined) throw new Error('expected a file to keep, got none');
      try {
        await write(contents, signal, onWritten);
        const files = await changeList((all) => {
          const elsewhere = all.filter(({ key }) => !known.has(key));
          const added: KeptFile = {
            ...main,
            ...facts,
            ...idsAmong(elsewhere, facts),
            companions: others,
            order: Math.max(0, ...all.map(({ order }) => order)) + 1,
            keptOn: today(),
            isAside: false,
          };
          return withoutOldExports([...all, added]);
        });
        const kept = files?.find(({ key }) => key === main.key);
        if (kept !== undefined) {
          known.add(kept.key);
          letGo(keys);
          return { outcome: 'kept', file: kept };
        }
        await dismiss(keys);
        const read = await list();
        const schemaVersion = read.outcome === 'newer' ? read.schemaVersion : 0;
        return { outcome: 'not-possible', obstacle: { type: 'newer', schemaVersion } };
      } catch (error) {
        await dismiss(keys).catch(() => undefined);
        signal.throwIfAborted();
        if (isFull(error)) return noRoom(needed, await free().catch(() => null));
        const reason = error instanceof Error ? error.message : String(error);
        return { outcome: 'not-possible', obstacle: { type: 'failed', reason } };
      }
    },
    async amend(key, changed) {
      await changeList((all) =>
        all.map((file) => (file.key === key ? { ...file, ...changed } : file)),
      );
    },
    async drop(key) {
      await changeList((all) => all.filter((file) => file.key !== key));
    },
    async setAside(id, isAside) {
      const isMeant = isOf(id);
      const read = await list();
      if (read.outcome === 'newer') return;
      for (const key of keysOf(read.files.filter(isMeant))) await hold(key);
      await changeList((all) => all.map((file) => (isMeant(file) ? { ...file, isAside } : file)));
    },
    async forget(id, isStillRead) {
      const isMeant = isOf(id);
      const read = await list();
      if (read.outcome === 'newer') return;
      if (!isStillRead) letGo(keysOf(read.files.filter(isMeant)));
      await changeList((all) => all.filter((file) => !isMeant(file)));
    },
    async forgetAll() {
      await locks.inTurn(listName, async () => {
        await metadata.clear();
        await folder.removeAll();
      });
    },
  };

  async function dismiss(keys: readonly string[]): Promise<void> {
    letGo(keys);
    for (const key of keys) await folder.remove(key);
  }
}

function noRoom(needed: number, free: number | null): KeepOutcome {
  return { outcome: 'not-possible', obstacle: { type: 'no-room', needed, free } };
}

function isOf(id: string): (file: KeptFile) => boolean {
  return (file) => idOf(file) === id;
}

/** Another page may have kept a file under the same id, which it is to be told from at the next visit. */
function idsAmong(
  others: readonly KeptFile[],
  { datasetId, loadedAs }: Pick<KeptFile, 'datasetId' | 'loadedAs'>,
): Pick<KeptFile, 'datasetId' | 'loadedAs'> {
  const free = freeDatasetId(datasetId, new Set(others.map((other) => other.datasetId)));
  return { datasetId: free, loadedAs: loadedAs === datasetId ? free : loadedAs };
}

function withoutOldExports(files: readonly KeptFile[]): readonly KeptFile[] {
  return files.filter((file, index) => {
    const later = files.slice(index + 1).filter(isOf(idOf(file)));
    return file.role === 'context' || later.length < mostExports;
  });
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
