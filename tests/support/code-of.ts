import { EngineError } from '../../src/engine/protocol.ts';

/** The code of the engine's error that the question rejects with; another error as it is, `null` where it is answered. */
export function codeOf(question: Promise<unknown>): Promise<unknown> {
  return question.then(
    () => null,
    (error: unknown) => (error instanceof EngineError ? error.code : error),
  );
}
