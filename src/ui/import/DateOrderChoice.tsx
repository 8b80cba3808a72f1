import { useId } from 'react';
import type { DateOrder } from '../../core/import/mapping.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { exampleWords } from './date-order-example.ts';
import styles from './MappingWizard.module.css';

interface DateOrderChoiceProps {
  /** A date of the table that can be read both ways. */
  readonly example: string;
  readonly order: DateOrder | null;
  readonly isMissed: boolean;
  readonly onChange: (order: DateOrder) => void;
}

export function DateOrderChoice({ example, order, isMissed, onChange }: DateOrderChoiceProps) {
  const { mapping: words } = usePanelMessages();
  const locale = useLocale();
  const name = useId();
  const labelOf = (of: DateOrder): string => {
    const plain = of === 'day-first' ? words.dayFirst : words.monthFirst;
    const reading = exampleWords(example, of, locale);
    return reading === null ? plain : words.asExample(plain, example, reading);
  };
  return (
    <fieldset className={styles['orders']}>
      <legend>
        {words.dateOrderOf(example)}
        {isMissed && <span className={styles['missed']}> {words.pleaseChoose}</span>}
      </legend>
      {(['day-first', 'month-first'] as const).map((candidate) => (
        <label key={candidate} className={styles['order']}>
          <input
            type="radio"
            name={name}
            checked={order === candidate}
            data-open-question={order === null}
            onChange={() => onChange(candidate)}
          />
          {labelOf(candidate)}
        </label>
      ))}
    </fieldset>
  );
}
