import maplibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import basemapWorker from '../engine/basemap/basemap-worker.ts?worker&url';
import type { EngineWorker } from '../engine/engine-client.ts';
import engineWorker from '../engine/engine-worker.ts?worker&url';
import { joinWorkers } from '../engine/join-workers.ts';
import { trustWorkerFiles } from './trusted-scripts.ts';

/** Address of an emitted worker file, vouched for under Trusted Types. */
export const workerFile = trustWorkerFiles({
  engine: engineWorker,
  basemap: basemapWorker,
  maplibre: maplibreWorker,
});

export function startBasemapWorker(): Worker {
  return new Worker(workerFile('basemap'), { type: 'module', name: 'basemap' });
}

/** Both at once; the file does what the name says. */
export function startEngineWorkers(): EngineWorker {
  const start = (name: 'engine' | 'ingest'): Worker =>
    new Worker(workerFile('engine'), { type: 'module', name });
  return joinWorkers(start('engine'), start('ingest'));
}
