import type { FigureKey } from '../../core/cluster/figure-table.ts';
import type { LocalizedText } from '../../core/incident/incident.ts';
import { kinds } from '../../core/incident/kinds.ts';
import type { Locale } from '../../core/share/view-state.ts';
import { minute, type Interval } from '../../core/time/interval.ts';
import { panelMessagesOf, type AllMessages } from '../../i18n/panel-messages.ts';
import { periodWords } from '../../i18n/period-words.ts';
import type { FiguresQuestion, GroupingName } from './figure-grouping.ts';

/** What the rows are: "Country". */
export function groupingWords(
  name: GroupingName,
  { figuresPanel, filterPanel }: AllMessages,
): string {
  return name === 'period' ? figuresPanel.period : filterPanel.sections[name];
}

/** What a row is about; words of the data keep their language. */
export function groupWords(
  key: FigureKey,
  question: FiguresQuestion,
  locale: Locale,
): LocalizedText {
  const { figuresPanel, filterPanel, kinds: kindWords } = panelMessagesOf(locale);
  switch (key.type) {
    case 'several-periods':
      return figuresPanel.severalPeriods;
    case 'period': {
      const period = periodOf(key, question);
      return period === null ? '' : periodWords(period, question.unit, locale);
    }
    case 'value': {
      const { name } = question;
      if (key.value === '') return filterPanel.notStated;
      const kind = name === 'kind' ? kinds.find((each) => each === key.value) : undefined;
      return kind === undefined ? key.label : kindWords[kind];
    }
  }
}

/** The period of a row; `null` where it is about no single one. */
export function periodOf(key: FigureKey, { query }: FiguresQuestion): Interval | null {
  if (key.type !== 'period' || query.grouping.by !== 'period') return null;
  const start = query.grouping.edges[key.bin];
  const end = query.grouping.edges[key.bin + 1];
  if (start === undefined || end === undefined) return null;
  return { start: minute(start), end: minute(end) };
}
