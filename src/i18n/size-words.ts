import type { Locale } from '../core/share/view-state.ts';
import { byteWords } from './byte-words.ts';
import { countWords, type PluralForms } from './plural.ts';

const forms: Readonly<Record<Locale, PluralForms>> = {
  en: { one: 'byte', other: 'bytes' },
  uk: { one: 'байт', few: 'байти', many: 'байтів', other: 'байта' },
};

/** As `byteWords`, but of little in bytes: "132 bytes". */
export function sizeWords(bytes: number, locale: Locale): string {
  return bytes < 2 ** 19 ? countWords(locale, bytes, forms[locale]) : byteWords(bytes, locale);
}
