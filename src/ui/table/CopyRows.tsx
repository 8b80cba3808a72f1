import { useEffect, useRef, useState } from 'react';
import type { RowsQuery } from '../../engine/protocol.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { bareReason } from '../shared/bare-reason.ts';
import { copyText } from '../shared/copy-text.ts';
import { messageOfError } from '../shared/message-of-error.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { readRowsToCopy } from './copy-rows.ts';
import { incidentsToCopy } from './incident-cells.ts';
import styles from './TablePanel.module.css';

type Copying =
  | { readonly state: 'reading'; readonly rows: number }
  | { readonly state: 'copied'; readonly rows: number; readonly total: number }
  | { readonly state: 'failed'; readonly reason: string };

/** Copies the rows of the query that the table shows. What came of an earlier query is not said of this one. */
export function CopyRows({ query }: { readonly query: RowsQuery }) {
  const { engine, answers } = useAtlas();
  const locale = useLocale();
  const { tableView } = usePanelMessages();
  const [{ of, copying }, setCopying] = useState<{
    readonly of: RowsQuery | null;
    readonly copying: Copying | null;
  }>({ of: null, copying: null });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const copy = async (): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const say = (said: Copying): void => {
      if (running.current === controller) setCopying({ of: query, copying: said });
    };
    try {
      const read = readRowsToCopy(
        engine,
        query,
        (rows) => say({ state: 'reading', rows }),
        controller.signal,
      );
      const { reports } = answers.getState();
      const generated = reports.flatMap((report) => (report.generated ? [report.datasetId] : []));
      await copyText(
        read.then(({ rows }) => incidentsToCopy(rows, query.window, locale, generated)),
      );
      const { rows, total } = await read;
      say({ state: 'copied', rows: rows.length, total });
    } catch (error) {
      if (!controller.signal.aborted) say({ state: 'failed', reason: messageOfError(error) });
    }
  };

  const words = (): string | null => {
    if (copying === null || of !== query) return null;
    switch (copying.state) {
      case 'reading':
        return tableView.copying(copying.rows);
      case 'copied':
        return tableView.copied(copying.rows, copying.total);
      case 'failed':
        return tableView.copyFailed(bareReason(copying.reason));
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {tableView.copy}
      </button>
      <p role="status" className={styles['quiet']}>
        {words()}
      </p>
    </>
  );
}
