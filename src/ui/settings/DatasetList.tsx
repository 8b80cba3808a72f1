import { useAtlas } from '../shared/atlas-context.ts';
import { LocalText } from '../shared/LocalText.tsx';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';

/** What was loaded, with an account of every row. */
export function DatasetList() {
  const { answers } = useAtlas();
  const reports = useStore(answers, (state) => state.reports);
  const { settings, map } = usePanelMessages();
  if (reports.length === 0) return <p>{settings.noDatasets}</p>;
  return (
    <ul>
      {reports.map(({ datasetId, title, generated, rows, placed, warned, unlocated, rejected }) => (
        <li key={datasetId}>
          <p>
            <LocalText text={title} />
          </p>
          {generated && <p>{map.generated}</p>}
          <p>{settings.datasetRows(rows, placed + warned, unlocated, rejected)}</p>
        </li>
      ))}
    </ul>
  );
}
