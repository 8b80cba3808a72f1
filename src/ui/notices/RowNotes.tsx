import type { ReactNode } from 'react';
import type { RowNote } from '../../core/incident/load-report.ts';
import { noteActionWords, noteReasonWords } from '../../i18n/note-words.ts';
import { quoted } from '../../i18n/quoted.ts';
import { useLocale, useMessages } from '../shared/use-messages.ts';
import styles from './RowNotes.module.css';

const mostShown = 100;

interface RowNotesProps {
  readonly notes: readonly RowNote[];
  /** Also of those that the report leaves out. */
  readonly total: number;
}

/** Row, field, value and reason of every note, folded. */
export default function RowNotes({ notes, total }: RowNotesProps): ReactNode {
  const { notices } = useMessages();
  const locale = useLocale();
  const rest = total - Math.min(notes.length, mostShown);
  return (
    <details className={styles['notes']}>
      <summary>{notices.rowNotes}</summary>
      <ul>
        {notes.slice(0, mostShown).map(({ row, field, value, reason, action }, index) => (
          <li key={index}>
            <strong>{notices.row(row)}</strong>
            {field !== '' && (
              <>
                {' · '}
                <code>{field}</code>
              </>
            )}
            {value !== '' && ` · ${quoted(value, locale)}`} {noteReasonWords(reason, locale)} (
            {noteActionWords(action, locale)})
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{notices.moreNotes(rest)}</p>}
    </details>
  );
}
