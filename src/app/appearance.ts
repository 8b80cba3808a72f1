import { resolveLocale } from '../core/share/resolve-locale.ts';
import type { Locale, Theme } from '../core/share/view-state.ts';
import { messagesOf } from '../i18n/messages.ts';
import type { ViewStore } from '../state/view-store.ts';

export type ResolvedTheme = 'light' | 'dark';

export interface Appearance {
  theme(): ResolvedTheme;
  locale(): Locale;
  /** Tells when either may have changed. */
  onChange(listener: () => void): void;
}

/** Keeps the document's theme, language and title with the view and with the system's settings. */
export function followAppearance(view: ViewStore): Appearance {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const listeners = new Set<() => void>();

  const theme = (): ResolvedTheme => resolveTheme(view.getState().theme, dark.matches);
  const locale = (): Locale => resolveLocale(view.getState().locale, navigator.languages);

  const apply = (): void => {
    const root = document.documentElement;
    root.dataset['theme'] = theme();
    root.lang = locale();
    document.title = messagesOf(locale()).app.title;
    for (const listener of listeners) listener();
  };

  view.subscribe((state, previous) => {
    if (state.theme !== previous.theme || state.locale !== previous.locale) apply();
  });
  dark.addEventListener('change', apply);
  addEventListener('languagechange', apply);
  apply();
  return { theme, locale, onChange: (listener) => void listeners.add(listener) };
}

function resolveTheme(theme: Theme, systemIsDark: boolean): ResolvedTheme {
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}
