import type { Locale } from '../../core/share/view-state.ts';
import { panelMessagesOf } from '../../i18n/panel-messages.ts';
import { sizeWords } from '../../i18n/size-words.ts';
import type { KeptObstacle } from '../../state/kept-store.ts';
import { bareReason } from '../shared/bare-reason.ts';

/** Why something is not kept, and what that means. */
export function obstacleWords(obstacle: KeptObstacle, locale: Locale): string {
  const words = panelMessagesOf(locale).keptFiles;
  switch (obstacle.type) {
    case 'no-room': {
      const { needed, free } = obstacle;
      return words.noRoom(
        sizeWords(needed, locale),
        free === null ? null : sizeWords(free, locale),
      );
    }
    case 'no-store':
      return words.noStore;
    case 'newer':
      return words.newer;
    case 'failed':
      return words.failed(bareReason(obstacle.reason));
  }
}
