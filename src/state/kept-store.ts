import { createStore } from 'zustand/vanilla';

/** How it stands with the keeping of one dataset that somebody brought. */
export type KeptStanding =
  | { readonly status: 'kept'; readonly bytes: number; readonly keptOn: string }
  | { readonly status: 'keeping'; readonly written: number; readonly bytes: number }
  /** `isInUse`: what is on the map is still read from the copy, which goes when the page is opened next. */
  | { readonly status: 'not-kept'; readonly isInUse: boolean }
  | { readonly status: 'not-possible'; readonly obstacle: KeptObstacle };

/** Why something could not be kept. */
export type KeptObstacle =
  /** Bytes; `free` is an estimate of the browser, `null` where it gives none. */
  | { readonly type: 'no-room'; readonly needed: number; readonly free: number | null }
  /** The browser lets pages keep nothing: a private window, or an older browser. */
  | { readonly type: 'no-store' }
  /** What is kept was written by a newer version of this page. */
  | { readonly type: 'newer'; readonly schemaVersion: number }
  | { readonly type: 'failed'; readonly reason: string };

/** What a file is kept as: a dataset, or a layer beside them. */
export type KeptRole = 'incidents' | 'context';

/** By which the standing of a dataset or a layer is known; both may have one id. */
export function keptId(role: KeptRole, id: string): string {
  return role === 'context' ? `context ${id}` : id;
}

/** What is told of kept files without being asked. */
export type KeptNews =
  /** The browser has removed them; by name. */
  | { readonly type: 'lost'; readonly names: readonly string[] }
  /** A newer version of this page has written down what is kept. */
  | { readonly type: 'newer' }
  /** What is kept could not be looked up. */
  | { readonly type: 'unreachable'; readonly reason: string }
  | { readonly type: 'not-kept'; readonly name: string; readonly obstacle: KeptObstacle };

export interface KeptState {
  /** Whether what was kept is still to come; until then an incident that is not there may be. */
  readonly isBringingBack: boolean;
  /** By `keptId`; a dataset that nobody brought has none. */
  readonly standings: ReadonlyMap<string, KeptStanding>;
  /** What stands in the way of keeping anything; `null` while nothing is known to. */
  readonly obstacle: KeptObstacle | null;
}

export type KeptStore = ReturnType<typeof createKeptStore>;

/** @param isBringingBack whether what is kept is to be read */
export function createKeptStore(isBringingBack: boolean) {
  return createStore<KeptState>()((): KeptState => ({
    isBringingBack,
    standings: new Map(),
    obstacle: null,
  }));
}

/** One file that is kept. */
export interface KeptFileFacts {
  readonly name: string;
  /** With the files that belong to it. */
  readonly bytes: number;
  /** ISO day. */
  readonly keptOn: string;
}

/** Everything that this page keeps on this computer. */
export interface KeptInventory {
  readonly files: readonly KeptFileFacts[];
  /** Copies of datasets that were opened by address. */
  readonly copies: { readonly count: number; readonly bytes: number };
  /** Answers about the columns of tables. */
  readonly answers: { readonly count: number; readonly bytes: number };
  /** How the page was arranged. */
  readonly layout: { readonly isKept: boolean; readonly bytes: number };
  /** Whether the browser has promised to remove nothing by itself. */
  readonly isPersistent: boolean;
}

/** What the interface may do with what is kept. */
export interface KeptCommands {
  /** By `keptId`; what comes of it stands in the store. */
  keep(id: string): Promise<void>;
  /** It stays on the map, but is not there at the next visit; also ends keeping it. */
  forget(id: string): Promise<void>;
  /** Finds out whether anything can be kept, for the store. */
  probe(): Promise<void>;
  inventory(): Promise<KeptInventory>;
  /** Rejects where the browser refuses. */
  forgetEverything(): Promise<void>;
}
