import type { FigureRow, Figures, FigureTable } from '../../core/cluster/figure-table.ts';
import type { FigureSum } from '../../core/cluster/sum-figures.ts';
import type { LoadReport } from '../../core/incident/load-report.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import type { Locale } from '../../core/share/view-state.ts';
import {
  byteOrderMark,
  writeCsv,
  writeTsv,
  type Cell,
} from '../../core/table-text/delimited-text.ts';
import { formatCivilTime } from '../../core/time/format-civil-time.ts';
import { figureSumWords } from '../../i18n/figure-sum-words.ts';
import { panelMessagesOf } from '../../i18n/panel-messages.ts';
import type { FiguresQuestion } from './figure-grouping.ts';
import { groupingWords, groupWords, periodOf } from './group-words.ts';

/** What is written of an answer: all its rows in the order shown, and its total. */
export interface WrittenFigures {
  readonly question: FiguresQuestion;
  readonly table: FigureTable;
  readonly rows: readonly FigureRow[];
  /** Title of the dataset in the reader's language. */
  readonly title: string;
  /** What the dataset states of itself. */
  readonly stated: Pick<LoadReport, 'version' | 'accessed' | 'generated'>;
  readonly locale: Locale;
}

/** What a cell of the table says of reported numbers, never 0 for what is not known. */
export function sumWords(figures: Figures, sum: FigureSum, locale: Locale): string {
  const { figuresPanel } = panelMessagesOf(locale);
  if (figures.incidents === 0) return figuresPanel.noIncidents;
  if (sum.stated + sum.unknown === 0) return figuresPanel.inParts;
  return figureSumWords(sum, locale);
}

/** The table as it is read, in the reader's words, to be pasted into a spreadsheet. */
export function figuresToCopy({ question, table, rows, stated, locale }: WrittenFigures): string {
  const messages = panelMessagesOf(locale);
  const { figuresPanel } = messages;
  const { columns } = figuresPanel;
  const line = (name: string, figures: Figures): Cell[] => [
    name,
    figures.incidents,
    figures.possible,
    exactOrWords(figures, figures.killed, locale),
    figures.killed.unknown,
    exactOrWords(figures, figures.injured, locale),
    figures.injured.unknown,
  ];
  return writeTsv([
    [
      groupingWords(question.name, messages),
      columns.incidents,
      columns.possible,
      columns.killed,
      columns.killedUnknown,
      columns.injured,
      columns.injuredUnknown,
    ],
    ...rows.map((row) => line(textIn(groupWords(row.key, question, locale), locale).text, row)),
    line(figuresPanel.total, table.total),
    ...(stated.generated === true ? [[messages.map.generated]] : []),
  ]);
}

const csvColumns = [
  'group',
  'incidents',
  'possibly',
  'killed_low',
  'killed_best',
  'killed_high',
  'killed_not_stated',
  'injured_low',
  'injured_best',
  'injured_high',
  'injured_not_stated',
  'row_type',
  'group_id',
  'group_from',
  'group_before',
  'grouped_by',
  'dataset',
  'dataset_title',
  'dataset_version',
  'dataset_accessed',
  'period_from',
  'period_before',
  'filters',
  'saved_on',
] as const;

/**
 * The figures for analysis. A bound is blank where it is not stated or open, never 0. Every line
 * says what was counted: `filters` are the clauses as JSON, blank without any; `…_before` is
 * exclusive. The last line is the total, told from the others by `row_type`.
 *
 * @param savedOn ISO day
 */
export function figuresToCsv(
  { question, table, rows, title, stated, locale }: WrittenFigures,
  savedOn: string,
): string {
  const { query, name, unit } = question;
  const { map, figuresPanel } = panelMessagesOf(locale);
  const counted: readonly Cell[] = [
    name === 'period' ? unit : name,
    query.dataset,
    stated.generated === true ? `${title} (${map.generated})` : title,
    stated.version ?? null,
    stated.accessed ?? null,
    formatCivilTime(query.window.start),
    formatCivilTime(query.window.end),
    query.filter.length === 0 ? null : JSON.stringify(query.filter),
    savedOn,
  ];
  const line = (row: FigureRow): readonly Cell[] => {
    const period = periodOf(row.key, question);
    return [
      textIn(groupWords(row.key, question, locale), locale).text,
      ...numbersOf(row),
      row.key.type,
      row.key.type === 'value' ? row.key.value : null,
      period && formatCivilTime(period.start),
      period && formatCivilTime(period.end),
      ...counted,
    ];
  };
  return (
    byteOrderMark +
    writeCsv([
      csvColumns,
      ...rows.map(line),
      [figuresPanel.total, ...numbersOf(table.total), 'total', null, null, null, ...counted],
    ])
  );
}

/** "figures-by-day-report-2026-01-23.csv" */
export function figuresFileName({ query, name, unit }: FiguresQuestion): string {
  const dataset = query.dataset.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60);
  const from = formatCivilTime(query.window.start).slice(0, 10);
  return `figures-by-${name === 'period' ? unit : name}-${dataset}-from-${from}.csv`;
}

function numbersOf(figures: Figures): readonly Cell[] {
  const bounds = (sum: FigureSum): readonly Cell[] => [sum.low, sum.best, sum.high, sum.unknown];
  return [
    figures.incidents,
    figures.possible,
    ...bounds(figures.killed),
    ...bounds(figures.injured),
  ];
}

function exactOrWords(figures: Figures, sum: FigureSum, locale: Locale): Cell {
  const { low, high } = sum;
  return low !== null && low === high ? low : sumWords(figures, sum, locale);
}
