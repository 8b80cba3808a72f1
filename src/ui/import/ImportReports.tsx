import type { Refusal } from '../../core/import/refusal.ts';
import { refusalWords } from '../../i18n/note-words.ts';
import { bareReason } from '../shared/bare-reason.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { keptId } from '../../state/kept-store.ts';
import { KeptLine } from '../kept/KeptLine.tsx';
import { ContextOffer } from './ContextOffer.tsx';
import { ContextReport } from './ContextReport.tsx';
import { DoneReport } from './DoneReport.tsx';
import { jobElementId, type EndedJob } from './job-phase.ts';
import { useJobFocus } from './use-job-focus.ts';
import styles from './Jobs.module.css';

interface ImportReportsProps {
  readonly jobs: readonly EndedJob[];
  /** Name of the region; by default that of what was just brought. */
  readonly label?: string;
}

/** What became of everything that was read or could not be. */
export function ImportReports({ jobs, label }: ImportReportsProps) {
  const { importData } = usePanelMessages();
  const onAct = useJobFocus();
  if (jobs.length === 0) return null;
  return (
    <section aria-label={label ?? importData.report} className={styles['jobs']}>
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
          <Outcome job={job} onAct={onAct} />
          <Keeping job={job} />
        </article>
      ))}
    </section>
  );
}

/** Of a dataset the report itself says it. */
function Keeping({ job: { state, keptAs } }: { readonly job: EndedJob }) {
  if (state.status === 'done') return null;
  const id = state.status === 'context' ? keptId('context', state.layer) : keptAs;
  return id !== undefined && <KeptLine id={id} />;
}

interface OutcomeProps {
  readonly job: EndedJob;
  readonly onAct: (job: number) => void;
}

function Outcome({ job: { id, name, state }, onAct }: OutcomeProps) {
  const locale = useLocale();
  const { importData } = usePanelMessages();
  switch (state.status) {
    case 'done':
      return (
        <DoneReport
          job={id}
          name={name}
          report={state.report}
          noContext={state.noContext ?? null}
          onAct={onAct}
        />
      );
    case 'context':
      return <ContextReport name={name} content={state.content} />;
    case 'refused':
      return (
        <div className={styles['fault']}>
          <p>
            <strong>{importData.refused}.</strong> {refusalWords(state.refusal, locale)}
          </p>
          <p className={styles['quiet']}>{importData.refusedAdvice}</p>
          {isOfShapes(state.refusal) && <ContextOffer job={id} refusal={null} onAct={onAct} />}
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

/** As it seems all that could have been a row was a line or an area without a date, or a track. */
function isOfShapes(refusal: Refusal): boolean {
  if (refusal.code !== 'none-usable') return false;
  const code = refusal.first?.reason.code;
  return code === 'shape-without-date' || code === 'track';
}
