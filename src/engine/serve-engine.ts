import {
  buffersOf,
  writeFailure,
  type AnswerTypes,
  type Question,
  type Reply,
  type Request,
} from './messages.ts';
import { EngineError, type Engine, type Frames, type Loader } from './protocol.ts';

/** The end of a channel, as a worker's own scope and a message port both are. */
export interface Channel {
  postMessage(message: unknown, options: { transfer: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Request>) => void): void;
}

/** Answers what comes over the channel from an engine and a loader. */
export function serveEngine(channel: Channel, engine: Engine & Loader): void {
  const running = new Map<number, AbortController>();
  const views = new Map<number, Frames>();

  const answer = async (
    question: Question,
    signal: AbortSignal,
  ): Promise<AnswerTypes[Question['type']]> => {
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
      case 'summary':
        return engine.summary(question.query, signal);
      case 'figures':
        return engine.figures(question.query, signal);
      case 'rows':
        return engine.rows(question.query, signal);
      case 'incident':
        return engine.incident(question.id, signal);
      case 'load':
        return engine.load(question.source, signal);
    }
  };

  const reply = async (number: number, question: Question): Promise<void> => {
    const controller = new AbortController();
    running.set(number, controller);
    try {
      const message: Reply = {
        type: 'answer',
        number,
        answer: await answer(question, controller.signal),
      };
      channel.postMessage(message, { transfer: buffersOf(message) });
    } catch (error) {
      const message: Reply = { type: 'failure', number, failure: writeFailure(error) };
      channel.postMessage(message, { transfer: [] });
    } finally {
      running.delete(number);
    }
  };

  channel.addEventListener('message', ({ data }) => {
    switch (data.type) {
      case 'ask':
        void reply(data.number, data.question);
        return;
      case 'abort':
        running.get(data.number)?.abort();
        return;
      case 'release':
        views.get(data.view)?.release();
        views.delete(data.view);
        return;
    }
  });
}
