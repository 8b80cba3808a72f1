import { createRecent } from './recent.ts';

interface Shared<Answer> {
  readonly answer: Promise<Answer>;
  readonly controller: AbortController;
  askers: number;
}

/**
 * Answers by key, asked for once however many want them, and kept: the `limit` that were wanted
 * last. Whoever aborts stops waiting; when nobody waits any more, the asking itself is aborted.
 */
export function createSharedAnswers<Answer extends object>(
  limit: number,
  ask: (key: string, signal: AbortSignal) => Promise<Answer>,
): (key: string, signal: AbortSignal) => Promise<Answer> {
  const kept = createRecent<Answer>(limit);
  const asked = new Map<string, Shared<Answer>>();

  const askFor = (key: string): Shared<Answer> => {
    const controller = new AbortController();
    const forget = (): void => {
      if (asked.get(key) === shared) asked.delete(key);
    };
    const answer = ask(key, controller.signal).then(
      (found) => {
        forget();
        return kept.keep(key, found);
      },
      (error: unknown) => {
        forget();
        throw error;
      },
    );
    const shared: Shared<Answer> = { answer, controller, askers: 0 };
    asked.set(key, shared);
    return shared;
  };

  return async (key, signal) => {
    signal.throwIfAborted();
    const known = kept.find(key);
    if (known !== undefined) return known;
    const shared = asked.get(key) ?? askFor(key);
    shared.askers++;
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        shared.askers--;
        if (shared.askers === 0) {
          if (asked.get(key) === shared) asked.delete(key);
          shared.controller.abort(signal.reason);
        }
        reject(signal.reason);
      };
      signal.addEventListener('abort', abort, { once: true });
      shared.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
  };
}
