import { refusalWords } from '../../i18n/note-words.ts';
import { bareReason } from '../shared/bare-reason.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { DoneReport } from './DoneReport.tsx';
import { jobElementId, type EndedJob } from './job-phase.ts';
import styles from './Jobs.module.css';

/** What became of everything that was read or could not be. */
export function ImportReports({ jobs }: { readonly jobs: readonly EndedJob[] }) {
  const { importData } = usePanelMessages();
  if (jobs.length === 0) return null;
  return (
    <section aria-label={importData.report} className={styles['jobs']}>
      {jobs.map((job) => (
        <article
          key={job.id}
          id={jobElementId(job.id)}
          tabIndex={-1}
          aria-labelledby={`${jobElementId(job.id)}-name`}
          className={styles['job']}
        >
          <h3 id={`${jobElementId(job.id)}-name`} className={styles['name']}>
            <bdi>{job.name}</bdi>
          </h3>
          <Outcome job={job} />
        </article>
      ))}
    </section>
  );
}

function Outcome({ job: { id, name, state } }: { readonly job: EndedJob }) {
  const locale = useLocale();
  const { importData } = usePanelMessages();
  switch (state.status) {
    case 'done':
      return <DoneReport job={id} name={name} report={state.report} />;
    case 'refused':
      return (
        <div className={styles['fault']}>
          <p>
            <strong>{importData.refused}.</strong> {refusalWords(state.refusal, locale)}
          </p>
          <p className={styles['quiet']}>{importData.refusedAdvice}</p>
        </div>
      );
    case 'failed':
      return (
        <div className={styles['fault']}>
          <p>{importData.failed(bareReason(state.reason))}</p>
          <p className={styles['quiet']}>{importData.failedAdvice}</p>
        </div>
      );
    case 'cancelled':
      return <p className={styles['quiet']}>{importData.cancelled}</p>;
  }
}
