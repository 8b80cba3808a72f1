import { createGeographyFiles } from './ingest/geography-files.ts';
import { createContextReader } from './ingest/read-context.ts';
import { createIngestClient } from './ingest/ingest-client.ts';
import { createIngest } from './ingest/ingest.ts';
import { memoryBudget } from './ingest/memory-estimate.ts';
import { createSourceReader } from './ingest/read-source.ts';
import { serveIngest } from './ingest/serve-ingest.ts';
import { createLoader } from './loader.ts';
import { createSlicedRunner, platformTurns } from './run-sliced.ts';
import { serveEngine } from './serve-engine.ts';
import { createTemporalEngine } from './temporal-engine.ts';

/*
 * One file for both workers, since much of it is needed in both and it is fetched once; the
 * name says which one this is. The first message hands over the port to the other.
 */
addEventListener(
  'message',
  ({ data: port }: MessageEvent<MessagePort>) => {
    if (self.name === 'ingest') startIngest(port);
    else startEngine(port);
  },
  { once: true },
);

function startEngine(port: MessagePort): void {
  const ingest = createIngestClient(port);
  const engine = createTemporalEngine(ingest);
  serveEngine(self, {
    ...engine,
    ...createLoader(ingest, engine),
    readContext: ingest.readContext,
  });
}

function startIngest(port: MessagePort): void {
  const geographyFiles = createGeographyFiles();
  const { origin } = self.location;
  const readSource = createSourceReader(origin, platformTurns.giveWay, geographyFiles);
  const ingest = createIngest(readSource, createSlicedRunner(), memoryBudget(deviceMemory()));
  serveIngest(port, { ...ingest, ...createContextReader(geographyFiles) });
  port.start();
}

/** Gigabytes; not every browser tells. */
function deviceMemory(): number | undefined {
  if (!('deviceMemory' in navigator)) return undefined;
  return typeof navigator.deviceMemory === 'number' ? navigator.deviceMemory : undefined;
}
