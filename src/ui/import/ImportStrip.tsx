import { useState } from 'react';
import type { ImportJob } from '../../state/import-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './ImportStrip.module.css';
import { isOver, isRunning } from './job-phase.ts';
import { newsWords } from './job-words.ts';
import { JobProgress } from './JobProgress.tsx';
import jobStyles from './Jobs.module.css';

/** What goes on with files while the dialog is closed; what has ended meanwhile stays until it is dismissed. */
export default function ImportStrip() {
  const { imports } = useAtlas();
  const jobs = useStore(imports, (state) => state.jobs);
  const { importData } = usePanelMessages();
  // What had ended before was seen in the dialog.
  const [hidden, setHidden] = useState<ReadonlySet<number>>(
    () => new Set(jobs.filter(isOver).map(({ id }) => id)),
  );
  const shown = jobs.filter((job) => !hidden.has(job.id) && !isReadAgain(job)).toReversed();
  return (
    <ul aria-label={importData.running} className={styles['strip']}>
      {shown.map((job) => (
        <li key={job.id} className={styles['job']} data-kept={job.keptAs !== undefined}>
          <StripJob job={job} onDismiss={() => setHidden(new Set([...hidden, job.id]))} />
        </li>
      ))}
    </ul>
  );
}

/** What was there before is no news. */
function isReadAgain({ keptAs, state }: ImportJob): boolean {
  return keptAs !== undefined && ['waiting', 'done', 'context'].includes(state.status);
}

interface StripJobProps {
  readonly job: ImportJob;
  readonly onDismiss: () => void;
}

function StripJob({ job, onDismiss }: StripJobProps) {
  const { imports, importCommands } = useAtlas();
  const locale = useLocale();
  const { importData, notices } = usePanelMessages();
  const { id, name, state } = job;
  const isReading = isRunning(state);
  const open = (): void => imports.setState({ isOpen: true });
  return (
    <>
      <div className={styles['words']}>
        {(isReading || state.status === 'waiting') && (
          <p className={styles['name']}>
            <bdi>{name}</bdi>
          </p>
        )}
        {state.status === 'waiting' && <p className={jobStyles['quiet']}>{importData.waiting}</p>}
        {isRunning(state) && <JobProgress name={name} state={state} />}
        <p aria-live="polite">{newsWords(job, locale)}</p>
      </div>
      {isReading || state.status === 'waiting' ? (
        <button
          type="button"
          aria-label={importData.cancelOf(name)}
          onClick={() => importCommands.cancel(id)}
        >
          {importData.cancel}
        </button>
      ) : (
        <button type="button" onClick={open}>
          {state.status === 'asking' ? importData.answer : importData.showReport}
        </button>
      )}
      {isOver(job) && <IconButton icon="close" name={notices.dismiss} onClick={onDismiss} />}
    </>
  );
}
