import { textIn } from '../../core/incident/localized-text.ts';
import type { LoadReport } from '../../core/incident/load-report.ts';
import type { MatchRule } from '../../core/match/match-rule.ts';
import { distanceWords } from '../../i18n/distance-words.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import styles from './CompareDatasets.module.css';

/** Two different datasets, by their ids. */
export interface ChosenDatasets {
  readonly a: string;
  readonly b: string;
}

interface RuleChoicesProps {
  readonly datasets: readonly LoadReport[];
  readonly chosen: ChosenDatasets;
  readonly rule: MatchRule;
  readonly onDatasets: (chosen: ChosenDatasets) => void;
  readonly onRule: (rule: MatchRule) => void;
}

const distances = [0.5, 1, 2, 5, 10, 20, 50, 100];
const daysApart = [0, 1, 2, 3, 7, 14, 30];
const kindChoices = ['same', 'family', 'any'] as const;

/** Which two datasets are compared, and by what rule. */
export function RuleChoices({ datasets, chosen, rule, onDatasets, onRule }: RuleChoicesProps) {
  const locale = useLocale();
  const { matches } = usePanelMessages();
  const { a, b } = chosen;
  const titles = datasets.map(
    ({ datasetId, title }) => [datasetId, textIn(title, locale).text] as const,
  );
  return (
    <>
      <div className={styles['choices']}>
        <Choice
          label={matches.first}
          value={a}
          options={titles}
          onChoose={(id) => onDatasets(id === b ? { a: b, b: a } : { a: id, b })}
        />
        <Choice
          label={matches.second}
          value={b}
          options={titles}
          onChoose={(id) => onDatasets(id === a ? { a: b, b: a } : { a, b: id })}
        />
        <button type="button" onClick={() => onDatasets({ a: b, b: a })}>
          {matches.swap}
        </button>
      </div>
      <div className={styles['choices']}>
        <Choice
          label={matches.kilometers}
          value={rule.kilometers}
          options={distances.map((each) => [each, distanceWords(each * 1000, locale)])}
          onChoose={(kilometers) => onRule({ ...rule, kilometers })}
        />
        <Choice
          label={matches.days}
          value={rule.days}
          options={daysApart.map((each) => [each, matches.dayChoice(each)])}
          onChoose={(days) => onRule({ ...rule, days })}
        />
        <Choice
          label={matches.kinds}
          value={rule.kinds}
          options={kindChoices.map((each) => [each, matches.kindChoices[each]])}
          onChoose={(kinds) => onRule({ ...rule, kinds })}
        />
      </div>
    </>
  );
}

interface ChoiceProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { label, value, options, onChoose } = props;
  return (
    <label className={styles['choice']}>
      <span className={styles['label']}>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex];
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
