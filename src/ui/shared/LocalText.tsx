import type { LocalizedText } from '../../core/incident/incident.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import styles from './LocalText.module.css';
import { useLocale } from './use-messages.ts';

interface LocalTextProps {
  readonly text: LocalizedText;
  /** Alone in its place, where it also begins at the side that its script begins at. */
  readonly isBlock?: boolean;
}

/** A text of the data, marked with its language and kept from turning the direction of what stands around it. */
export function LocalText({ text, isBlock = false }: LocalTextProps) {
  const locale = useLocale();
  const { text: words, lang } = textIn(text, locale);
  return (
    <bdi lang={lang ?? undefined} className={isBlock ? styles['block'] : undefined}>
      {words}
    </bdi>
  );
}
