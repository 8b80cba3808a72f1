import type { Answer } from '../core/cluster/answer.ts';
import type { FigureTable } from '../core/cluster/figure-table.ts';
import type { Summary } from '../core/cluster/summary.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { LoadReport } from '../core/incident/load-report.ts';
import type { TimeWindow } from '../core/time/interval.ts';
import {
  EngineError,
  LoadError,
  type DatasetAddress,
  type Description,
  type EngineErrorCode,
  type FiguresQuery,
  type LoadErrorCode,
  type RowsPage,
  type RowsQuery,
  type SummaryQuery,
  type ViewQuery,
} from './protocol.ts';

/** What the engine worker is asked. A view goes by the number that the asker gave it. */
export type Question =
  | { readonly type: 'describe' }
  | { readonly type: 'prepare'; readonly view: number; readonly query: ViewQuery }
  | { readonly type: 'at'; readonly view: number; readonly window: TimeWindow }
  | { readonly type: 'summary'; readonly query: SummaryQuery }
  | { readonly type: 'figures'; readonly query: FiguresQuery }
  | { readonly type: 'rows'; readonly query: RowsQuery }
  | { readonly type: 'incident'; readonly id: string }
  | { readonly type: 'load'; readonly source: DatasetAddress };

/** What each question is answered with. */
export interface AnswerTypes {
  readonly describe: Description;
  readonly prepare: null;
  readonly at: Answer;
  readonly summary: Summary;
  readonly figures: FigureTable;
  readonly rows: RowsPage;
  readonly incident: Incident;
  readonly load: LoadReport;
}

export type Request =
  | { readonly type: 'ask'; readonly number: number; readonly question: Question }
  | { readonly type: 'abort'; readonly number: number }
  | { readonly type: 'release'; readonly view: number };

export type Reply =
  | {
      readonly type: 'answer';
      readonly number: number;
      readonly answer: AnswerTypes[Question['type']];
    }
  | { readonly type: 'failure'; readonly number: number; readonly failure: Failure };

/** An error as it crosses: structured cloning would drop its class and its code. */
export type Failure =
  | { readonly type: 'engine'; readonly code: EngineErrorCode; readonly message: string }
  | { readonly type: 'load'; readonly code: LoadErrorCode; readonly message: string }
  | { readonly type: 'abort'; readonly message: string }
  | { readonly type: 'fault'; readonly message: string };

export function writeFailure(error: unknown): Failure {
  if (error instanceof EngineError) {
    return { type: 'engine', code: error.code, message: error.message };
  }
  if (error instanceof LoadError) return { type: 'load', code: error.code, message: error.message };
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
      return new LoadError(failure.code, failure.message);
    case 'abort':
      return new DOMException(failure.message, 'AbortError');
    case 'fault':
      return new EngineError('unavailable', failure.message);
  }
}

/** Buffers of an answer that may move to the other side, since nobody keeps them. */
export function buffersOf(answer: Reply & { type: 'answer' }): Transferable[] {
  return bufferColumns(answer.answer).map((column) => column.buffer);
}

function bufferColumns(answer: AnswerTypes[Question['type']]): ArrayBufferView<ArrayBuffer>[] {
  if (answer === null) return [];
  const holders: object[] = [];
  if ('nodes' in answer) holders.push(answer.nodes, answer.areas);
  if ('bins' in answer) holders.push(answer.bins);
  return holders.flatMap((holder) => Object.values(holder).filter(isColumn));
}

function isColumn(value: unknown): value is ArrayBufferView<ArrayBuffer> {
  return ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer;
}
