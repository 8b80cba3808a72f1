import type { Incident } from '../../core/incident/incident.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import styles from './OriginalRow.module.css';

/** The row of the file, column by column, folded. */
export function OriginalRow({ incident }: { readonly incident: Incident }) {
  const { details } = usePanelMessages();
  if (incident.raw.length === 0) return null;
  return (
    <details className={styles['row']}>
      <summary>{details.originalRow}</summary>
      <p className={styles['number']}>{details.rowNumber(incident.sourceRow, incident.dataset)}</p>
      <dl>
        {incident.raw.map(([column, value], index) => (
          <div key={index}>
            <dt dir="auto">{column}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
