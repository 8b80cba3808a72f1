import type { RunningState } from './job-words.ts';
import type { ImportJob, ImportJobState } from '../../state/import-store.ts';

type Over = 'done' | 'context' | 'refused' | 'failed' | 'cancelled';

/** A job of which nothing more is to come. */
export type EndedJob = ImportJob & {
  readonly state: Extract<ImportJobState, { readonly status: Over }>;
};

export function isOver(job: ImportJob): job is EndedJob {
  switch (job.state.status) {
    case 'done':
    case 'context':
    case 'refused':
    case 'failed':
    case 'cancelled':
      return true;
    case 'waiting':
    case 'fetching':
    case 'reading':
    case 'grouping':
    case 'asking':
      return false;
  }
}

/** Whether it is under way, so that it can be said how far it has come. */
export function isRunning(state: ImportJobState): state is RunningState {
  return state.status === 'fetching' || state.status === 'reading' || state.status === 'grouping';
}

/** Of the element that stands for the job, whatever its state. */
export function jobElementId(job: number): string {
  return `import-job-${job}`;
}
