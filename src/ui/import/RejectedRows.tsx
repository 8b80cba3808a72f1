import { useState } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { bareReason } from '../shared/bare-reason.ts';
import { messageOfError } from '../shared/message-of-error.ts';
import { saveFile } from '../shared/save-file.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import styles from './Jobs.module.css';

type Gathering =
  | { readonly status: 'none' }
  | { readonly status: 'running' }
  | { readonly status: 'failed'; readonly reason: string };

/** Saves the rows that could not be used, with their reasons, to be put right. */
export function RejectedRows({ job, name }: { readonly job: number; readonly name: string }) {
  const { importCommands } = useAtlas();
  const { importReport } = usePanelMessages();
  const [gathering, setGathering] = useState<Gathering>({ status: 'none' });
  const isRunning = gathering.status === 'running';
  const download = async (): Promise<void> => {
    setGathering({ status: 'running' });
    try {
      const text = await importCommands.rejectedRows(job);
      saveFile(fileName(name, importReport.rejectedFile), 'text/csv;charset=utf-8', text);
      setGathering({ status: 'none' });
    } catch (error) {
      setGathering({ status: 'failed', reason: messageOfError(error) });
    }
  };
  return (
    <>
      <button
        type="button"
        aria-disabled={isRunning}
        onClick={() => {
          if (!isRunning) void download();
        }}
      >
        {importReport.download}
      </button>
      <p aria-live="polite" className={styles['quiet']}>
        {isRunning && importReport.downloading}
        {gathering.status === 'failed' && importReport.downloadFailed(bareReason(gathering.reason))}
      </p>
    </>
  );
}

/** `events.csv` → `events-rejected.csv`; of an address its last part. */
function fileName(name: string, suffix: string): string {
  const last =
    name
      .split(/[?#]/)[0]
      ?.split(/[/\\]/)
      .findLast((part) => part !== '') ?? '';
  const stem = last.replace(/\.[a-z0-9]{1,8}$/i, '');
  return `${stem === '' ? 'table' : stem}-${suffix}.csv`;
}
