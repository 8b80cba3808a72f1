import type { Locale } from '../core/share/view-state.ts';

/** Words of a file in the quotation marks of the language. */
export function quoted(words: string, locale: Locale): string {
  return locale === 'uk' ? `«${words}»` : `“${words}”`;
}
