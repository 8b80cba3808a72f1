import { buffersOf, writeFailure, type Reply, type Request } from './messages.ts';
import type { LoadProgress } from './protocol.ts';

/** The end of a channel, as a worker's own scope and a message port both are. */
export interface Channel<Question> {
  postMessage(message: unknown, options: { transfer: Transferable[] }): void;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<Request<Question>>) => void,
  ): void;
}

export interface Asking {
  /** Aborted where the asker no longer wants the answer. */
  readonly signal: AbortSignal;
  progress(progress: LoadProgress): void;
}

/** Answers what comes over the channel. Buffers of an answer move to the asker. */
export function answerQuestions<Question>(
  channel: Channel<Question>,
  answer: (question: Question, asking: Asking) => Promise<unknown>,
): void {
  const running = new Map<number, AbortController>();
  const post = (reply: Reply, transfer: Transferable[] = []): void =>
    channel.postMessage(reply, { transfer });

  const reply = async (number: number, question: Question): Promise<void> => {
    const controller = new AbortController();
    running.set(number, controller);
    try {
      const found = await answer(question, {
        signal: controller.signal,
        progress: (progress) => post({ type: 'progress', number, progress }),
      });
      post({ type: 'answer', number, answer: found }, buffersOf(found));
    } catch (error) {
      post({ type: 'failure', number, failure: writeFailure(error) });
    } finally {
      running.delete(number);
    }
  };

  channel.addEventListener('message', ({ data }) => {
    if (data.type === 'ask') void reply(data.number, data.question);
    else if (data.type === 'abort') running.get(data.number)?.abort();
  });
}
