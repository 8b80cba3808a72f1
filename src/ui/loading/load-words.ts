import type { Locale } from '../../core/share/view-state.ts';
import { byteWords } from '../../i18n/byte-words.ts';
import { panelMessagesOf } from '../../i18n/panel-messages.ts';
import { refusalWords } from '../../i18n/refusal-words.ts';
import { bareReason } from '../shared/bare-reason.ts';
import type { DatasetFailed, LoadedThing, Loading } from '../../state/answer-store.ts';

export function thingWords(what: LoadedThing, locale: Locale): string {
  if (what.type === 'file') return what.url;
  return panelMessagesOf(locale).loadingData.generated(what.rows);
}

/** How far it has come. */
export function progressWords({ phase, rows, of, bytes }: Loading, locale: Locale): string {
  const { loadingData } = panelMessagesOf(locale);
  const done = (): string => {
    if (phase === 'grouping') return loadingData.grouping(rows);
    return of === null ? loadingData.reading(rows) : loadingData.readingOf(rows, of);
  };
  const known = bytes === 0 ? [] : [loadingData.memory(byteWords(bytes, locale))];
  return [done(), ...known].join(' · ');
}

export function cancelledWords(what: LoadedThing, locale: Locale): string {
  const { loadingData } = panelMessagesOf(locale);
  const thing = thingWords(what, locale);
  const fewer = what.type === 'generated' ? fewerRows(what.rows / 10) : null;
  return fewer === null
    ? loadingData.cancelled(thing)
    : loadingData.cancelledGenerated(thing, fewer);
}

/** Why it was not loaded and what to do; `null` where there is no more to say than the fault itself. */
export function failedWords(failed: DatasetFailed, locale: Locale): string | null {
  const { what, refusal } = failed;
  if (refusal === undefined) return tooLargeWords(failed, locale);
  const reason = bareReason(refusalWords(refusal, locale));
  return panelMessagesOf(locale).notices.datasetFailed(thingWords(what, locale), reason);
}

/** `null` where it was not for its size. */
function tooLargeWords({ what, shortage }: DatasetFailed, locale: Locale): string | null {
  if (shortage === undefined) return null;
  const { loadingData } = panelMessagesOf(locale);
  const { needed, available } = shortage;
  const fault = loadingData.tooLarge(
    thingWords(what, locale),
    byteWords(needed, locale),
    byteWords(Math.max(0, available), locale),
  );
  if (what.type === 'file') return `${fault} ${loadingData.divideFile}`;
  const fewer = fewerRows((what.rows * available) / needed);
  return fewer === null ? fault : `${fault} ${loadingData.askForFewer(fewer)}`;
}

/** The part of the address that asks for at most so many rows, in a round number; `null` where that is none. */
function fewerRows(most: number): string | null {
  if (!(most >= 1)) return null;
  const unit = 10 ** Math.floor(Math.log10(most));
  return `demo=${Math.floor(most / unit) * unit}`;
}
