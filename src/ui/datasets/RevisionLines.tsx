import type { LoadReport } from '../../core/incident/load-report.ts';
import type { Revision } from '../../core/incident/revision.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { JobProgress } from '../import/JobProgress.tsx';
import jobStyles from '../import/Jobs.module.css';
import { useAtlas } from '../shared/atlas-context.ts';
import { changeFilter } from '../shared/choose-view.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './RevisionLines.module.css';

/** In the order in which they are said. */
const parts = ['added', 'changed', 'removed', 'unchanged'] as const;
const shownParts = ['added', 'changed', 'removed'] as const;

interface RevisionLinesProps {
  readonly report: LoadReport;
  readonly revision: Revision;
}

/** How a newer export differs from the older one, the way to what differs, and a way to say that it is none. */
export function RevisionLines({ report, revision }: RevisionLinesProps) {
  const { datasets, datasetCommands, view, answers } = useAtlas();
  const parting = useStore(datasets, (state) => state.parting);
  // A report may outlive what it tells of.
  const isLoaded = useStore(answers, ({ reports }) => reports.includes(report));
  const locale = useLocale();
  const words = usePanelMessages().datasets;
  const { datasetId } = report;
  const title = textIn(report.title, locale).text;
  const told = parts.flatMap((part) =>
    revision[part] === 0 ? [] : [words.revisionParts[part](revision[part])],
  );
  const isTheSame = revision.added + revision.changed + revision.removed === 0;

  const show = (part: (typeof shownParts)[number]): void => {
    const wanted = part === 'removed' ? revision.removedDatasetId : datasetId;
    const { datasetsOff } = view.getState().filter;
    changeFilter(view, {
      revisions: [part],
      datasetsOff: datasetsOff.filter((id) => id !== wanted),
    });
  };

  return (
    <div className={styles['lines']}>
      <p>{isTheSame ? words.nothingNew(title) : words.revision(title, told)}</p>
      {isLoaded && !isTheSame && (
        <div className={jobStyles['acts']}>
          {shownParts.map(
            (part) =>
              revision[part] > 0 && (
                <button
                  key={part}
                  type="button"
                  onClick={({ currentTarget }) => {
                    // Closed by itself the dialog gives focus back.
                    currentTarget.closest('dialog')?.close();
                    show(part);
                  }}
                >
                  {words.show[part]}
                </button>
              ),
          )}
        </div>
      )}
      {isLoaded && (
        <div className={styles['other']}>
          <button
            type="button"
            aria-disabled={parting !== null}
            onClick={() => {
              if (parting === null) void datasetCommands.keepBoth(datasetId);
            }}
          >
            {words.keepBoth}
          </button>
          <p className={jobStyles['quiet']}>{words.keepBothRule}</p>
        </div>
      )}
      {parting?.id === datasetId && (
        <JobProgress name={title} state={{ ...parting, status: 'reading' }} />
      )}
    </div>
  );
}
