import type { Locale } from '../share/view-state.ts';
import type { LocalizedText } from './incident.ts';

export interface TextInLanguage {
  readonly text: string;
  /** Language that `text` is in; `null` where the file does not say. */
  readonly lang: Locale | null;
}

/** The text in the reader's language, else in English; a text without languages as it is. */
export function textIn(text: LocalizedText, locale: Locale): TextInLanguage {
  if (typeof text === 'string') return { text, lang: null };
  if (locale === 'uk' && text.uk !== undefined) return { text: text.uk, lang: 'uk' };
  return { text: text.en, lang: 'en' };
}

/** The text in every language that it has. */
export function languagesOf(text: LocalizedText): readonly string[] {
  if (typeof text === 'string') return [text];
  return text.uk === undefined ? [text.en] : [text.en, text.uk];
}
