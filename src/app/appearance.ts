import { resolveLocale } from '../core/share/resolve-locale.ts';
import type { Locale, Theme } from '../core/share/view-state.ts';
import { loadMessages, messagesOf, onMessagesLoaded, shownLocale } from '../i18n/messages.ts';
import type { AnswerStore } from '../state/answer-store.ts';
import { addNotice, dismissNotice } from '../state/notices.ts';
import type { ViewStore } from '../state/view-store.ts';

export type ResolvedTheme = 'light' | 'dark';

export interface Appearance {
  theme(): ResolvedTheme;
  /** English until the words of another language are there. */
  locale(): Locale;
  /** Tells when either may have changed. */
  onChange(listener: () => void): void;
}

/** How long the first sight of the page waits for its language. */
const wordsPatienceMs = 4000;

/**
 * Keeps the document's theme, language and title with the view and with the system's settings,
 * and fetches the words of the language that is wanted. Where they cannot be had the page
 * stays in English, says so, and tries again when the browser is online again.
 */
export function followAppearance(view: ViewStore, answers: AnswerStore): Appearance {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const listeners = new Set<() => void>();

  const theme = (): ResolvedTheme => resolveTheme(view.getState().theme, dark.matches);
  const locale = (): Locale => shownLocale(wantedLocale(view));

  const apply = (): void => {
    const root = document.documentElement;
    root.dataset['theme'] = theme();
    root.lang = locale();
    document.title = messagesOf(locale()).app.title;
    for (const listener of listeners) listener();
  };

  const fetchWords = (): void => {
    loadMessages(wantedLocale(view)).then(withdrawNotice, (error: unknown) => {
      // Who has gone back to English meanwhile misses nothing.
      if (locale() === wantedLocale(view)) return;
      addNotice(answers, { type: 'language-failed', reason: messageOf(error) });
    });
  };
  const withdrawNotice = (): void => {
    const failed = answers.getState().notices.filter(({ type }) => type === 'language-failed');
    for (const notice of failed) dismissNotice(answers, notice);
  };
  const follow = (): void => {
    apply();
    fetchWords();
  };

  view.subscribe((state, previous) => {
    if (state.theme !== previous.theme || state.locale !== previous.locale) follow();
  });
  dark.addEventListener('change', apply);
  addEventListener('languagechange', follow);
  addEventListener('online', fetchWords);
  onMessagesLoaded(apply);
  follow();
  return { theme, locale, onChange: (listener) => void listeners.add(listener) };
}

/**
 * Calls `show` once the words of the reader's language are there, so that the first sight of
 * the page is in it; without them after four seconds, or where they cannot be had.
 *
 * A promise for the top of a module to wait for would never settle: the file of the words
 * imports the very module that would wait.
 */
export function whenWordsAreReady(view: ViewStore, show: () => void): void {
  const locale = wantedLocale(view);
  if (shownLocale(locale) === locale) {
    show();
    return;
  }
  const late = new Promise((resolve) => setTimeout(resolve, wordsPatienceMs));
  Promise.race([loadMessages(locale), late]).then(show, show);
}

function wantedLocale(view: ViewStore): Locale {
  return resolveLocale(view.getState().locale, navigator.languages);
}

function resolveTheme(theme: Theme, systemIsDark: boolean): ResolvedTheme {
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
