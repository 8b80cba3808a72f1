import type { ReactNode } from 'react';
import type { Locale } from '../../core/share/view-state.ts';
import { panelMessagesOf } from '../../i18n/panel-messages.ts';
import type { KeptNews } from '../../state/kept-store.ts';
import { bareReason } from '../shared/bare-reason.ts';
import { useLocale } from '../shared/use-messages.ts';
import { obstacleWords } from './obstacle-words.ts';

/** What became of files that are kept, or could not be. */
export default function KeptNotice({ news }: { readonly news: KeptNews }): ReactNode {
  return <p>{newsWords(news, useLocale())}</p>;
}

function newsWords(news: KeptNews, locale: Locale): string {
  const words = panelMessagesOf(locale).keptFiles;
  switch (news.type) {
    case 'lost':
      return words.lost(news.names);
    case 'newer':
      return words.newer;
    case 'unreachable':
      return words.inventoryFailed(bareReason(news.reason));
    case 'not-kept':
      return words.ofFile(news.name, obstacleWords(news.obstacle, locale));
  }
}
