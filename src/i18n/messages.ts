import type { Locale } from '../core/share/view-state.ts';
import { en, type Messages } from './en.ts';
import type { PanelMessages } from './en-panels.ts';

export type { Messages } from './en.ts';

interface Words {
  readonly messages: Messages;
  /** `null`: they come with the panels themselves. */
  readonly panels: PanelMessages | null;
}

/** English is in the first file of the page; every other language is fetched when it is wanted. */
const loaders: Readonly<Record<Locale, () => Promise<Words>>> = {
  en: () => Promise.resolve(english),
  uk: async () => {
    const { uk, ukPanels } = await import('./uk.ts');
    return { messages: uk, panels: ukPanels };
  },
};

const english: Words = { messages: en, panels: null };
const loaded = new Map<Locale, Words>([['en', english]]);
const loading = new Map<Locale, Promise<void>>();
const listeners = new Set<() => void>();

/** The words of a language; those of English until they have been loaded. */
export function messagesOf(locale: Locale): Messages {
  return (loaded.get(locale) ?? english).messages;
}

/** Words that only panels use which are fetched later; `null` for English. See `panel-messages.ts`. */
export function loadedPanels(locale: Locale): PanelMessages | null {
  return (loaded.get(locale) ?? english).panels;
}

/**
 * The language that can be shown: the wanted one once its words are there, English before, so
 * that dates and figures never speak another language than the words around them.
 */
export function shownLocale(wanted: Locale): Locale {
  return loaded.has(wanted) ? wanted : 'en';
}

/**
 * Fetches the words of a language, once however often it is asked. A failure rejects, and
 * asking again tries again.
 */
export function loadMessages(locale: Locale): Promise<void> {
  if (loaded.has(locale)) return Promise.resolve();
  const running = loading.get(locale) ?? fetchMessages(locale);
  loading.set(locale, running);
  return running;
}

/** Calls `listener` whenever the words of a language have arrived; returns what ends it. */
export function onMessagesLoaded(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

async function fetchMessages(locale: Locale): Promise<void> {
  try {
    loaded.set(locale, await loaders[locale]());
  } finally {
    loading.delete(locale);
  }
  for (const listener of listeners) listener();
}
