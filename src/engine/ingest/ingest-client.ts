import { createAsker } from '../asker.ts';
import type { ContextReader } from '../context-reader.ts';
import type { Reply, Request } from '../messages.ts';
import type { IngestAnswers, IngestQuestion } from './ingest-questions.ts';
import type { Ingest } from './ingest.ts';

/** The part of a message port that is used. */
export interface IngestPort {
  postMessage(message: Request<IngestQuestion>): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Reply>) => void): void;
  start(): void;
}

/** An ingest at the other end of a port. A table that is to be merged is copied. */
export function createIngestClient(port: IngestPort): Ingest & ContextReader {
  const { ask, receive } = createAsker<IngestQuestion, IngestAnswers>((request) =>
    port.postMessage(request),
  );
  port.addEventListener('message', ({ data }) => receive(data));
  port.start();

  return {
    read: (source, signal, onProgress) => ask({ type: 'read', source }, signal, onProgress),
    merge: (table, signal, onProgress) => ask({ type: 'merge', table }, signal, onProgress),
    // Whatever is asked after it comes after it; there is nothing to wait for.
    keep: () => void ask({ type: 'keep' }, new AbortController().signal),
    without: (table, datasetId, signal) => ask({ type: 'without', table, datasetId }, signal),
    forget: (datasetId) => void ask({ type: 'forget', datasetId }, new AbortController().signal),
    rawRows: (source, rows, signal) => ask({ type: 'raw-rows', source, rows }, signal),
    readContext: (source, signal, onProgress) =>
      ask({ type: 'read-context', source }, signal, onProgress),
    incidents: (dataset, records, signal) => ask({ type: 'incidents', dataset, records }, signal),
    search: (query, signal) => ask({ type: 'search', query }, signal),
  };
}
