import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { RowSort, SortField } from '../../core/table/row-order.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { selectIncident } from '../shared/choose-view.ts';
import { ScrollRegion } from '../shared/ScrollRegion.tsx';
import { SortHeader } from '../shared/SortHeader.tsx';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { columnWords, incidentColumns, type IncidentColumn } from './incident-cells.ts';
import { IncidentRow } from './IncidentRow.tsx';
import type { IncidentRows, IncidentRowsHandle } from './use-incident-rows.ts';
import { useRovingRows } from './use-roving-rows.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import hidden from '../shared/hidden.module.css';
import styles from './TablePanel.module.css';

interface IncidentTableProps {
  readonly listing: IncidentRows;
  readonly sort: RowSort;
  readonly onSort: (sort: RowSort) => void;
  readonly want: IncidentRowsHandle['want'];
  readonly keep: IncidentRowsHandle['keep'];
}

/** Rows on either side of those in view that are read as well. */
const readAhead = 20;

/** Only the rows in view are in the page, and the one that has the focus. What stands uppermost keeps its place when period or filter change, but for the very first row. */
export function IncidentTable({ listing, sort, onSort, want, keep }: IncidentTableProps) {
  const { view } = useAtlas();
  const selection = useStore(view, (state) => state.selection);
  const { list, tableView } = usePanelMessages();
  const region = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const { rows, total, query, isBusy, kept } = listing;
  const roving = useRovingRows({ body, region, count: total });
  const [layout, virtual] = useVirtualRows({
    region,
    body,
    count: total,
    pinned: roving.active,
  });
  const { spans, headHeight, firstVisible, lastVisible } = layout;
  const focused = roving.target ?? roving.active;
  useEffect(() => {
    want({
      first: Math.max(0, firstVisible - readAhead),
      last: lastVisible + readAhead,
      focused,
    });
  }, [want, firstVisible, lastVisible, focused]);

  const uppermost = firstVisible === 0 ? null : (rows.get(firstVisible)?.id ?? null);
  useEffect(() => {
    if (!isBusy) keep(uppermost);
  }, [keep, isBusy, uppermost]);
  const stood = useRef<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const before = kept === null ? undefined : stood.current.get(kept.id);
    if (kept !== null && before !== undefined && before !== kept.index) {
      virtual.shift(kept.index - before);
      roving.shift(kept.index - before);
    }
    stood.current = uppermost === null ? new Map() : new Map([[uppermost, firstVisible]]);
  });

  const sortBy = (field: SortField, order: RowSort['order']): void => {
    keep(null);
    virtual.scrollTo(0);
    roving.reset();
    onSort({ field, order });
  };

  const moveByKey = (event: KeyboardEvent): void => {
    const to = roving.rowOfKey(event.key, Math.max(1, lastVisible - firstVisible));
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    roving.moveTo(to);
    virtual.scrollTo(to);
  };

  return (
    <>
      {total === 0 && <p className={styles['word']}>{list.empty}</p>}
      <ScrollRegion
        ref={region}
        name={tableView.label}
        isBusy={isBusy}
        className={styles['region']}
      >
        <table aria-rowcount={total + 1} className={styles['table']}>
          <caption className={hidden['hidden']}>{tableView.caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {incidentColumns.map((column) => (
                <ColumnHead key={column} column={column} sort={sort} onSort={sortBy} />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {spans.map((span) =>
              span.type === 'gap' ? (
                // Stands for rows that are not in the page, so that the scrollbar is that of all.
                <tr key={`gap ${span.before}`} aria-hidden="true" style={{ height: span.height }} />
              ) : (
                <IncidentRow
                  key={span.index}
                  index={span.index}
                  incident={rows.get(span.index) ?? null}
                  window={query.window}
                  isSelected={rows.get(span.index)?.id === selection}
                  isTabbable={span.index === roving.active}
                  scrollMargin={headHeight}
                  onSelect={(id) => selectIncident(view, id)}
                  onFocus={() => roving.onFocus(span.index)}
                  onBlur={roving.onBlur}
                  onKeyDown={moveByKey}
                />
              ),
            )}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

const sortOfColumn: Readonly<
  Partial<Record<IncidentColumn, readonly [SortField, RowSort['order']]>>
> = {
  date: ['start', 'descending'],
  kind: ['kind', 'ascending'],
  precision: ['place', 'ascending'],
  killed: ['killed', 'descending'],
  injured: ['injured', 'descending'],
};

interface ColumnHeadProps {
  readonly column: IncidentColumn;
  readonly sort: RowSort;
  readonly onSort: (field: SortField, order: RowSort['order']) => void;
}

function ColumnHead({ column, sort, onSort }: ColumnHeadProps) {
  const name = columnWords(column, usePanelMessages());
  const sortable = sortOfColumn[column];
  if (sortable === undefined) {
    return (
      <th scope="col" className={styles[column]}>
        <span className={styles['plainHead']}>{name}</span>
      </th>
    );
  }
  const [field, first] = sortable;
  return (
    <SortHeader
      name={name}
      order={sort.field === field ? sort.order : null}
      first={first}
      onSort={(order) => onSort(field, order)}
      className={styles[column]}
    />
  );
}
