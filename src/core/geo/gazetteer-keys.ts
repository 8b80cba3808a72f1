import { foldText } from '../filter/fold-text.ts';
import { spellingKey } from '../filter/spelling-key.ts';

/** A name without case, marks, and what stands between its words. */
export function plainName(name: string): string {
  return foldText(name)
    .replace(silent, '')
    .replace(arabicForms, (letter) => arabicLetters[letter] ?? '')
    .replace(betweenWords, ' ')
    .trim();
}

/**
 * What the spellings of a name have in common: Latin letters by `spellingKey`, then without
 * articles, doubled letters, and what systems of transcription write differently (Yevpatoriia and
 * Evpatoria, Khartoum and Hartum). Different names may have one key, so that a match by the
 * plain name is the better one.
 *
 * @param plain as `plainName` gives it
 */
export function nameKey(plain: string): string {
  const words = spellingKey(plain).split(' ');
  const told = words.filter((word) => !articles.has(word));
  return (told.length > 0 ? told : words)
    .map((word) => word.replace(arabicArticle, ''))
    .join('')
    .replaceAll('kh', 'h')
    .replaceAll('q', 'k')
    .replace(/o[ou]/g, 'u')
    .replaceAll('ee', 'i')
    .replace(doubled, '$1')
    .replace(/i(?=[aeou])/g, '');
}

/** Apostrophes and their like, soft signs of transcriptions, the Arabic tatweel. */
const silent = /['"“”«»ʹʺʻʽʾʿˈ\u0640]/g;
const betweenWords = /[\s\-‐‑–—.,;:/()[\]_]+/g;

/** Letters that texts write one for the other at the end of a word; the Persian forms. */
const arabicLetters: Readonly<Record<string, string>> = {
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ٱ: 'ا',
};
const arabicForms = /[ةىیکٱ]/g;
const arabicArticle = /^ال(?=.{2})/;
const articles = new Set(
  'al el ul ad ed adh as es ash esh ar er az ez an en at et ath the'.split(' '),
);
const doubled = /(zh|sh|ch|ts|\p{L})\1+/gu;
