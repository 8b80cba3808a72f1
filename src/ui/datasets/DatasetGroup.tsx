import type { LoadReport } from '../../core/incident/load-report.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { numberWords } from '../../i18n/plural.ts';
import fold from '../filters/Fold.module.css';
import { useFacet } from '../filters/use-facet.ts';
import { CompareDatasetsButton } from '../matches/CompareDatasetsButton.tsx';
import { useAtlas } from '../shared/atlas-context.ts';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { MarkSquare } from './DatasetMark.tsx';
import styles from './DatasetGroup.module.css';
import { useReturnedFocus } from './use-returned-focus.ts';

/** More than anybody loads. */
const everyDataset = 1000;

/** A checkbox a dataset, with its incidents in the period under every filter, and the way to what is known of it. */
export function DatasetGroup() {
  const { answers } = useAtlas();
  const reports = useStore(answers, (state) => state.reports);
  const facet = useFacet('dataset', everyDataset, '');
  const { datasets } = usePanelMessages();
  return (
    <details open>
      <summary className={fold['heading']}>{datasets.label}</summary>
      <div role="group" aria-label={datasets.label}>
        {reports.map((report) => (
          <DatasetRow
            key={report.datasetId}
            report={report}
            // Before they are counted, 0 would say that there are none.
            count={
              facet && (facet.values.find(({ value }) => value === report.datasetId)?.count ?? 0)
            }
          />
        ))}
      </div>
      <CompareDatasetsButton className={styles['compare']} />
    </details>
  );
}

interface DatasetRowProps {
  readonly report: LoadReport;
  /** In the period, under the filters, whether it is on or off; `null` until it is counted. */
  readonly count: number | null;
}

function DatasetRow({ report: { datasetId, title }, count }: DatasetRowProps) {
  const { datasets, datasetCommands, view } = useAtlas();
  const isOn = useStore(view, ({ filter }) => !filter.datasetsOff.includes(datasetId));
  const isFormer = useStore(datasets, (state) => state.formerOf.has(datasetId));
  const isGoing = useStore(datasets, (state) => state.removed.has(datasetId));
  const locale = useLocale();
  const words = usePanelMessages().datasets;
  const checkbox = useReturnedFocus(datasetId);
  const name = words.aboutOf(textIn(title, locale).text);
  return (
    <div className={styles['row']}>
      <label className={styles['dataset']} data-empty={count === 0} data-former={isFormer}>
        <input
          ref={checkbox}
          type="checkbox"
          checked={isOn}
          onChange={() => datasetCommands.setOn(datasetId, !isOn)}
        />
        <MarkSquare id={datasetId} />
        <span className={styles['title']}>
          <LocalText text={title} />
        </span>{' '}
        <span className={styles['count']}>
          {isGoing ? words.removing : count === null ? '–' : numberWords(locale, count)}
        </span>
      </label>
      {!isFormer && (
        <button
          type="button"
          className={styles['about']}
          aria-label={name}
          title={name}
          onClick={() => datasets.setState({ about: datasetId })}
        >
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <path
              d="M17 10a7 7 0 1 1-14 0a7 7 0 0 1 14 0zM10 9.25v4.25M10 6.5h.01"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.75"
              strokeLinecap="round"
            />
          </svg>
        </button>
      )}
    </div>
  );
}
