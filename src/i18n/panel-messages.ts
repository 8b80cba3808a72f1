import type { Locale } from '../core/share/view-state.ts';
import { enPanels, type PanelMessages } from './en-panels.ts';
import { loadedPanels, messagesOf, type Messages } from './messages.ts';

/** All words, for what is fetched when it is first opened; the first file of the page must not import this. */
export type AllMessages = Messages & PanelMessages;

const merged = new WeakMap<Messages, AllMessages>();

/** As `messagesOf`, with the words of the panels. */
export function panelMessagesOf(locale: Locale): AllMessages {
  const messages = messagesOf(locale);
  const known = merged.get(messages);
  if (known !== undefined) return known;
  const all = { ...messages, ...(loadedPanels(locale) ?? enPanels) };
  merged.set(messages, all);
  return all;
}
