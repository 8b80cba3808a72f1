import type { Locale } from './view-state.ts';

/** The chosen language, else Ukrainian where the reader's languages name it before English, else English. */
export function resolveLocale(choice: Locale | null, languages: readonly string[]): Locale {
  if (choice !== null) return choice;
  for (const language of languages) {
    const primary = language.toLowerCase().split('-')[0];
    if (primary === 'en' || primary === 'uk') return primary;
  }
  return 'en';
}
