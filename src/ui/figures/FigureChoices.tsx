import { textIn } from '../../core/incident/localized-text.ts';
import { scopes } from '../../state/layout-store.ts';
import type { CalendarUnit } from '../../core/time/calendar-unit.ts';
import { periodUnits, usualPeriodUnit } from '../../core/time/period-edges.ts';
import { useDatasetsOn } from '../datasets/use-datasets-on.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { groupingNames, type GroupingName } from './figure-grouping.ts';
import { groupingWords } from './group-words.ts';
import styles from './FiguresPanel.module.css';

interface FigureChoicesProps {
  readonly name: GroupingName;
  /** `null` is the usual one. */
  readonly unit: CalendarUnit | null;
  readonly dataset: string | null;
  readonly onName: (name: GroupingName) => void;
  readonly onUnit: (unit: CalendarUnit) => void;
  readonly onDataset: (id: string) => void;
}

export function FigureChoices(props: FigureChoicesProps) {
  const { name, unit, dataset, onName, onUnit, onDataset } = props;
  const { answers, layout } = useAtlas();
  const scope = useStore(layout, (state) => state.scope);
  const shownBbox = useStore(answers, (state) => state.shownBbox);
  const reports = useDatasetsOn();
  const extent = useStore(answers, (state) => state.extent);
  const locale = useLocale();
  const messages = usePanelMessages();
  const { figuresPanel } = messages;
  const units = extent === null ? [] : periodUnits(extent);
  return (
    <div className={styles['choices']}>
      <Choice
        label={figuresPanel.groupBy}
        value={name}
        options={groupingNames.map((each) => [each, groupingWords(each, messages)])}
        onChoose={onName}
      />
      {name === 'period' && extent !== null && (
        <Choice
          label={figuresPanel.unit}
          value={unit ?? usualPeriodUnit(extent)}
          options={units.map((each) => [each, figuresPanel.units[each]])}
          onChoose={onUnit}
        />
      )}
      {shownBbox !== null && (
        <Choice
          label={figuresPanel.scope}
          value={scope}
          options={scopes.map((each) => [each, figuresPanel.scopes[each]])}
          onChoose={(chosen) => layout.setState({ scope: chosen })}
        />
      )}
      {reports.length > 1 && dataset !== null && (
        <>
          <Choice
            label={figuresPanel.dataset}
            value={dataset}
            options={reports.map(({ datasetId, title }) => [datasetId, textIn(title, locale).text])}
            onChoose={onDataset}
          />
          <p className={styles['quiet']}>{figuresPanel.perDataset}</p>
        </>
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <label className={styles['choice']}>
      <span className={styles['label']}>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen !== undefined) onChoose(chosen[0]);
        }}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
