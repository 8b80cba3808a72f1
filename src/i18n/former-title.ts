import type { LocalizedText } from '../core/incident/incident.ts';
import { textIn } from '../core/incident/localized-text.ts';

/** What the incidents of a dataset are called that its newer export leaves out. */
export function formerTitle(title: LocalizedText): LocalizedText {
  return {
    en: `${textIn(title, 'en').text}: no longer in the newer export`,
    uk: `${textIn(title, 'uk').text}: немає в новішій версії`,
  };
}
