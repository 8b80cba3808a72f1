import { createKeptFiles, type KeptFiles } from '../../src/app/kept/kept-files.ts';
import {
  createKeptFolder,
  type Directory,
  type KeptFolder,
} from '../../src/app/kept/kept-folder.ts';
import type { PageLocks } from '../../src/app/kept/page-locks.ts';

/** The stores of a browser that the pages of a site share, in memory. */
export interface KeptBrowser {
  /** By its name in the folder. */
  readonly files: Map<string, File>;
  readonly folder: KeptFolder;
  /** What stands in the database. */
  list: unknown;
  /** Bytes that it says are free; `null` where it does not say. */
  free: number | null;
  openPage(): KeptPage;
}

export interface KeptPage {
  readonly kept: KeptFiles;
  /** As when its tab is closed: it holds nothing any more. */
  close(): void;
}

/** @param most bytes that one file may take before the browser says that it is full */
export function createKeptBrowser(most = Infinity): KeptBrowser {
  const files = new Map<string, File>();
  const folder = createKeptFolder(async () => rootOver(files, () => most));
  const locks = createLocks();
  let keys = 0;
  const browser: KeptBrowser = {
    files,
    folder,
    list: undefined,
    free: null,
    openPage() {
      const page = locks.openPage();
      return {
        kept: createKeptFiles({
          folder,
          metadata: {
            read: async () => structuredClone(browser.list),
            change: async (edit) => void (browser.list = structuredClone(edit(browser.list))),
            clear: async () => void (browser.list = undefined),
          },
          locks: page.locks,
          free: async () => browser.free,
          today: () => '2026-02-04',
          newKey: () => `key-${(keys += 1)}`,
        }),
        close: page.close,
      };
    },
  };
  return browser;
}

function rootOver(files: Map<string, File>, most: () => number): Directory {
  const missing = (): Promise<never> => Promise.reject(new DOMException('', 'NotFoundError'));
  const unused = (): never => {
    throw new Error('nobody asks for this');
  };
  const inside: Directory = {
    getDirectoryHandle: unused,
    getFileHandle(name, { create }) {
      if (create && !files.has(name)) files.set(name, new File([], name));
      if (!files.has(name)) return missing();
      return Promise.resolve({
        getFile: async () => files.get(name) ?? missing(),
        async createWritable() {
          const parts: BlobPart[] = [];
          return new WritableStream<Uint8Array<ArrayBuffer>>({
            write(chunk) {
              parts.push(chunk);
              if (new Blob(parts).size > most()) throw new DOMException('', 'QuotaExceededError');
            },
            close: () => void files.set(name, new File(parts, name)),
          });
        },
      });
    },
    removeEntry: async (name) => void (files.delete(name) || (await missing())),
    async *keys() {
      yield* files.keys();
    },
  };
  return {
    getDirectoryHandle: async (_, { create }) =>
      create || files.size > 0 ? inside : await missing(),
    getFileHandle: unused,
    removeEntry: async () => files.clear(),
    keys: unused,
  };
}

/** Locks that pages share: many may use a name at once, or one may hold it. */
function createLocks() {
  const users = new Map<string, Set<symbol>>();
  const turns = new Map<string, Promise<unknown>>();
  const busy = new Set<string>();
  return {
    openPage(): { readonly locks: PageLocks; close(): void } {
      const held: (() => void)[] = [];
      const locks: PageLocks = {
        inTurn(name, work) {
          const done = (turns.get(name) ?? Promise.resolve()).then(work);
          turns.set(
            name,
            done.then(
              () => undefined,
              () => undefined,
            ),
          );
          return done;
        },
        async ifFree(name, work) {
          if (busy.has(name) || (users.get(name)?.size ?? 0) > 0) return;
          busy.add(name);
          await work().finally(() => busy.delete(name));
        },
        async use(name) {
          const token = Symbol(name);
          const own = users.get(name) ?? new Set();
          users.set(name, own.add(token));
          const letGo = (): void => void own.delete(token);
          held.push(letGo);
          return letGo;
        },
      };
      return { locks, close: () => held.forEach((letGo) => letGo()) };
    },
  };
}
