import { useState } from 'react';
import type { FigureRow, FigureTable } from '../../core/cluster/figure-table.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { copyText } from '../shared/copy-text.ts';
import { saveFile } from '../shared/save-file.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import type { FiguresQuestion } from './figure-grouping.ts';
import {
  figuresFileName,
  figuresToCopy,
  figuresToCsv,
  type WrittenFigures,
} from './figures-text.ts';
import styles from './FiguresPanel.module.css';

interface FigureExportsProps {
  readonly question: FiguresQuestion;
  readonly table: FigureTable;
  /** All, in the order shown. */
  readonly rows: readonly FigureRow[];
}

export function FigureExports({ question, table, rows }: FigureExportsProps) {
  const { answers } = useAtlas();
  const reports = useStore(answers, (state) => state.reports);
  const locale = useLocale();
  const { figuresPanel } = usePanelMessages();
  // Said of the answer that it was done with only.
  const [copied, setCopied] = useState<{ readonly of: FigureTable; readonly isDone: boolean }>();

  const { dataset } = question.query;
  const report = reports.find(({ datasetId }) => datasetId === dataset);
  const written: WrittenFigures = {
    question,
    table,
    rows,
    locale,
    title: textIn(report?.title ?? dataset, locale).text,
    stated: report ?? {},
  };
  const copy = async (): Promise<void> => {
    try {
      await copyText(Promise.resolve(figuresToCopy(written)));
      setCopied({ of: table, isDone: true });
    } catch {
      // Insecure pages have no clipboard, and a person may have refused it.
      setCopied({ of: table, isDone: false });
    }
  };
  const download = (): void =>
    saveFile(figuresFileName(question), 'text/csv;charset=utf-8', figuresToCsv(written, today()));

  return (
    <div className={styles['exports']}>
      <button type="button" onClick={() => void copy()}>
        {figuresPanel.copy}
      </button>
      <button type="button" onClick={download}>
        {figuresPanel.download}
      </button>
      <p role="status" className={styles['quiet']}>
        {copied?.of === table && (copied.isDone ? figuresPanel.copied : figuresPanel.copyFailed)}
      </p>
    </div>
  );
}

/** ISO day where the reader is. */
function today(): string {
  const now = new Date();
  const padded = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${padded(now.getMonth() + 1)}-${padded(now.getDate())}`;
}
