import type { ImportJob } from '../../state/import-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { isRunning, jobElementId } from './job-phase.ts';
import { JobProgress } from './JobProgress.tsx';
import { MappingWizard } from './MappingWizard.tsx';
import styles from './Jobs.module.css';

interface RunningJobsProps {
  readonly jobs: readonly ImportJob[];
  /** Is told the job whose control is used. */
  readonly onAct: (job: number) => void;
}

/** What waits, is being read, or needs an answer. */
export function RunningJobs({ jobs, onAct }: RunningJobsProps) {
  const { importData } = usePanelMessages();
  if (jobs.length === 0) return null;
  return (
    <ul aria-label={importData.running} className={styles['jobs']}>
      {jobs.map((job) => (
        <RunningJob key={job.id} job={job} onAct={() => onAct(job.id)} />
      ))}
    </ul>
  );
}

function RunningJob({ job, onAct }: { readonly job: ImportJob; readonly onAct: () => void }) {
  const { importCommands } = useAtlas();
  const { importData } = usePanelMessages();
  const { id, name, state } = job;
  const cancel = (): void => {
    onAct();
    importCommands.cancel(id);
  };
  return (
    <li id={jobElementId(id)} tabIndex={-1} className={styles['job']}>
      <div className={styles['head']}>
        <h3 className={styles['name']}>
          <bdi>{name}</bdi>
        </h3>
        {state.status !== 'asking' && (
          <button type="button" aria-label={importData.cancelOf(name)} onClick={cancel}>
            {importData.cancel}
          </button>
        )}
      </div>
      {state.status === 'waiting' && <p className={styles['quiet']}>{importData.waiting}</p>}
      {isRunning(state) && <JobProgress name={name} state={state} />}
      {state.status === 'asking' && (
        <MappingWizard
          file={name}
          question={state.question}
          onAnswer={(mapping) => {
            onAct();
            importCommands.answer(id, mapping);
          }}
          onCancel={cancel}
        />
      )}
    </li>
  );
}
