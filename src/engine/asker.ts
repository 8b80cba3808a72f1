import { readFailure, type Reply, type Request } from './messages.ts';
import type { LoadProgress } from './protocol.ts';

/** Asks over a channel and keeps what is still to be answered; `Answers` names the answer to each type of question. */
export interface Asker<
  Question extends { readonly type: string },
  Answers extends Readonly<Record<Question['type'], unknown>>,
> {
  /** Rejects with the signal's own reason when aborted; no progress comes after that. */
  ask<Asked extends Question>(
    question: Asked,
    signal: AbortSignal,
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<Answers[Asked['type']]>;
  /** Takes what came back. */
  receive(reply: Reply): void;
  /** Rejects all that is still to be answered. */
  fail(error: Error): void;
}

interface Waiting {
  answered(answer: unknown): void;
  failed(error: Error): void;
  progressed(progress: LoadProgress): void;
}

export function createAsker<
  Question extends { readonly type: string },
  Answers extends Readonly<Record<Question['type'], unknown>>,
>(post: (request: Request<Question>) => void): Asker<Question, Answers> {
  const waiting = new Map<number, Waiting>();
  let lastNumber = 0;

  return {
    ask: (question, signal, onProgress = ignore) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const number = ++lastNumber;
        const abort = (): void => {
          waiting.delete(number);
          post({ type: 'abort', number });
          reject(signal.reason);
        };
        const settled = (): void => {
          waiting.delete(number);
          signal.removeEventListener('abort', abort);
        };
        signal.addEventListener('abort', abort, { once: true });
        waiting.set(number, {
          answered(answer) {
            settled();
            // Each type of question is answered with its own type of answer.
            resolve(answer as Answers[typeof question.type]);
          },
          failed(error) {
            settled();
            reject(error);
          },
          progressed: onProgress,
        });
        post({ type: 'ask', number, question });
      }),
    receive(reply) {
      const asked = waiting.get(reply.number);
      switch (reply.type) {
        case 'answer':
          asked?.answered(reply.answer);
          return;
        case 'failure':
          asked?.failed(readFailure(reply.failure));
          return;
        case 'progress':
          asked?.progressed(reply.progress);
          return;
      }
    },
    fail(error) {
      for (const asked of waiting.values()) asked.failed(error);
    },
  };
}

function ignore(): void {
  // Whoever gives no listener wants no progress.
}
