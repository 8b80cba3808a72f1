import { textIn } from '../../core/incident/localized-text.ts';
import type { Locale } from '../../core/share/view-state.ts';
import { instantWords } from '../../i18n/instant-words.ts';
import { messagesOf } from '../../i18n/messages.ts';
import type { LoadedThing, Notice } from '../../state/answer-store.ts';
import { bareReason } from '../shared/bare-reason.ts';

/** The others have words and acts of their own. */
export type WordedNotice = Exclude<Notice, { readonly type: 'dataset-removed' | 'kept' }>;

/** In few words, where `LoadNotice` has more of what was not loaded. */
export function noticeWords(notice: WordedNotice, locale: Locale): string {
  const { notices, list } = messagesOf(locale);
  switch (notice.type) {
    case 'malformed-link':
      return notices.malformedLink(notice.detail);
    case 'dataset-failed':
      return notices.datasetFailed(nameOf(notice.what), bareReason(notice.reason));
    case 'loading-cancelled':
      return list.noData;
    case 'dataset-rows-rejected': {
      const { rejected, rows, notesTotal } = notice.report;
      const title = textIn(notice.report.title, locale).text;
      return rejected > 0
        ? notices.rowsRejected(title, rejected, rows)
        : notices.rowsNoted(title, notesTotal);
    }
    case 'dataset-from-copy':
      return notices.fromCopy(
        textIn(notice.title, locale).text,
        instantWords(notice.keptAt, locale),
      );
    case 'incident-not-found':
      return notices.incidentNotFound(notice.id);
    case 'engine-restarted':
      return notices.engineRestarted;
    case 'engine-failed':
      return notices.engineFailed(bareReason(notice.reason));
    case 'basemap-restarted':
      return notices.basemapRestarted;
    case 'basemap-failed':
      return notices.basemapFailed(bareReason(notice.reason));
    case 'language-failed':
      return notices.languageFailed(bareReason(notice.reason));
    case 'map-failed':
      return notices.mapFailed(bareReason(notice.reason));
  }
}

function nameOf(what: LoadedThing): string {
  return what.type === 'file' ? what.url : `?demo=${what.rows}`;
}
