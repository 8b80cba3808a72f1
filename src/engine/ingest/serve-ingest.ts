import { answerQuestions, type Channel } from '../answer-questions.ts';
import type { ContextReader } from '../context-reader.ts';
import type { IngestAnswers, IngestQuestion } from './ingest-questions.ts';
import type { Ingest } from './ingest.ts';

/** Answers what the engine worker asks over the channel. */
export function serveIngest(
  channel: Channel<IngestQuestion>,
  ingest: Ingest & ContextReader,
): void {
  answerQuestions(
    channel,
    async (question, { signal, progress }): Promise<IngestAnswers[IngestQuestion['type']]> => {
      switch (question.type) {
        case 'read':
          return ingest.read(question.source, signal, progress);
        case 'merge':
          return ingest.merge(question.table, signal, progress);
        case 'keep':
          ingest.keep();
          return null;
        case 'without':
          return ingest.without(question.table, question.datasetId, signal);
        case 'forget':
          ingest.forget(question.datasetId);
          return null;
        case 'raw-rows':
          return ingest.rawRows(question.source, question.rows, signal);
        case 'read-context':
          return ingest.readContext(question.source, signal, progress);
        case 'incidents':
          return ingest.incidents(question.dataset, question.records, signal);
        case 'search':
          return ingest.search(question.query, signal);
      }
    },
  );
}
