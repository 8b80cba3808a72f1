import { useState } from 'react';
import type { RowSort } from '../../core/table/row-order.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { bareReason } from '../shared/bare-reason.ts';
import { countsWords } from '../shared/counts-words.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { CopyRows } from './CopyRows.tsx';
import { IncidentTable } from './IncidentTable.tsx';
import { useIncidentRows } from './use-incident-rows.ts';
import styles from './TablePanel.module.css';

const newestFirst: RowSort = { field: 'start', order: 'descending' };

/** The incidents of the window and the filter as a table that says what the map shows. */
export default function TablePanel() {
  const { answers } = useAtlas();
  const answer = useStore(answers, (state) => state.answer);
  const load = useStore(answers, (state) => state.load);
  const messages = usePanelMessages();
  const { app, list, tableView } = messages;
  const [sort, setSort] = useState(newestFirst);
  const { listing, failure, want, keep } = useIncidentRows(sort);

  return (
    <div className={styles['panel']}>
      <div className={styles['head']}>
        <p className={styles['counts']}>{answer !== null && countsWords(answer, messages)}</p>
        {listing !== null && <CopyRows query={listing.query} />}
      </div>
      {failure !== null && (
        <p role="alert" className={styles['word']}>
          {tableView.failed(bareReason(failure))}
        </p>
      )}
      {listing === null && failure === null && (
        <p className={styles['word']}>
          {load === 'loading' || load === 'ready' ? app.loading : list.noData}
        </p>
      )}
      {listing !== null && (
        <IncidentTable listing={listing} sort={sort} onSort={setSort} want={want} keep={keep} />
      )}
    </div>
  );
}
