import maplibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import basemapWorker from '../engine/basemap/basemap-worker.ts?worker&url';
import engineWorker from '../engine/engine-worker.ts?worker&url';
import { trustWorkerFiles } from './trusted-scripts.ts';

/** Address of an emitted worker file, vouched for under Trusted Types. */
export const workerFile = trustWorkerFiles({
  engine: engineWorker,
  basemap: basemapWorker,
  maplibre: maplibreWorker,
});

export function startWorker(name: 'engine' | 'basemap'): Worker {
  return new Worker(workerFile(name), { type: 'module', name });
}
