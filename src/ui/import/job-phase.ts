import type { ImportJob, ImportJobState } from '../../state/import-store.ts';

type Over = 'done' | 'refused' | 'failed' | 'cancelled';

/** A job of which nothing more is to come. */
export type EndedJob = ImportJob & {
  readonly state: Extract<ImportJobState, { readonly status: Over }>;
};

export function isOver(job: ImportJob): job is EndedJob {
  const { status } = job.state;
  return status === 'done' || status === 'refused' || status === 'failed' || status === 'cancelled';
}

/** Of the element that stands for the job, whatever its state. */
export function jobElementId(job: number): string {
  return `import-job-${job}`;
}
