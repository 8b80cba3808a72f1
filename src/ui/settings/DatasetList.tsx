import { textIn } from '../../core/incident/localized-text.ts';
import { MarkSquare } from '../datasets/DatasetMark.tsx';
import { useAtlas } from '../shared/atlas-context.ts';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './SettingsDialog.module.css';

/** The way to what is known of each dataset. */
export function DatasetList({ onLeave }: { readonly onLeave: () => void }) {
  const { answers, datasets } = useAtlas();
  const reports = useStore(answers, (state) => state.reports);
  const formerOf = useStore(datasets, (state) => state.formerOf);
  const locale = useLocale();
  const { settings, map, datasets: words } = usePanelMessages();
  const listed = reports.filter(({ datasetId }) => !formerOf.has(datasetId));
  if (listed.length === 0) return <p>{settings.noDatasets}</p>;
  return (
    <ul className={styles['datasets']}>
      {listed.map(({ datasetId, title, generated }) => (
        <li key={datasetId}>
          <button
            type="button"
            className={styles['dataset']}
            aria-label={words.aboutOf(textIn(title, locale).text)}
            onClick={() => {
              onLeave();
              datasets.setState({ about: datasetId });
            }}
          >
            {listed.length > 1 && <MarkSquare id={datasetId} />}
            <LocalText text={title} />
          </button>
          {generated && <p>{map.generated}</p>}
        </li>
      ))}
    </ul>
  );
}
