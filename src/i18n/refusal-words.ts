import type { Refusal } from '../core/import/refusal.ts';
import type { Locale } from '../core/share/view-state.ts';
import { codedWords, type CodedWords } from './coded-words.ts';
import { refusalsEn } from './refusals-en.ts';
import { refusalsUk } from './refusals-uk.ts';

export type RefusalWords = CodedWords<Refusal>;

const refusals: Readonly<Record<Locale, RefusalWords>> = { en: refusalsEn, uk: refusalsUk };

/** Why nothing of a file is read and what to do: a sentence. */
export function refusalWords(refusal: Refusal, locale: Locale): string {
  return codedWords(refusals[locale], refusal);
}
