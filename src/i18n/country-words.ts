import type { Locale } from '../core/share/view-state.ts';

const names: Readonly<Record<Locale, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  uk: new Intl.DisplayNames('uk', { type: 'region' }),
};

/** Name of a country by its ISO 3166-1 alpha-2; the code itself where it is none. */
export function countryWords(code: string, locale: Locale): string {
  return /^[A-Z]{2}$/.test(code) ? (names[locale].of(code) ?? code) : code;
}
