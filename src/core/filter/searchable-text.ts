import { foldText } from './fold-text.ts';
import { hasCyrillic, romanizations } from './romanize.ts';
import { spellingKey, spellingKeys } from './spelling-key.ts';

/** Stands before and after the keys, with which a text begins that has any. */
const mark = '\0';

/**
 * Texts as a search sees them, folded, one a line; the keys of Cyrillic words stand before them,
 * so that a Latin spelling finds those. Without Cyrillic it is the folded text alone.
 */
export function searchableText(texts: readonly string[]): string {
  const folded = foldText(texts.join('\n'));
  if (!hasCyrillic(folded)) return folded;
  const words = folded.split(/[^\p{L}\p{M}\p{N}'-]+/u).filter(hasCyrillic);
  const keys = new Set(words.map(spellingKey));
  return `${mark}${[...keys].join(' ')}${mark}${folded}`;
}

/**
 * Whether a searchable text holds every word of the query, in any place and in either script;
 * a query without words is in all of them.
 */
export function matchesOf(query: string): (searchable: string) => boolean {
  const words = wordsOfQuery(query).map(matchesWord);
  return (searchable) => words.every((isIn) => isIn(searchable));
}

function wordsOfQuery(query: string): string[] {
  return foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

function matchesWord(word: string): (searchable: string) => boolean {
  const spellings = hasCyrillic(word) ? [word, ...romanizations(word)] : [word];
  const keys = spellingKeys(word);
  return (searchable) =>
    spellings.some((spelling) => searchable.includes(spelling)) ||
    (searchable.startsWith(mark) && keys.some((key) => isAmongKeys(searchable, key)));
}

function isAmongKeys(searchable: string, key: string): boolean {
  const at = searchable.indexOf(key, 1);
  return at !== -1 && at + key.length <= searchable.indexOf(mark, 1);
}
