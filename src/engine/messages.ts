import {
  EngineError,
  LoadError,
  type EngineErrorCode,
  type LoadErrorCode,
  type LoadErrorDetail,
  type LoadProgress,
} from './protocol.ts';

/** What crosses to whoever answers; an asker numbers its questions. */
export type Request<Question> =
  | { readonly type: 'ask'; readonly number: number; readonly question: Question }
  | { readonly type: 'abort'; readonly number: number };

/** What comes back: of each question one answer or failure, before it any progress. */
export type Reply =
  | { readonly type: 'answer'; readonly number: number; readonly answer: unknown }
  | { readonly type: 'failure'; readonly number: number; readonly failure: Failure }
  | { readonly type: 'progress'; readonly number: number; readonly progress: LoadProgress };

/** An error as it crosses: structured cloning would drop its class and its code. */
export type Failure =
  | { readonly type: 'engine'; readonly code: EngineErrorCode; readonly message: string }
  | {
      readonly type: 'load';
      readonly code: LoadErrorCode;
      readonly message: string;
      readonly detail: LoadErrorDetail;
    }
  | { readonly type: 'abort'; readonly message: string }
  | { readonly type: 'fault'; readonly message: string };

export function writeFailure(error: unknown): Failure {
  if (error instanceof EngineError) {
    return { type: 'engine', code: error.code, message: error.message };
  }
  if (error instanceof LoadError) {
    const { code, message, detail } = error;
    return { type: 'load', code, message, detail };
  }
  const message = error instanceof Error ? error.message : String(error);
  const isAbort = error instanceof DOMException && error.name === 'AbortError';
  return isAbort ? { type: 'abort', message } : { type: 'fault', message };
}

/** A fault of the engine itself comes back as `unavailable`. */
export function readFailure(failure: Failure): Error {
  switch (failure.type) {
    case 'engine':
      return new EngineError(failure.code, failure.message);
    case 'load':
      return new LoadError(failure.code, failure.message, failure.detail);
    case 'abort':
      return new DOMException(failure.message, 'AbortError');
    case 'fault':
      return new EngineError('unavailable', failure.message);
  }
}

/** Every buffer under the columns of an answer, each once: whoever answers keeps none of them, so they may move. */
export function buffersOf(answer: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  collect(answer, buffers);
  return [...buffers];
}

function collect(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return;
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    return;
  }
  const parts = value instanceof Map ? value.values() : Object.values(value);
  for (const part of parts) collect(part, buffers);
}
