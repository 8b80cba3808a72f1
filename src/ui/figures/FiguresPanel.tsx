import { useState } from 'react';
import type { CalendarUnit } from '../../core/time/calendar-unit.ts';
import { useDatasetsOn } from '../datasets/use-datasets-on.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { bareReason } from '../shared/bare-reason.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { FigureChoices } from './FigureChoices.tsx';
import { FiguresView } from './FiguresView.tsx';
import type { GroupingName } from './figure-grouping.ts';
import { useFigures } from './use-figures.ts';
import styles from './FiguresPanel.module.css';

/** Incidents and reported figures of the window and the filter, by what the reader chooses. */
export default function FiguresPanel() {
  const { answers } = useAtlas();
  const reports = useDatasetsOn();
  const load = useStore(answers, (state) => state.load);
  const { app, list, figuresPanel, datasets } = usePanelMessages();
  const [name, setName] = useState<GroupingName>('kind');
  const [unit, setUnit] = useState<CalendarUnit | null>(null);
  const [chosenDataset, setDataset] = useState<string | null>(null);
  // A dataset that is gone or off by now leaves the choice to the first.
  const report = reports.find(({ datasetId }) => datasetId === chosenDataset) ?? reports[0] ?? null;
  const { answered, isBusy, failure } = useFigures(report?.datasetId ?? null, name, unit);

  return (
    <div className={styles['panel']}>
      <FigureChoices
        name={name}
        unit={unit}
        dataset={report?.datasetId ?? null}
        onName={setName}
        onUnit={setUnit}
        onDataset={setDataset}
      />
      {failure !== null && (
        <p role="alert" className={styles['word']}>
          {figuresPanel.failed(bareReason(failure))}
        </p>
      )}
      {answered === null ? (
        failure === null && (
          <p className={styles['word']}>
            {load === 'loading' || report !== null
              ? app.loading
              : load === 'ready'
                ? datasets.allOff
                : list.noData}
          </p>
        )
      ) : (
        <FiguresView
          // Of another grouping the sort and the number of rows begin anew.
          key={answered.question.name}
          question={answered.question}
          table={answered.answer}
          isBusy={isBusy}
        />
      )}
    </div>
  );
}
