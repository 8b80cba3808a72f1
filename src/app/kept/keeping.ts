import type { LocalFile } from '../../engine/protocol.ts';
import type { AnswerStore } from '../../state/answer-store.ts';
import type { ContextStore } from '../../state/context-store.ts';
import type { DatasetStore } from '../../state/dataset-store.ts';
import type { ImportStore } from '../../state/import-store.ts';
import {
  keptId,
  type KeptObstacle,
  type KeptRole,
  type KeptStanding,
  type KeptStore,
} from '../../state/kept-store.ts';
import type { LayoutStore } from '../../state/layout-store.ts';
import { addNotice } from '../../state/notices.ts';
import type { KeptFiles, OpenedFile } from './kept-files.ts';
import { bytesOf, idOf, type KeptFile } from './kept-list.ts';

export interface KeepingParts {
  /** `null` where the browser keeps nothing for pages. */
  readonly files: KeptFiles | null;
  readonly kept: KeptStore;
  readonly datasets: DatasetStore;
  readonly context: ContextStore;
  readonly answers: AnswerStore;
  readonly imports: ImportStore;
  readonly layout: LayoutStore;
  /** Asks the browser to remove nothing by itself. */
  persist(): void;
}

export interface Keeping {
  /**
   * To be told of every file that was loaded, by whatever way, and what it became: what is new
   * is kept, if that is wanted.
   */
  loaded(role: KeptRole, loadedAs: string, source: LocalFile): void;
  /**
   * Everything that is kept, in order, for reading it again; tells what is there no more.
   *
   * @param assetsUrl as in `LocalFile`
   */
  open(assetsUrl: string): Promise<readonly OpenedSource[]>;
  keep(datasetId: string): Promise<void>;
  forget(datasetId: string): Promise<void>;
  /** Bytes and list; what is being written is given up. */
  forgetAll(): Promise<void>;
  list(): Promise<readonly KeptFile[]>;
}

/** A kept file as it is read again. */
export interface OpenedSource {
  readonly role: KeptRole;
  /** Id of the dataset or layer that it was. */
  readonly loadedAs: string;
  readonly source: LocalFile;
}

/** A file that this page has read or is reading. */
interface Brought {
  readonly loadedAs: string;
  readonly source: LocalFile;
  readonly role: KeptRole;
  /** Of what is kept of it; else `null`. */
  readonly key: string | null;
  /** Whether it is read from what was kept. */
  readonly isOpened: boolean;
}

/** Keeps what people bring on their computer as long as they wish, and follows what becomes of it. */
export function createKeeping(parts: KeepingParts): Keeping {
  const { files, kept, datasets, context, answers, imports, layout, persist } = parts;
  let brought: readonly Brought[] = [];
  const writing = new Map<string, AbortController>();
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  const setStanding = (id: string, standing: KeptStanding | null): void => {
    kept.setState(({ standings }) => {
      const next = new Map(standings);
      if (standing === null) next.delete(id);
      else next.set(id, standing);
      return { standings: next };
    });
  };

  const standingOf = async (id: string): Promise<KeptStanding> => {
    const own = (await listed()).filter((file) => idOf(file) === id);
    const isInUse = brought.some((each) => idOf(each) === id && each.isOpened);
    return own.length === 0
      ? { status: 'not-kept', isInUse }
      : {
          status: 'kept',
          bytes: own.reduce((sum, file) => sum + bytesOf(file), 0),
          keptOn: own.at(-1)?.keptOn ?? '',
        };
  };

  const listed = async (): Promise<readonly KeptFile[]> => {
    const read = await files?.list();
    return read?.outcome === 'read' ? read.files : [];
  };

  const change = (which: Brought, changed: Partial<Brought>): void => {
    brought = brought.map((each) => (isSame(each, which) ? { ...each, ...changed } : each));
  };

  /** What stands in the way of anything is said once, where it can be chosen. */
  const tell = (name: string, id: string, obstacle: KeptObstacle): void => {
    setStanding(id, { status: 'not-possible', obstacle });
    if (obstacle.type === 'no-store' || obstacle.type === 'newer') kept.setState({ obstacle });
    else if (!imports.getState().isOpen) {
      addNotice(answers, { type: 'kept', news: { type: 'not-kept', name, obstacle } });
    }
  };

  const keepOne = async (one: Brought): Promise<void> => {
    const { loadedAs, source, role } = one;
    const id = idOf(one);
    const { name, datasetId, file, companions = [], mapping, comparesAs = 'revision' } = source;
    if (files === null) return tell(name, id, { type: 'no-store' });
    const controller = new AbortController();
    writing.set(id, controller);
    const bytes = bytesOfSource(source);
    const told = (written: number): void => setStanding(id, { status: 'keeping', written, bytes });
    told(0);
    try {
      const facts = { name, datasetId, loadedAs, mapping, comparesAs, role };
      const outcome = await files.keep(
        { ...facts, file, companions },
        controller.signal,
        slowed(told),
      );
      if (outcome.outcome === 'kept') {
        change(one, { key: outcome.file.key });
        persist();
      } else tell(name, id, outcome.obstacle);
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      writing.delete(id);
    }
  };

  /** Does it in its turn and then says how the dataset stands, or why that could not be done. */
  const settle = (id: string, work: () => Promise<void>): Promise<void> =>
    inTurn(async () => {
      await work();
      if (kept.getState().standings.get(id)?.status !== 'not-possible') {
        setStanding(id, await standingOf(id));
      }
    }).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      setStanding(id, { status: 'not-possible', obstacle: { type: 'failed', reason } });
    });

  /** What is on the map no more. */
  const forgetRemoved = (id: string): void => {
    writing.get(id)?.abort();
    brought = brought.filter((each) => idOf(each) !== id);
    inTurn(async () => {
      await files?.forget(id, false);
      setStanding(id, null);
    }).catch(() => undefined);
  };

  /** A dataset that was taken away keeps its files until that can no longer be undone. */
  const followRemovals = (): void => {
    datasets.subscribe(({ removed }, previous) => {
      if (removed === previous.removed || files === null) return;
      for (const [id, { state }] of removed) {
        const before = previous.removed.get(id)?.state.status ?? 'removing';
        if (state.status !== 'removed' || before !== 'removing') continue;
        void settle(id, () => files.setAside(id, true));
      }
      for (const id of previous.removed.keys()) {
        if (removed.has(id)) continue;
        if (answers.getState().reports.some(({ datasetId }) => datasetId === id)) {
          void settle(id, () => files.setAside(id, false));
        } else {
          forgetRemoved(id);
        }
      }
    });
  };
  followRemovals();

  context.subscribe(({ entries }, previous) => {
    const left = new Set(entries.map(({ id }) => id));
    for (const { id } of previous.entries) {
      if (!left.has(id)) forgetRemoved(keptId('context', id));
    }
  });

  return {
    loaded(role, loadedAs, source) {
      const one: Brought = { role, loadedAs, source, key: null, isOpened: false };
      const id = idOf(one);
      const known = brought.find((each) => isSame(each, one));
      if (known === undefined) {
        brought = [...brought, one];
        const isWanted = layout.getState().keepsFiles;
        if (isWanted)
          setStanding(id, { status: 'keeping', written: 0, bytes: bytesOfSource(source) });
        void settle(id, () => (isWanted ? keepOne(one) : Promise.resolve()));
        return;
      }
      if (!haveSameCompanions(known.source, source)) {
        brought = [...brought.filter((each) => each !== known), one];
        const { key } = known;
        if (key === null) return;
        void settle(id, async () => {
          await keepOne(one);
          await files?.drop(key);
        });
        return;
      }
      change(known, { loadedAs, source });
      const { datasetId, mapping, comparesAs = 'revision' } = source;
      void settle(id, async () => {
        const key = brought.find((each) => isSame(each, one))?.key ?? null;
        if (key !== null) await files?.amend(key, { loadedAs, datasetId, mapping, comparesAs });
      });
    },
    open: (assetsUrl) =>
      inTurn(async () => {
        if (files === null) return [];
        const { files: opened, lost, newer } = await files.open();
        if (lost.length > 0) {
          addNotice(answers, { type: 'kept', news: { type: 'lost', names: lost } });
        }
        if (newer !== null) {
          kept.setState({ obstacle: { type: 'newer', schemaVersion: newer } });
          addNotice(answers, { type: 'kept', news: { type: 'newer' } });
        }
        const found = opened.map((file) => openedSource(file, assetsUrl));
        brought = [
          ...found.map(({ source, role, loadedAs }, index) => {
            const key = opened[index]?.kept.key ?? null;
            return { loadedAs, source, role, key, isOpened: true };
          }),
          ...brought,
        ];
        for (const id of found.map(idOf)) setStanding(id, await standingOf(id));
        return found;
      }),
    async keep(id) {
      const own = brought.filter((each) => idOf(each) === id && each.key === null);
      for (const one of own) await settle(id, () => keepOne(one));
    },
    async forget(id) {
      writing.get(id)?.abort();
      await inTurn(async () => {
        await files?.forget(id, true);
        for (const one of brought) if (idOf(one) === id) change(one, { key: null });
        setStanding(id, await standingOf(id));
      });
    },
    async forgetAll() {
      for (const controller of writing.values()) controller.abort();
      await inTurn(async () => {
        await files?.forgetAll();
        // What was read from a copy cannot be read any more.
        brought = brought.map((each) => ({ ...each, key: null, isOpened: false }));
        const ids = new Set(brought.map(idOf));
        for (const id of ids) setStanding(id, await standingOf(id));
      });
    },
    list: listed,
  };
}

function openedSource({ kept, file, companions }: OpenedFile, assetsUrl: string): OpenedSource {
  const { role, loadedAs, datasetId, name, mapping, comparesAs } = kept;
  const source: LocalFile = {
    type: 'file',
    datasetId,
    name,
    file,
    ...(companions.length === 0 ? {} : { companions }),
    mapping,
    comparesAs,
    // What it was a newer export of need not be kept.
    ...(role === 'incidents' ? { loadsAs: loadedAs } : {}),
    assetsUrl,
  };
  return { role, loadedAs, source };
}

/** One file may stand on the map both as a dataset and as a layer. */
function isSame(one: Brought, other: Brought): boolean {
  return one.source.file === other.source.file && one.role === other.role;
}

function bytesOfSource({ file, companions = [] }: LocalFile): number {
  return companions.reduce((sum, companion) => sum + companion.file.size, file.size);
}

function haveSameCompanions(one: LocalFile, other: LocalFile): boolean {
  const { companions: first = [] } = one;
  const { companions: second = [] } = other;
  return (
    first.length === second.length && first.every(({ file }, index) => file === second[index]?.file)
  );
}

/** Faster than this nobody reads figures. */
const millisecondsBetweenNews = 100;

function slowed(tell: (written: number) => void): (written: number) => void {
  let told = performance.now();
  return (written) => {
    const now = performance.now();
    if (now - told < millisecondsBetweenNews) return;
    told = now;
    tell(written);
  };
}
