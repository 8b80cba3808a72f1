import { useState } from 'react';
import type { LoadReport, RowNote } from '../../core/incident/load-report.ts';
import type { Locale } from '../../core/share/view-state.ts';
import { noteReasonWords } from '../../i18n/note-words.ts';
import { numberWords } from '../../i18n/plural.ts';
import fold from '../filters/Fold.module.css';
import { ScrollRegion } from '../shared/ScrollRegion.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { groupNotes, type NoteGroup } from './group-notes.ts';
import jobStyles from './Jobs.module.css';
import styles from './NoteGroups.module.css';

interface NoteGroupsProps {
  /** Name of what was read. */
  readonly file: string;
  readonly report: Pick<LoadReport, 'notes' | 'notesTotal' | 'noteCounts'>;
}

export function NoteGroups({ file, report }: NoteGroupsProps) {
  const { notes, notesTotal: total } = report;
  const { importReport } = usePanelMessages();
  if (total === 0) return <p className={jobStyles['quiet']}>{importReport.noNotes}</p>;
  return (
    <div>
      <h4 className={styles['title']}>{importReport.notes}</h4>
      <ul>
        {groupNotes(report).map((group) => (
          <li key={group.key}>
            <Group file={file} group={group} />
          </li>
        ))}
      </ul>
      {notes.length < total && (
        <p className={jobStyles['quiet']}>{importReport.notesLeftOut(notes.length, total)}</p>
      )}
    </div>
  );
}

interface GroupProps {
  readonly file: string;
  readonly group: NoteGroup;
}

function Group({ file, group }: GroupProps) {
  const locale = useLocale();
  const { importReport } = usePanelMessages();
  const [isOpen, setOpen] = useState(false);
  const { first, notes, count } = group;
  const words = commonWords(group, locale);
  const reason = words ?? importReport.similar(noteReasonWords(first.reason, locale));
  const title = `${importReport.noteActions[first.action]}: ${first.field} ${reason}`;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={`${fold['heading']} ${styles['summary']}`}>
        <span className={styles['words']}>
          {importReport.noteActions[first.action]}
          {': '}
          {first.field !== '' && (
            <>
              <code>{first.field}</code>{' '}
            </>
          )}
          {reason}
        </span>
        <span className={styles['count']}>{importReport.noteCount(count)}</span>
      </summary>
      {isOpen && (
        <GroupRows
          name={importReport.noteRows(title, file)}
          notes={notes}
          count={count}
          hasReasons={words === null}
        />
      )}
    </details>
  );
}

const mostShown = 100;

interface GroupRowsProps {
  readonly name: string;
  readonly notes: readonly RowNote[];
  /** Also of those that are not listed. */
  readonly count: number;
  /** Whether each row has a reason of its own. */
  readonly hasReasons: boolean;
}

function GroupRows({ name, notes, count, hasReasons }: GroupRowsProps) {
  const locale = useLocale();
  const { importReport } = usePanelMessages();
  const rest = count - Math.min(notes.length, mostShown);
  return (
    <ScrollRegion name={name} isBusy={false} className={styles['rows']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{importReport.noteRow}</th>
            <th scope="col">{importReport.noteValue}</th>
            {hasReasons && <th scope="col">{importReport.noteReason}</th>}
          </tr>
        </thead>
        <tbody>
          {notes.slice(0, mostShown).map(({ row, value, reason }, index) => (
            <tr key={index}>
              <td>{row === 0 ? importReport.wholeFile : numberWords(locale, row)}</td>
              <td dir="auto" className={styles['value']}>
                {value === '' ? (
                  <span className={jobStyles['quiet']}>{importReport.noValue}</span>
                ) : (
                  value
                )}
              </td>
              {hasReasons && <td>{noteReasonWords(reason, locale)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className={jobStyles['quiet']}>{importReport.moreRows(rest)}</p>}
    </ScrollRegion>
  );
}

/** The reason, where all say the same; `null` where it differs by what stands in its words. */
function commonWords({ first, notes }: NoteGroup, locale: Locale): string | null {
  const words = noteReasonWords(first.reason, locale);
  const isCommon = notes.every(
    ({ reason }) => reason === first.reason || noteReasonWords(reason, locale) === words,
  );
  return isCommon ? words : null;
}
