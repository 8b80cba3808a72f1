import { textIn } from '../../core/incident/localized-text.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import hidden from '../shared/hidden.module.css';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { markInk, markOfDataset } from './dataset-mark.ts';
import styles from './DatasetMark.module.css';
import { useDatasetsOn } from './use-datasets-on.ts';

/** A small square with the dataset's letter; decoration beside its title. */
export function MarkSquare({ id }: { readonly id: string }) {
  const { datasets } = useAtlas();
  const origins = useStore(datasets, (state) => state.origins);
  const formerOf = useStore(datasets, (state) => state.formerOf);
  const { letter, tone, isFormer } = markOfDataset({ origins, formerOf }, id);
  const fill = `light-dark(${tone.light}, ${tone.dark})`;
  return (
    <span
      aria-hidden="true"
      className={styles['square']}
      data-former={isFormer}
      style={
        isFormer
          ? { borderColor: fill }
          : {
              borderColor: fill,
              background: fill,
              color: `light-dark(${markInk.light}, ${markInk.dark})`,
            }
      }
    >
      {letter}
    </span>
  );
}

interface DatasetMarkProps {
  readonly id: string;
  /** Whether the title stands beside it; else it is for those who point or listen. */
  readonly isTitled?: boolean;
}

/** Which dataset an incident is of, where more than one is on. */
export function DatasetMark({ id, isTitled = false }: DatasetMarkProps) {
  const on = useDatasetsOn();
  const locale = useLocale();
  const { datasets } = usePanelMessages();
  const report = on.find(({ datasetId }) => datasetId === id);
  if (report === undefined || on.length < 2) return null;
  const title = textIn(report.title, locale).text;
  return (
    <span className={styles['mark']} title={datasets.mark(title)}>
      <MarkSquare id={id} />
      <span className={hidden['hidden']}>{datasets.mark(title)}</span>
      {isTitled && (
        <span aria-hidden="true">
          <LocalText text={report.title} />
        </span>
      )}
    </span>
  );
}
