import type { LoadReport } from '../../core/incident/load-report.ts';
import type { DatasetSource, LocalFile } from '../../engine/protocol.ts';
import type { KeptCommands, KeptRole } from '../../state/kept-store.ts';
import { addNotice } from '../../state/notices.ts';
import { deferred } from '../deferred.ts';
import type { OpenedSource } from './keeping.ts';
import type { StartedKeeping, StartParts } from './start-keeping.ts';

export interface FetchedKept {
  readonly commands: KeptCommands;
  /** To be told of every dataset that was loaded, by whatever way. */
  loaded(report: LoadReport, source: DatasetSource): void;
  /** To be told of every layer of context that was added. */
  added(id: string, source: LocalFile): void;
  /** Settles once everything that was kept has been announced, and where nothing is to be brought back. */
  readonly isKnown: Promise<void>;
  /**
   * Lets everything that was kept be read, in the order in which it was brought; settles when
   * that is done, with whether there was anything to wait for.
   */
  bringBack(read: (kept: readonly OpenedSource[]) => Promise<void>): Promise<boolean>;
}

/** What keeps files on this computer, whose code is fetched when it is first needed. */
export function fetchedKept(parts: StartParts): FetchedKept {
  let fetched: Promise<StartedKeeping> | null = null;
  const keeping = (): Promise<StartedKeeping> => {
    fetched ??= import('./start-keeping.ts').then(({ startKeeping }) => startKeeping(parts));
    fetched.catch(() => (fetched = null));
    return fetched;
  };
  const fail = (error: unknown): void => {
    const reason = error instanceof Error ? error.message : String(error);
    addNotice(parts.answers, { type: 'kept', news: { type: 'unreachable', reason } });
  };
  const loaded = (role: KeptRole, id: string, source: LocalFile): void => {
    // Where the code cannot be fetched nothing is kept; the file is on the map all the same.
    keeping().then((it) => it.loaded(role, id, source), fail);
  };
  const known = deferred();
  if (!parts.kept.getState().isBringingBack) known.resolve();

  return {
    isKnown: known.promise,
    commands: {
      keep: async (id) => (await keeping()).commands.keep(id),
      forget: async (id) => (await keeping()).commands.forget(id),
      probe: async () => (await keeping()).commands.probe(),
      inventory: async () => (await keeping()).commands.inventory(),
      forgetEverything: async () => (await keeping()).commands.forgetEverything(),
    },
    loaded({ datasetId }, source) {
      if (source.type === 'file') loaded('incidents', datasetId, source);
    },
    added: (id, source) => loaded('context', id, source),
    async bringBack(read) {
      if (!parts.kept.getState().isBringingBack) return false;
      try {
        const files = await (await keeping()).open();
        // Most often there is nothing, and then nothing more is fetched for it.
        const isRead = files.length === 0 ? Promise.resolve() : read(files);
        known.resolve();
        await isRead;
      } catch (error) {
        fail(error);
      } finally {
        known.resolve();
        parts.kept.setState({ isBringingBack: false });
      }
      return true;
    },
  };
}
