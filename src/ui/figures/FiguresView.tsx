import { useMemo, useRef, useState } from 'react';
import type { FigureTable } from '../../core/cluster/figure-table.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { ScrollRegion } from '../shared/ScrollRegion.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import type { FiguresQuestion } from './figure-grouping.ts';
import { FigureExports } from './FigureExports.tsx';
import { FigureNotes } from './FigureNotes.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { groupWords } from './group-words.ts';
import { sortFigureRows, type FigureSort } from './sort-figure-rows.ts';
import styles from './FiguresPanel.module.css';

interface FiguresViewProps {
  readonly question: FiguresQuestion;
  readonly table: FigureTable;
  readonly isBusy: boolean;
}

const firstRows = 100;

/** One answer: its table, what must be known to read it, and the ways to take it along. */
export function FiguresView({ question, table, isBusy }: FiguresViewProps) {
  const locale = useLocale();
  const { list, figuresPanel } = usePanelMessages();
  const [sort, setSort] = useState<FigureSort>(() => usualSort(question));
  const [showsAll, setShowsAll] = useState(false);
  const region = useRef<HTMLDivElement>(null);

  const rows = useMemo(
    () =>
      sortFigureRows(
        table.rows,
        sort,
        ({ key }) => textIn(groupWords(key, question, locale), locale).text,
        new Intl.Collator(locale, { numeric: true }).compare,
      ),
    [table, sort, question, locale],
  );

  const shown = showsAll ? rows : rows.slice(0, firstRows);
  return (
    <>
      <FigureExports question={question} table={table} rows={rows} />
      <ScrollRegion
        ref={region}
        name={figuresPanel.table}
        isBusy={isBusy}
        className={styles['region']}
      >
        {table.total.incidents === 0 && <p className={styles['word']}>{list.empty}</p>}
        <FiguresTable question={question} table={table} rows={shown} sort={sort} onSort={setSort} />
        {shown.length < rows.length && (
          <p className={styles['more']}>
            <button
              type="button"
              onClick={() => {
                setShowsAll(true);
                region.current?.focus({ preventScroll: true });
              }}
            >
              {figuresPanel.showAll(rows.length)}
            </button>
          </p>
        )}
        <FigureNotes table={table} />
      </ScrollRegion>
    </>
  );
}

/** Periods in their order, all else by most incidents. */
function usualSort({ name }: FiguresQuestion): FigureSort {
  return name === 'period'
    ? { column: 'group', order: 'ascending' }
    : { column: 'incidents', order: 'descending' };
}
