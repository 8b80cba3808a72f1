import type { LoadReport } from '../../core/incident/load-report.ts';
import type { Locale } from '../../core/share/view-state.ts';
import { panelMessagesOf } from '../../i18n/panel-messages.ts';
import { refusalWords } from '../../i18n/note-words.ts';
import { sizeWords } from '../../i18n/size-words.ts';
import type { ContextContent } from '../../state/context-store.ts';
import type { ImportJob, ImportJobState } from '../../state/import-store.ts';
import { bareReason } from '../shared/bare-reason.ts';

/** What becomes of the rows of a file; they add up to all of them. */
export const rowParts = ['placed', 'warned', 'unlocated', 'rejected'] as const;

/** Of a job that is being fetched or read. */
export type RunningState = Extract<
  ImportJobState,
  { readonly status: 'fetching' | 'reading' | 'grouping' }
>;

/** How far a job has come that is being fetched or read. */
export function progressWords(state: RunningState, locale: Locale): string {
  const { importData } = panelMessagesOf(locale);
  if (state.status === 'fetching') {
    const { host, bytes, of } = state;
    if (bytes === 0) return importData.asking(host);
    return of === null
      ? importData.fetched(host, sizeWords(bytes, locale))
      : importData.fetchedOf(host, sizeWords(bytes, locale), sizeWords(of, locale));
  }
  if (state.status === 'grouping') return importData.grouping(state.rows);
  return state.of === null
    ? importData.reading(state.rows)
    : importData.readingOf(state.rows, state.of);
}

/** "10,194 rows: 10,100 on the map, 94 not on the map." */
function sumWords(report: LoadReport, locale: Locale): string {
  const { importReport } = panelMessagesOf(locale);
  const parts = rowParts
    .filter((part) => report[part] > 0)
    .map((part) => importReport.partOfSum[part](report[part]));
  return importReport.sum(importReport.rows(report.rows), parts);
}

/** "3 features as context …" */
function contextNews(content: ContextContent, locale: Locale): string {
  const { report: words } = panelMessagesOf(locale).context;
  return content.type === 'shapes'
    ? words.saysShapes(content.report.features, content.report.used)
    : words.saysSums(content.report.rows);
}

/** What is said aloud of a job that has come to this state; '' where nobody need be told. */
export function newsWords({ name, state }: ImportJob, locale: Locale): string {
  const { importData } = panelMessagesOf(locale);
  switch (state.status) {
    case 'waiting':
    case 'fetching':
    case 'reading':
    case 'grouping':
      return '';
    case 'asking':
      return importData.saysAsking(name);
    case 'done':
      return importData.saysDone(name, sumWords(state.report, locale));
    case 'context':
      return importData.saysDone(name, contextNews(state.content, locale));
    case 'refused':
      return importData.saysRefused(name, refusalWords(state.refusal, locale));
    case 'failed':
      return importData.saysFailed(name, `${bareReason(state.reason)}.`);
    case 'cancelled':
      return importData.saysCancelled(name);
  }
}
