import type { FigureRow, Figures, FigureTable } from '../../core/cluster/figure-table.ts';
import type { FigureSum } from '../../core/cluster/sum-figures.ts';
import { LocalText } from '../shared/LocalText.tsx';
import { SortHeader } from '../shared/SortHeader.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { numberWords } from '../../i18n/plural.ts';
import type { FiguresQuestion } from './figure-grouping.ts';
import { FiguresCaption } from './FiguresCaption.tsx';
import { sumWords } from './figures-text.ts';
import { groupingWords, groupWords } from './group-words.ts';
import { figureColumns, type FigureColumn, type FigureSort } from './sort-figure-rows.ts';
import hidden from '../shared/hidden.module.css';
import styles from './FiguresTable.module.css';

interface FiguresTableProps {
  readonly question: FiguresQuestion;
  readonly table: FigureTable;
  /** Those of the table that are shown, in their order. */
  readonly rows: readonly FigureRow[];
  readonly sort: FigureSort;
  readonly onSort: (sort: FigureSort) => void;
}

export function FiguresTable({ question, table, rows, sort, onSort }: FiguresTableProps) {
  const locale = useLocale();
  const messages = usePanelMessages();
  const { figuresPanel } = messages;
  const most = Math.max(1, ...table.rows.map(({ incidents }) => incidents));
  const orderOf = (column: FigureColumn) => (sort.column === column ? sort.order : null);
  return (
    <table className={styles['table']}>
      <FiguresCaption question={question} overlapping={table.overlapping} />
      <thead>
        <tr>
          <SortHeader
            name={groupingWords(question.name, messages)}
            order={orderOf('group')}
            first="ascending"
            onSort={(order) => onSort({ column: 'group', order })}
            className={styles['group']}
          />
          {figureColumns.map((column) => (
            <SortHeader
              key={column}
              name={figuresPanel.columns[column]}
              order={orderOf(column)}
              first="descending"
              onSort={(order) => onSort({ column, order })}
              className={styles[column]}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row" className={styles['group']}>
              <LocalText text={groupWords(row.key, question, locale)} />
            </th>
            <Cells figures={row} barShare={row.incidents / most} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={styles['group']}>
            {figuresPanel.total}
          </th>
          <Cells figures={table.total} barShare={null} />
        </tr>
      </tfoot>
    </table>
  );
}

interface CellsProps {
  readonly figures: Figures;
  /** Of the longest bar. */
  readonly barShare: number | null;
}

function Cells({ figures, barShare }: CellsProps) {
  const locale = useLocale();
  const { figuresPanel } = usePanelMessages();
  const { incidents, possible, killed, injured } = figures;
  return (
    <>
      <td className={styles['incidents']}>
        {numberWords(locale, incidents)}
        {possible > 0 && (
          <>
            {' '}
            <span className={styles['possible']}>{figuresPanel.possible(possible)}</span>
          </>
        )}
        {barShare !== null && barShare > 0 && (
          <span
            aria-hidden="true"
            className={styles['bar']}
            style={{ inlineSize: `${100 * barShare}%` }}
          />
        )}
      </td>
      <RangeCell figures={figures} sum={killed} />
      <td className={styles['number']}>{numberWords(locale, killed.unknown)}</td>
      <RangeCell figures={figures} sum={injured} />
      <td className={styles['number']}>{numberWords(locale, injured.unknown)}</td>
    </>
  );
}

function RangeCell({ figures, sum }: { readonly figures: Figures; readonly sum: FigureSum }) {
  const locale = useLocale();
  const words = sumWords(figures, sum, locale);
  if (figures.incidents === 0) {
    // A page of these words would hide the rows that say something.
    return (
      <td className={styles['unstated']}>
        <span aria-hidden="true">–</span>
        <span className={hidden['hidden']}>{words}</span>
      </td>
    );
  }
  return <td className={sum.stated === 0 ? styles['unstated'] : undefined}>{words}</td>;
}

function keyOf({ key }: FigureRow): string {
  switch (key.type) {
    case 'period':
      return `period ${key.bin}`;
    case 'value':
      return `value ${key.value}`;
    case 'several-periods':
      return key.type;
  }
}
