import { answerQuestions, type Channel } from './answer-questions.ts';
import type { ContextReader } from './context-reader.ts';
import type { EngineAnswers, EngineQuestion } from './engine-questions.ts';
import { EngineError, type Engine, type Frames, type Loader } from './protocol.ts';

/** Answers what the page asks over the channel from an engine and a loader. */
export function serveEngine(
  channel: Channel<EngineQuestion>,
  engine: Engine & Loader & ContextReader,
): void {
  const views = new Map<number, Frames>();

  answerQuestions(
    channel,
    async (question, { signal, progress }): Promise<EngineAnswers[EngineQuestion['type']]> => {
      switch (question.type) {
        case 'describe':
          return engine.describe(signal);
        case 'prepare': {
          const frames = await engine.prepare(question.query, signal);
          if (signal.aborted) frames.release();
          else views.set(question.view, frames);
          return null;
        }
        case 'at': {
          const frames = views.get(question.view);
          if (frames === undefined) throw new EngineError('stale', 'the view was released');
          return frames.at(question.window);
        }
        case 'release':
          views.get(question.view)?.release();
          views.delete(question.view);
          return null;
        case 'summary':
          return engine.summary(question.query, signal);
        case 'figures':
          return engine.figures(question.query, signal);
        case 'rows':
          return engine.rows(question.query, signal);
        case 'incident':
          return engine.incident(question.id, signal);
        case 'matches':
          return engine.matches(question.query, signal);
        case 'load':
          return engine.load(question.source, signal, progress);
        case 'remove':
          await engine.remove(question.datasetId, signal);
          return null;
        case 'raw-rows':
          return engine.rawRows(question.source, question.rows, signal);
        case 'read-context':
          return engine.readContext(question.source, signal, progress);
      }
    },
  );
}
