import type { Incident } from '../../src/core/incident/incident.ts';
import { createIngest } from '../../src/engine/ingest/ingest.ts';
import { createLoader } from '../../src/engine/loader.ts';
import { createSlicedRunner } from '../../src/engine/run-sliced.ts';
import { serveEngine } from '../../src/engine/serve-engine.ts';
import { createTemporalEngine } from '../../src/engine/temporal-engine.ts';
import { overChannel } from './channel-ingest.ts';
import { createChannelWorker, type ChannelWorker } from './channel-worker.ts';
import { readIncidents } from './read-incidents.ts';

/** A worker with the engine, and another that reads for it, whose sources are incidents put there from outside. */
export interface ServedEngine {
  readonly worker: ChannelWorker;
  replace(incidents: readonly Incident[]): Promise<void>;
}

export function createServedEngine(): ServedEngine {
  let sources: ReadonlyMap<string, readonly Incident[]> = new Map();
  const { ingest, close } = overChannel(
    createIngest(
      {
        rawRows: () => Promise.reject(new Error('no file is read here')),
        async read(source) {
          if (source.type !== 'address') throw new Error('nothing is generated here');
          return readIncidents(source.datasetId, sources.get(source.datasetId) ?? []);
        },
      },
      createSlicedRunner(),
      Infinity,
    ),
  );
  const engine = createTemporalEngine(ingest);
  const loader = createLoader(ingest, engine);
  return {
    worker: createChannelWorker((channel) => {
      serveEngine(channel, { ...engine, ...loader, readContext: ingest.readContext });
      return close;
    }),
    async replace(incidents) {
      const datasets = new Set([...sources.keys(), ...incidents.map(({ dataset }) => dataset)]);
      sources = new Map(
        [...datasets].map((id) => [id, incidents.filter(({ dataset }) => dataset === id)]),
      );
      const { signal } = new AbortController();
      for (const id of datasets) {
        await loader.load({ type: 'address', datasetId: id, url: id }, signal);
      }
    },
  };
}
