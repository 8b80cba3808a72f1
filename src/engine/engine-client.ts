import { createAsker } from './asker.ts';
import type { ContextReader } from './context-reader.ts';
import type { EngineAnswers, EngineQuestion } from './engine-questions.ts';
import { afterLoad, afterRemove, type LoadedSource } from './loaded-sources.ts';
import { createLatestWinsLane } from './latest-wins.ts';
import type { Reply, Request } from './messages.ts';
import {
  EngineError,
  isStale,
  type Engine,
  type Frames,
  type Loader,
  type LoadProgress,
  type ViewQuery,
} from './protocol.ts';

/** The part of a worker that is used; the far end of a message channel has it as well. */
export interface EngineWorker {
  postMessage(message: Request<EngineQuestion>): void;
  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listener: (event: MessageEvent<Reply> & ErrorEvent) => void,
  ): void;
  terminate(): void;
}

type Health =
  | { readonly state: 'sound'; readonly mayRestart: boolean }
  | { readonly state: 'broken'; readonly reason: string };

/**
 * An engine that lives in a worker. A worker that crashes is started once more and loads its
 * datasets again before it is asked anything; what was asked of the old one rejects with
 * `stale`, then `onRestart` is called. After a second crash everything rejects with
 * `unavailable`. Of the windows asked of one view only the latest waits.
 */
export function createEngineClient(
  startWorker: () => EngineWorker,
  onRestart: () => void,
): Engine & Loader & ContextReader {
  let loaded: readonly LoadedSource[] = [];
  let lastView = 0;
  let health: Health = { state: 'sound', mayRestart: true };
  let reloaded: Promise<void> = Promise.resolve();
  let worker = listenTo(startWorker());
  const asker = createAsker<EngineQuestion, EngineAnswers>((request) =>
    worker.postMessage(request),
  );

  function listenTo(started: EngineWorker): EngineWorker {
    started.addEventListener('message', ({ data }) => {
      if (started === worker) asker.receive(data);
    });
    const crash = (event: ErrorEvent): void => {
      if (started === worker) onCrash(event.message || 'the worker could not be run');
    };
    started.addEventListener('error', crash);
    started.addEventListener('messageerror', crash);
    return started;
  }

  function onCrash(reason: string): void {
    worker.terminate();
    const restarts = health.state === 'sound' && health.mayRestart;
    health = restarts ? { state: 'sound', mayRestart: false } : { state: 'broken', reason };
    asker.fail(new EngineError(restarts ? 'stale' : 'unavailable', reason));
    if (restarts) {
      worker = listenTo(startWorker());
      reloaded = reload().then(() => {
        if (health.state === 'sound') onRestart();
      });
    }
  }

  async function reload(): Promise<void> {
    const { signal } = new AbortController();
    // A file that is gone by now leaves the others; the notice of the restart is shown anyway.
    const goOn = (): void => undefined;
    for (const { source, removedId, isRemovedGone } of loaded) {
      await ask({ type: 'load', source }, signal).catch(goOn);
      if (removedId === null || !isRemovedGone) continue;
      await ask({ type: 'remove', datasetId: removedId }, signal).catch(goOn);
    }
  }

  async function ask<Asked extends EngineQuestion>(
    question: Asked,
    signal: AbortSignal,
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<EngineAnswers[Asked['type']]> {
    signal.throwIfAborted();
    if (health.state === 'broken') throw new EngineError('unavailable', health.reason);
    return asker.ask(question, signal, onProgress);
  }

  async function askWhenLoaded<Asked extends EngineQuestion>(
    question: Asked,
    signal: AbortSignal,
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<EngineAnswers[Asked['type']]> {
    await reloaded;
    return ask(question, signal, onProgress);
  }

  async function prepare(query: ViewQuery, signal: AbortSignal): Promise<Frames> {
    const view = ++lastView;
    const lifetime = new AbortController();
    const release = (): void => {
      // A worker that is gone holds no view.
      ask({ type: 'release', view }, lifetime.signal).catch(() => undefined);
    };
    try {
      await askWhenLoaded({ type: 'prepare', view, query }, signal);
    } catch (error) {
      // An abort most often comes when the worker holds the view already.
      release();
      throw error;
    }
    const inOrder = createLatestWinsLane();
    return {
      at: (window) => inOrder(() => ask({ type: 'at', view, window }, lifetime.signal)),
      release,
    };
  }

  return {
    describe: (signal) => askWhenLoaded({ type: 'describe' }, signal),
    prepare,
    summary: (query, signal) => askWhenLoaded({ type: 'summary', query }, signal),
    figures: (query, signal) => askWhenLoaded({ type: 'figures', query }, signal),
    rows: (query, signal) => askWhenLoaded({ type: 'rows', query }, signal),
    incident: (id, signal) => askWhenLoaded({ type: 'incident', id }, signal),
    matches: (query, signal) => askWhenLoaded({ type: 'matches', query }, signal),
    async load(source, signal, onProgress) {
      const question = { type: 'load', source } as const;
      // What broke the worker need not have been this file: the fresh one gets it once more.
      const report = await askWhenLoaded(question, signal, onProgress).catch((error: unknown) => {
        if (isStale(error)) return askWhenLoaded(question, signal, onProgress);
        throw error;
      });
      loaded = afterLoad(loaded, source, report);
      return report;
    },
    async remove(datasetId, signal) {
      const question = { type: 'remove', datasetId } as const;
      await askWhenLoaded(question, signal).catch((error: unknown) => {
        // The fresh worker has loaded it again.
        if (isStale(error)) return askWhenLoaded(question, signal);
        throw error;
      });
      loaded = afterRemove(loaded, datasetId);
    },
    rawRows: (source, rows, signal) => askWhenLoaded({ type: 'raw-rows', source, rows }, signal),
    readContext: (source, signal, onProgress) =>
      askWhenLoaded({ type: 'read-context', source }, signal, onProgress),
  };
}
