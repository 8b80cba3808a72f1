import type { NoteAction } from '../core/incident/load-report.ts';
import type { NoteReason } from '../core/incident/note-reason.ts';
import type { Locale } from '../core/share/view-state.ts';
import { codedWords, type CodedWords } from './coded-words.ts';
import { noteReasonsEn } from './note-reasons-en.ts';
import { noteReasonsUk } from './note-reasons-uk.ts';

export type NoteReasonWords = CodedWords<NoteReason>;

const noteReasons: Readonly<Record<Locale, NoteReasonWords>> = {
  en: noteReasonsEn,
  uk: noteReasonsUk,
};

/** Why something of a row was rejected, ignored, assumed or corrected: follows the column and its value. */
export function noteReasonWords(reason: NoteReason, locale: Locale): string {
  return codedWords(noteReasons[locale], reason);
}

const noteActions: Readonly<Record<Locale, Readonly<Record<NoteAction, string>>>> = {
  en: {
    rejected: 'row rejected',
    ignored: 'value ignored',
    assumed: 'value assumed',
    doubted: 'value doubted',
    corrected: 'value corrected',
    'placed-by-name': 'placed by name',
  },
  uk: {
    rejected: 'рядок відхилено',
    ignored: 'значення пропущено',
    assumed: 'значення припущено',
    doubted: 'значення сумнівне',
    corrected: 'значення виправлено',
    'placed-by-name': 'розміщено за назвою',
  },
};

/** What was done with the row or the value. */
export function noteActionWords(action: NoteAction, locale: Locale): string {
  return noteActions[locale][action];
}
