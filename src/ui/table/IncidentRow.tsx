import { useMemo, type KeyboardEvent, type ReactNode } from 'react';
import { isUnknown } from '../../core/incident/figure-range.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { TimeWindow } from '../../core/time/interval.ts';
import { MarkWhereSeveral } from '../datasets/MarkWhereSeveral.tsx';
import { KindMark } from '../shared/KindMark.tsx';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { incidentCells, incidentColumns, standingWords } from './incident-cells.ts';
import styles from './TablePanel.module.css';

interface IncidentRowProps {
  /** Of the whole table, from 0. */
  readonly index: number;
  /** `null` while it is being read. */
  readonly incident: Incident | null;
  readonly window: TimeWindow;
  readonly isSelected: boolean;
  /** One row of the table is reached by Tab, the others from it by arrow keys. */
  readonly isTabbable: boolean;
  /** CSS pixels at the top that the head of the table covers. */
  readonly scrollMargin: number;
  readonly onSelect: (id: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function IncidentRow(props: IncidentRowProps) {
  const { index, incident, window, isSelected, isTabbable, scrollMargin } = props;
  const locale = useLocale();
  const messages = usePanelMessages();
  // Words of dates cost more than all else of a row, and rows are drawn at every step of a scroll.
  const cells = useMemo(
    () => incident && incidentCells(incident, window, locale),
    [incident, window, locale],
  );
  // The head of the table is row 1.
  const place = { 'aria-rowindex': index + 2, 'data-index': index };
  if (incident === null || cells === null) {
    return (
      <tr {...place}>
        <td colSpan={incidentColumns.length} className={styles['quiet']}>
          {messages.tableView.loading}
        </td>
      </tr>
    );
  }
  const standing = standingWords(incident, messages);
  const current = isSelected ? 'true' : undefined;
  return (
    <tr {...place} aria-current={current}>
      <Cut words={cells.date} />
      <th scope="row">
        <button
          type="button"
          tabIndex={isTabbable ? 0 : -1}
          aria-current={current}
          className={styles['open']}
          style={{ scrollMarginTop: scrollMargin }}
          onClick={() => props.onSelect(incident.id)}
          onFocus={props.onFocus}
          onBlur={props.onBlur}
          onKeyDown={props.onKeyDown}
        >
          <span className={styles['cut']}>
            <LocalText text={incident.title} />
          </span>
        </button>
        {standing !== null && <strong className={styles['standing']}>{standing}</strong>}
      </th>
      <td>
        <span className={styles['kindWords']}>
          <span className={styles['marks']}>
            <KindMark kind={incident.kind} />
            <MarkWhereSeveral id={incident.dataset} />
          </span>
          {cells.kind}
        </span>
      </td>
      <Cut words={cells.place} />
      <Cut words={cells.precision} />
      <Cut words={cells.killed} isUnstated={isUnknown(incident.killed)} />
      <Cut words={cells.injured} isUnstated={isUnknown(incident.injured)} />
      <Cut words={cells.sources} />
    </tr>
  );
}

/** Rows have one height; all of the words stand in the details, in the copy, and for who listens. */
function Cut({
  words,
  isUnstated = false,
}: {
  readonly words: string;
  readonly isUnstated?: boolean;
}): ReactNode {
  return (
    <td className={isUnstated ? styles['unstated'] : undefined}>
      <span className={styles['cut']} title={words}>
        {words}
      </span>
    </td>
  );
}
