import { MarkSquare } from '../datasets/DatasetMark.tsx';
import { useAtlas } from '../shared/atlas-context.ts';
import { LocalText } from '../shared/LocalText.tsx';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './DatasetName.module.css';

/** Title of a dataset beside its mark, and that it was made up where it was. */
export function DatasetName({ id }: { readonly id: string }) {
  const { answers } = useAtlas();
  const reports = useStore(answers, (state) => state.reports);
  const { map } = usePanelMessages();
  const report = reports.find(({ datasetId }) => datasetId === id);
  return (
    <span className={styles['name']}>
      <MarkSquare id={id} />
      <span>
        <LocalText text={report?.title ?? id} />
        {report?.generated === true && ` (${map.generated})`}
      </span>
    </span>
  );
}
