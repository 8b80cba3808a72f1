import type { Incident } from '../../src/core/incident/incident.ts';
import { createBruteForceEngine } from '../../src/engine/brute-force.ts';
import type { Loader } from '../../src/engine/protocol.ts';
import { serveEngine } from '../../src/engine/serve-engine.ts';
import { createChannelWorker, type ChannelWorker } from './channel-worker.ts';
import { fillEngine } from './fill-engine.ts';

/** A worker with a brute-force engine whose data is put there from outside, as if it had been loaded. */
export interface ServedEngine {
  readonly worker: ChannelWorker;
  replace(incidents: readonly Incident[]): void;
}

export function createServedEngine(): ServedEngine {
  const engine = createBruteForceEngine();
  const loader: Loader = {
    load: () => Promise.reject(new Error('nothing is loaded here')),
  };
  let current: readonly Incident[] = [];
  return {
    worker: createChannelWorker((channel) => serveEngine(channel, { ...engine, ...loader })),
    replace(next) {
      fillEngine(engine, next, current);
      current = next;
    },
  };
}
