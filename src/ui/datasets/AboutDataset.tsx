import { useEffect, type ReactNode } from 'react';
import type { LoadReport } from '../../core/incident/load-report.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { isoDayWords } from '../../i18n/date-words.ts';
import { formatWords } from '../../i18n/format-words.ts';
import { instantWords } from '../../i18n/instant-words.ts';
import { FileFactsList } from '../import/FileFactsList.tsx';
import facts from '../import/FileFactsList.module.css';
import { NoteGroups } from '../import/NoteGroups.tsx';
import { RowTotals } from '../import/RowTotals.tsx';
import { KeptLine } from '../kept/KeptLine.tsx';
import { useAtlas } from '../shared/atlas-context.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { LocalText } from '../shared/LocalText.tsx';
import { OutsideLink } from '../shared/OutsideLink.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './AboutDataset.module.css';
import { MarkSquare } from './DatasetMark.tsx';
import { RevisionLines } from './RevisionLines.tsx';

/** What is known of a dataset as a whole, what became of its rows, and the way to take it away. */
export default function AboutDataset({ id }: { readonly id: string }): ReactNode {
  const { answers, datasets, datasetCommands } = useAtlas();
  const report = useStore(answers, ({ reports }) =>
    reports.find(({ datasetId }) => datasetId === id),
  );
  const locale = useLocale();
  const { datasets: words, map } = usePanelMessages();
  const close = (): void => datasets.setState({ about: null });
  const isGone = report === undefined;
  useEffect(() => {
    // Else it would open again by itself when the dataset comes back.
    if (isGone) datasets.setState({ about: null });
  }, [datasets, isGone]);
  if (report === undefined) return null;
  return (
    <Dialog title={words.about} closeName={words.close} isWide onClose={close}>
      <h3 className={styles['title']}>
        <MarkSquare id={id} /> <LocalText text={report.title} />
      </h3>
      {report.generated && <p>{map.generated}</p>}
      <Origin report={report} />
      {report.revision !== undefined && (
        <RevisionLines report={report} revision={report.revision} />
      )}
      <section className={styles['section']}>
        <h4>{words.reported}</h4>
        <RowTotals report={report} />
        {report.file !== null && <FileFactsList file={report.file} rows={report.rows} />}
        <NoteGroups file={textIn(report.title, locale).text} report={report} />
      </section>
      <KeptLine id={id} />
      <section className={styles['section']}>
        <p className={styles['quiet']}>{words.removeRule}</p>
        <button
          type="button"
          className={styles['remove']}
          onClick={({ currentTarget }) => {
            // Closed by itself the dialog gives focus back, from where it is handed on.
            currentTarget.closest('dialog')?.close();
            void datasetCommands.remove(id);
          }}
        >
          {words.remove}
        </button>
      </section>
    </Dialog>
  );
}

function Origin({ report }: { readonly report: LoadReport }) {
  const { datasets } = useAtlas();
  const origin = useStore(datasets, (state) => state.origins.get(report.datasetId));
  const locale = useLocale();
  const words = usePanelMessages().datasets;
  const { version, accessed, licence, url, redistribution = 'unknown', keptAt, file } = report;
  return (
    <dl className={facts['facts']}>
      {origin !== undefined && (
        <Fact name={words.from}>
          {origin.name === '' ? words.generated : <bdi>{origin.name}</bdi>}
          {keptAt !== undefined && <p>{words.kept(instantWords(keptAt, locale))}</p>}
        </Fact>
      )}
      {file !== null && <Fact name={words.format}>{formatWords(file.format, locale).name}</Fact>}
      <Fact name={words.version}>
        {version === undefined || version === '' ? words.notStated : <bdi>{version}</bdi>}
      </Fact>
      <Fact name={words.accessed}>
        {accessed === undefined ? words.notStated : isoDayWords(accessed, locale)}
      </Fact>
      {url !== undefined && (
        <Fact name={words.address}>
          <OutsideLink href={url}>{url}</OutsideLink>
        </Fact>
      )}
      <Fact name={words.licence}>
        {licence === undefined ? words.notStated : <LocalText text={licence} />}
      </Fact>
      <Fact name={words.redistribution}>{words.redistributions[redistribution]}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
