import type { EngineWorker } from './engine-client.ts';

/** The part of a worker that is used. */
export type JoinedWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/**
 * The engine's worker and the one that reads for it, as one: they get a channel to each other,
 * a crash of either is a crash of both, and both end together.
 */
export function joinWorkers(engine: JoinedWorker, ingest: JoinedWorker): EngineWorker {
  const { port1, port2 } = new MessageChannel();
  engine.postMessage(port1, [port1]);
  ingest.postMessage(port2, [port2]);

  return {
    postMessage: (message) => engine.postMessage(message),
    addEventListener(type, listener) {
      const heard = (event: Event): void => listener(event as Parameters<typeof listener>[0]);
      engine.addEventListener(type, heard);
      if (type !== 'message') ingest.addEventListener(type, heard);
    },
    terminate() {
      engine.terminate();
      ingest.terminate();
    },
  };
}
