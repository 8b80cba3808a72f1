import type { MappingQuestion } from '../../core/import/mapping.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import styles from './MappingWizard.module.css';

interface ColumnChoiceProps {
  readonly question: MappingQuestion;
  readonly label: string;
  readonly column: number | null;
  /** Whether the table cannot be read before this is answered. */
  readonly isOpenQuestion: boolean;
  readonly isMissed: boolean;
  readonly onChange: (column: number | null) => void;
}

/** Which column stands for a field: by its name and its first value. */
export function ColumnChoice(props: ColumnChoiceProps) {
  const { question, label, column, isOpenQuestion, isMissed, onChange } = props;
  const { mapping: words } = usePanelMessages();
  return (
    <label className={styles['choice']}>
      <span>
        {label}
        {isMissed && <span className={styles['missed']}> {words.pleaseChoose}</span>}
      </span>
      <select
        value={column === null ? '' : String(column)}
        aria-invalid={isMissed}
        data-open-question={isOpenQuestion}
        onChange={({ target: { value } }) => onChange(value === '' ? null : Number(value))}
      >
        <option value="">{words.noColumn}</option>
        {question.columns.map((name, index) => (
          <option key={index} value={index}>
            {optionWords(name, firstValue(question, index))}
          </option>
        ))}
      </select>
    </label>
  );
}

const longestValue = 24;

function optionWords(name: string, value: string): string {
  if (value === '') return name;
  const short = value.length > longestValue ? `${value.slice(0, longestValue - 1)}…` : value;
  return `${name} (${short})`;
}

function firstValue({ sample }: MappingQuestion, column: number): string {
  return sample.map((row) => (row[column] ?? '').trim()).find((value) => value !== '') ?? '';
}
