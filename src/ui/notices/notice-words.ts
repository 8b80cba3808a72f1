import { textIn } from '../../core/incident/localized-text.ts';
import type { Locale } from '../../core/share/view-state.ts';
import { instantWords } from '../../i18n/instant-words.ts';
import { messagesOf } from '../../i18n/messages.ts';
import type { Notice } from '../../state/answer-store.ts';
import { bareReason } from '../shared/bare-reason.ts';

export function noticeWords(notice: Notice, locale: Locale): string {
  const { notices } = messagesOf(locale);
  switch (notice.type) {
    case 'malformed-link':
      return notices.malformedLink(notice.detail);
    case 'dataset-failed':
      return notices.datasetFailed(notice.url, bareReason(notice.reason));
    case 'dataset-rows-rejected': {
      const { rejected, rows, notes } = notice.report;
      const title = textIn(notice.report.title, locale).text;
      return rejected > 0
        ? notices.rowsRejected(title, rejected, rows)
        : notices.rowsNoted(title, notes.length);
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
