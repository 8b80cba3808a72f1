import type { KeptCommands } from '../../state/kept-store.ts';
import { forgetAllElse, takeInventory } from './forget-everything.ts';
import { createKeeping, type Keeping, type KeepingParts, type OpenedSource } from './keeping.ts';
import { createKeptFiles, type KeptFiles } from './kept-files.ts';
import { openKeptFolder } from './kept-folder.ts';
import { keptMetadata } from './kept-metadata.ts';
import { createPageLocks } from './page-locks.ts';

export interface StartParts extends Omit<KeepingParts, 'files' | 'persist'> {
  readonly storage: Storage | null;
  /** Absolute address of the folder of the page. */
  readonly assetsUrl: string;
}

export interface StartedKeeping extends Pick<Keeping, 'loaded'> {
  readonly commands: KeptCommands;
  open(): Promise<readonly OpenedSource[]>;
}

/** Joins the keeping of files to this browser's stores. */
export async function startKeeping(parts: StartParts): Promise<StartedKeeping> {
  const files = await keptFilesOfBrowser();
  const keeping = createKeeping({ ...parts, files, persist });
  return {
    loaded: keeping.loaded,
    open: () => keeping.open(parts.assetsUrl),
    commands: {
      keep: keeping.keep,
      forget: keeping.forget,
      async probe() {
        if (files === null) parts.kept.setState({ obstacle: { type: 'no-store' } });
      },
      inventory: async () => takeInventory(await keeping.list(), parts.storage),
      async forgetEverything() {
        await keeping.forgetAll();
        await forgetAllElse(parts.storage);
      },
    },
  };
}

/** `null` where this browser keeps nothing for pages. */
async function keptFilesOfBrowser(): Promise<KeptFiles | null> {
  const folder = await openKeptFolder();
  // Whoever has the folder has these as well, in a browser that is not broken.
  if (folder === null || !('locks' in navigator) || !('indexedDB' in globalThis)) return null;
  const metadata = keptMetadata();
  try {
    await metadata.read();
  } catch {
    // A private window may have a database that cannot be opened.
    return null;
  }
  return createKeptFiles({
    folder,
    metadata,
    locks: createPageLocks(navigator.locks),
    free: freeBytes,
    today: () => localDay(new Date()),
    newKey: () => crypto.randomUUID(),
  });
}

async function freeBytes(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}

/** Some browsers grant it, some ask the reader, some refuse; it is an offer only. */
function persist(): void {
  void navigator.storage.persist?.().catch(() => false);
}

/** ISO day of the reader's calendar. */
function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
