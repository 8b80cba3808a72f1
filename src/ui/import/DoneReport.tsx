import type { Refusal } from '../../core/import/refusal.ts';
import type { LoadReport } from '../../core/incident/load-report.ts';
import { formatWords } from '../../i18n/format-words.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { KeptLine } from '../kept/KeptLine.tsx';
import { LocalText } from '../shared/LocalText.tsx';
import { RevisionLines } from '../datasets/RevisionLines.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { ContextOffer } from './ContextOffer.tsx';
import { FileFactsList } from './FileFactsList.tsx';
import { NoteGroups } from './NoteGroups.tsx';
import { RejectedRows } from './RejectedRows.tsx';
import { RowTotals } from './RowTotals.tsx';
import styles from './DoneReport.module.css';
import jobStyles from './Jobs.module.css';

interface DoneReportProps {
  readonly job: number;
  readonly name: string;
  readonly report: LoadReport;
  /** Why it could not become context, where that was tried. */
  readonly noContext: Refusal | null;
  readonly onAct: (job: number) => void;
}

/** The account of a file that was read: what it is, what became of its rows, what it holds, what was noted. */
export function DoneReport({ job, name, report, noContext, onAct }: DoneReportProps) {
  const { mapCommands } = useAtlas();
  const { importReport } = usePanelMessages();
  const isOnMap = report.placed + report.warned > 0;
  return (
    <>
      {report.file !== null && <Recognised job={name} report={report} file={report.file} />}
      {report.revision !== undefined && (
        <RevisionLines report={report} revision={report.revision} />
      )}
      <RowTotals report={report} />
      {report.file !== null && <FileFactsList file={report.file} rows={report.rows} />}
      <NoteGroups file={name} report={report} />
      {isAllShapes(report) && <ContextOffer job={job} refusal={noContext} onAct={onAct} />}
      <div className={jobStyles['acts']}>
        {isOnMap && (
          <button
            type="button"
            className={jobStyles['main']}
            onClick={({ currentTarget }) => {
              // Closed by itself the dialog gives focus back.
              currentTarget.closest('dialog')?.close();
              mapCommands.showAll();
            }}
          >
            {importReport.showOnMap}
          </button>
        )}
        {report.rejected > 0 && <RejectedRows job={job} name={name} />}
      </div>
      <KeptLine id={report.datasetId} />
    </>
  );
}

function isAllShapes({ file, rows }: LoadReport): boolean {
  return rows > 0 && file?.shapes === rows;
}

interface RecognisedProps {
  readonly job: string;
  readonly report: LoadReport;
  readonly file: NonNullable<LoadReport['file']>;
}

function Recognised({ job, report, file }: RecognisedProps) {
  const locale = useLocale();
  const { importReport } = usePanelMessages();
  const { name, why, caution } = formatWords(file.format, locale);
  const isTitled = ![name, job].includes(textIn(report.title, locale).text);
  return (
    <div>
      <p>
        {importReport.recognised} <strong>{name}</strong>
        {isTitled && (
          <>
            {': '}
            <LocalText text={report.title} />
          </>
        )}
      </p>
      <p className={jobStyles['quiet']}>
        {why}
        {file.encoding !== null && ` ${importReport.encoding(file.encoding)}`}
      </p>
      {caution !== undefined && <p className={styles['caution']}>{caution}</p>}
    </div>
  );
}
