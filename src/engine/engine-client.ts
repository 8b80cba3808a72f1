import { createLatestWinsLane } from './latest-wins.ts';
import {
  readFailure,
  type AnswerTypes,
  type Question,
  type Reply,
  type Request,
} from './messages.ts';
import {
  EngineError,
  isStale,
  type DatasetAddress,
  type Engine,
  type Frames,
  type Loader,
  type ViewQuery,
} from './protocol.ts';

/** The part of a worker that is used; the far end of a message channel has it as well. */
export interface EngineWorker {
  postMessage(message: Request): void;
  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listener: (event: MessageEvent<Reply> & ErrorEvent) => void,
  ): void;
  terminate(): void;
}

interface Asker {
  answered(answer: AnswerTypes[Question['type']]): void;
  failed(error: unknown): void;
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
): Engine & Loader {
  const askers = new Map<number, Asker>();
  const loaded: DatasetAddress[] = [];
  let lastNumber = 0;
  let lastView = 0;
  let health: Health = { state: 'sound', mayRestart: true };
  let reloaded: Promise<void> = Promise.resolve();
  let worker = listenTo(startWorker());

  function listenTo(started: EngineWorker): EngineWorker {
    started.addEventListener('message', ({ data }) => {
      const asker = askers.get(data.number);
      askers.delete(data.number);
      if (data.type === 'answer') asker?.answered(data.answer);
      else asker?.failed(readFailure(data.failure));
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
    const error = new EngineError(restarts ? 'stale' : 'unavailable', reason);
    for (const asker of askers.values()) asker.failed(error);
    askers.clear();
    if (restarts) {
      worker = listenTo(startWorker());
      reloaded = reload().then(() => {
        if (health.state === 'sound') onRestart();
      });
    }
  }

  async function reload(): Promise<void> {
    const { signal } = new AbortController();
    for (const source of loaded) {
      // A file that is gone by now leaves the others; the notice of the restart is shown anyway.
      await ask({ type: 'load', source }, signal).catch(() => undefined);
    }
  }

  function ask<Asked extends Question>(
    question: Asked,
    signal: AbortSignal,
  ): Promise<AnswerTypes[Asked['type']]> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      if (health.state === 'broken') throw new EngineError('unavailable', health.reason);
      const number = ++lastNumber;
      const abort = (): void => {
        askers.delete(number);
        worker.postMessage({ type: 'abort', number });
        reject(signal.reason);
      };
      signal.addEventListener('abort', abort, { once: true });
      askers.set(number, {
        answered(answer) {
          signal.removeEventListener('abort', abort);
          // The worker answers each type of question with its own type of answer.
          resolve(answer as AnswerTypes[Asked['type']]);
        },
        failed(error) {
          signal.removeEventListener('abort', abort);
          reject(error);
        },
      });
      worker.postMessage({ type: 'ask', number, question });
    });
  }

  async function askWhenLoaded<Asked extends Question>(
    question: Asked,
    signal: AbortSignal,
  ): Promise<AnswerTypes[Asked['type']]> {
    await reloaded;
    return ask(question, signal);
  }

  async function prepare(query: ViewQuery, signal: AbortSignal): Promise<Frames> {
    const view = ++lastView;
    const release = (): void => worker.postMessage({ type: 'release', view });
    try {
      await askWhenLoaded({ type: 'prepare', view, query }, signal);
    } catch (error) {
      // An abort most often comes when the worker holds the view already.
      release();
      throw error;
    }
    const inOrder = createLatestWinsLane();
    const lifetime = new AbortController();
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
    async load(source, signal) {
      const question = { type: 'load', source } as const;
      // What broke the worker need not have been this file: the fresh one gets it once more.
      const report = await askWhenLoaded(question, signal).catch((error: unknown) => {
        if (isStale(error)) return askWhenLoaded(question, signal);
        throw error;
      });
      if (!loaded.some(({ url }) => url === source.url)) loaded.push(source);
      return report;
    },
  };
}
