import type { RowNote } from '../../core/incident/load-report.ts';
import { useMessages } from '../shared/use-messages.ts';
import styles from './RowNotes.module.css';

const mostShown = 100;

/** Row, field, value and reason of every note, folded. */
export function RowNotes({ notes }: { readonly notes: readonly RowNote[] }) {
  const { notices } = useMessages();
  const rest = notes.length - mostShown;
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
            {value !== '' && ` · “${value}”`} {reason} ({notices.noteActions[action]})
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{notices.moreNotes(rest)}</p>}
    </details>
  );
}
