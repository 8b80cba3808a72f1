import type { EndedJob } from '../import/job-phase.ts';
import { ImportReports } from '../import/ImportReports.tsx';
import { usePanelMessages } from '../shared/use-panel-messages.ts';

/** The accounts of what was kept and is read again, folded. */
export function KeptReports({ jobs }: { readonly jobs: readonly EndedJob[] }) {
  const { keptFiles: words } = usePanelMessages();
  if (jobs.length === 0) return null;
  return (
    <details>
      <summary>{words.readAgain(jobs.length)}</summary>
      <ImportReports jobs={jobs} label={words.readAgain(jobs.length)} />
    </details>
  );
}
