import { useSyncExternalStore } from 'react';
import { resolveLocale } from '../../core/share/resolve-locale.ts';
import type { Locale } from '../../core/share/view-state.ts';
import { messagesOf, onMessagesLoaded, shownLocale, type Messages } from '../../i18n/messages.ts';
import { useAtlas } from './atlas-context.ts';
import { useStore } from './use-store.ts';

/** The texts in the reader's language. */
export function useMessages(): Messages {
  return messagesOf(useLocale());
}

/** The chosen language, else the browser's; English until its words are there. */
export function useLocale(): Locale {
  const choice = useStore(useAtlas().view, (state) => state.locale);
  // As text, since the list itself may be a new one each time.
  const languages = useSyncExternalStore(onLanguageChange, () => navigator.languages.join(' '));
  const wanted = resolveLocale(choice, languages.split(' '));
  return useSyncExternalStore(onMessagesLoaded, () => shownLocale(wanted));
}

function onLanguageChange(listener: () => void): () => void {
  addEventListener('languagechange', listener);
  return () => removeEventListener('languagechange', listener);
}
