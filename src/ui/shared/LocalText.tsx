import type { LocalizedText } from '../../core/incident/incident.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { useLocale } from './use-messages.ts';

/** A text of the data, marked with its language where that is not the reader's. */
export function LocalText({ text }: { readonly text: LocalizedText }) {
  const locale = useLocale();
  const { text: words, lang } = textIn(text, locale);
  return lang === null || lang === locale ? words : <span lang={lang}>{words}</span>;
}
