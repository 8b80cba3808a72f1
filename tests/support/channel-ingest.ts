import { createIngestClient } from '../../src/engine/ingest/ingest-client.ts';
import type { ContextReader } from '../../src/engine/context-reader.ts';
import type { Ingest } from '../../src/engine/ingest/ingest.ts';
import { serveIngest } from '../../src/engine/ingest/serve-ingest.ts';

const noContext = () => Promise.reject(new Error('no context is read here'));

/** An ingest at the other end of a channel, as if it were in a worker of its own. */
export function overChannel(ingest: Ingest): {
  readonly ingest: Ingest & ContextReader;
  close(): void;
} {
  const { port1, port2 } = new MessageChannel();
  serveIngest(port2, { ...ingest, readContext: noContext });
  port2.start();
  return {
    ingest: createIngestClient(port1),
    close() {
      port1.close();
      port2.close();
    },
  };
}
