import { useEffect } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { KeptReports } from '../kept/KeptReports.tsx';
import { Dialog } from '../shared/Dialog.tsx';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { ImportReports } from './ImportReports.tsx';
import { ImportWays } from './ImportWays.tsx';
import { isOver, jobElementId } from './job-phase.ts';
import { JobNews } from './JobNews.tsx';
import { RunningJobs } from './RunningJobs.tsx';
import { useJobFocus } from './use-job-focus.ts';

/** What was brought and what became of it, above the ways to bring more. */
export default function ImportDialog() {
  const { imports } = useAtlas();
  const jobs = useStore(imports, (state) => state.jobs);
  const { importData } = usePanelMessages();
  const onAct = useJobFocus();
  const latestFirst = jobs.toReversed();
  const over = latestFirst.filter(isOver);
  const latest = latestFirst[0]?.id ?? null;

  useEffect(() => {
    // The browser keeps in place what was looked at, and a new job comes in above that.
    if (latest !== null) document.getElementById(jobElementId(latest))?.scrollIntoView();
  }, [latest]);

  return (
    <Dialog
      title={importData.title}
      closeName={importData.close}
      isWide
      onClose={() => imports.setState({ isOpen: false })}
    >
      <JobNews />
      <RunningJobs jobs={latestFirst.filter((job) => !isOver(job))} onAct={onAct} />
      <ImportReports jobs={over.filter(({ keptAs }) => keptAs === undefined)} />
      <ImportWays />
      <KeptReports jobs={over.filter(({ keptAs }) => keptAs !== undefined)} />
    </Dialog>
  );
}
