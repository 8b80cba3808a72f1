import { panelMessagesOf, type AllMessages } from '../../i18n/panel-messages.ts';
import { useLocale } from './use-messages.ts';

/** As `useMessages`, with the words of what is fetched when it is first opened. */
export function usePanelMessages(): AllMessages {
  return panelMessagesOf(useLocale());
}
