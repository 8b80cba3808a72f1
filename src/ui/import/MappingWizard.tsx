import { useState, type FormEvent } from 'react';
import {
  mappedFields,
  type MappedField,
  type Mapping,
  type MappingDoubt,
  type MappingQuestion,
} from '../../core/import/mapping.ts';
import fold from '../filters/Fold.module.css';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { DateOrderChoice } from './DateOrderChoice.tsx';
import jobStyles from './Jobs.module.css';
import styles from './MappingWizard.module.css';
import { MappingPreview } from './MappingPreview.tsx';
import { withColumn } from './with-column.ts';

interface MappingWizardProps {
  /** Name of the table. */
  readonly file: string;
  readonly question: MappingQuestion;
  readonly onAnswer: (mapping: Mapping) => void;
  readonly onCancel: () => void;
}

/** Asks what is doubtful; everything else that was guessed is folded and can be changed. */
export function MappingWizard({ file, question, onAnswer, onCancel }: MappingWizardProps) {
  const { mapping: words, importData } = usePanelMessages();
  const [mapping, setMapping] = useState(question.guess);
  const [isMissed, setMissed] = useState(false);
  const { doubts } = question;
  const doubted = new Set(
    doubts.map((doubt) => (doubt.about === 'date-order' ? null : doubt.field)),
  );
  const order = doubts.find((doubt) => doubt.about === 'date-order');

  const read = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (doubts.every((doubt) => isAnswered(doubt, mapping))) {
      onAnswer(mapping);
      return;
    }
    setMissed(true);
    event.currentTarget.querySelector<HTMLElement>('[data-open-question="true"]')?.focus();
  };
  const choice = (field: MappedField, label: string, isOpen = false) => (
    <ColumnChoice
      key={field}
      question={question}
      label={label}
      column={mapping.columns[field] ?? null}
      isOpenQuestion={isOpen}
      isMissed={isMissed && isOpen}
      onChange={(column) => setMapping(withColumn(mapping, field, column))}
    />
  );

  return (
    <form className={styles['wizard']} noValidate onSubmit={read}>
      <p>{words.intro}</p>
      {doubts.length > 0 && (
        <div className={styles['doubts']}>
          <h4 className={styles['title']}>{words.doubts}</h4>
          {doubts.map((doubt) =>
            doubt.about === 'date-order' ? (
              <DateOrderChoice
                key="date-order"
                example={doubt.example}
                order={mapping.dateOrder}
                isMissed={isMissed && mapping.dateOrder === null}
                onChange={(dateOrder) => setMapping({ ...mapping, dateOrder })}
              />
            ) : (
              choice(
                doubt.field,
                words[doubt.about](words.fields[doubt.field]),
                !isAnswered(doubt, mapping),
              )
            ),
          )}
        </div>
      )}
      <details>
        <summary className={fold['heading']}>{words.allColumns}</summary>
        <div className={styles['columns']}>
          {mappedFields
            .filter((field) => !doubted.has(field))
            .map((field) => choice(field, words.fields[field]))}
          {order === undefined && (
            <label className={styles['choice']}>
              {words.order}
              <select
                value={mapping.dateOrder ?? ''}
                onChange={({ target: { value } }) =>
                  setMapping({
                    ...mapping,
                    dateOrder: value === 'day-first' || value === 'month-first' ? value : null,
                  })
                }
              >
                <option value="">{words.fromDates}</option>
                <option value="day-first">{words.dayFirst}</option>
                <option value="month-first">{words.monthFirst}</option>
              </select>
            </label>
          )}
        </div>
      </details>
      <MappingPreview file={file} question={question} mapping={mapping} />
      <p role="alert" className={styles['missed']}>
        {isMissed && !doubts.every((doubt) => isAnswered(doubt, mapping)) && words.unanswered}
      </p>
      <div className={jobStyles['acts']}>
        <button type="submit" className={jobStyles['main']}>
          {words.read}
        </button>
        <button type="button" onClick={onCancel}>
          {importData.cancel}
        </button>
      </div>
    </form>
  );
}

/** Without a date no row can be read; of other columns a table may have none. */
function isAnswered(doubt: MappingDoubt, { columns, dateOrder }: Mapping): boolean {
  switch (doubt.about) {
    case 'date-order':
      return dateOrder !== null;
    case 'missing':
      return doubt.field !== 'date' || columns.date !== undefined;
    case 'several':
      return true;
  }
}
