import { useMemo, type KeyboardEvent, type Ref } from 'react';
import { isUnknown } from '../../core/incident/figure-range.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { TimeWindow } from '../../core/time/interval.ts';
import { KindMark } from '../shared/KindMark.tsx';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { incidentCells, incidentColumns, standingWords } from './incident-cells.ts';
import { usualHeight } from './virtual-rows.ts';
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
  readonly ref: Ref<HTMLTableRowElement>;
}

export function IncidentRow(props: IncidentRowProps) {
  const { index, incident, window, isSelected, isTabbable, scrollMargin, ref } = props;
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
      <tr ref={ref} {...place}>
        <td
          colSpan={incidentColumns.length}
          className={styles['quiet']}
          style={{ height: usualHeight }}
        >
          {messages.tableView.loading}
        </td>
      </tr>
    );
  }
  const standing = standingWords(incident, messages);
  const current = isSelected ? 'true' : undefined;
  return (
    <tr ref={ref} {...place} aria-current={current}>
      <td>{cells.date}</td>
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
          <LocalText text={incident.title} />
        </button>
        {standing !== null && <strong className={styles['standing']}>{standing}</strong>}
      </th>
      <td>
        <span className={styles['kindWords']}>
          <KindMark kind={incident.kind} />
          {cells.kind}
        </span>
      </td>
      <td>{cells.place}</td>
      <td>{cells.precision}</td>
      <td className={isUnknown(incident.killed) ? styles['unstated'] : undefined}>
        {cells.killed}
      </td>
      <td className={isUnknown(incident.injured) ? styles['unstated'] : undefined}>
        {cells.injured}
      </td>
      <td>
        <span className={styles['sourceWords']} title={cells.sources}>
          {cells.sources}
        </span>
      </td>
    </tr>
  );
}
