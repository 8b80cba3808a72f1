import type { FigureTable } from '../../core/cluster/figure-table.ts';
import { hasOwnBest } from '../../i18n/figure-sum-words.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import styles from './FiguresTable.module.css';

/** What must be known to read the numbers, as far as it touches those that are shown. */
export function FigureNotes({ table }: { readonly table: FigureTable }) {
  const { notes } = usePanelMessages().figuresPanel;
  const { rows, total } = table;
  const said = [
    notes.reported,
    ...(rows.some(({ key }) => key.type === 'several-periods') ? [notes.severalPeriods] : []),
    ...(total.possible > 0 ? [notes.possible, notes.possibleSummed] : []),
    ...(total.inParts > 0 ? [notes.inParts(total.inParts)] : []),
    ...([total, ...rows].some(({ killed, injured }) => hasOwnBest(killed) || hasOwnBest(injured))
      ? [notes.best]
      : []),
  ];
  return (
    <ul role="list" className={styles['notes']}>
      {said.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
