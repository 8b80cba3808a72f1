import { hasCyrillic, romanizeUkrainian } from './romanize.ts';

/**
 * A folded text in which the spellings of a Cyrillic word are one: Latin letters by the Ukrainian
 * system, with what other systems write differently (h and g, y and i, v and w, apostrophes) made
 * alike. What is part of a spelling has a key that is part of its key.
 */
export function spellingKey(folded: string): string {
  const latin = hasCyrillic(folded) ? romanizeUkrainian(repairLookalikes(folded)) : folded;
  return latin.replace(/gh|g/g, 'h').replace(/[yj]/g, 'i').replaceAll('w', 'v').replaceAll("'", '');
}

/**
 * The keys of a word that is looked for. Systems for Russian begin е and ё with a y in some
 * places, which nothing in the Cyrillic word tells: Yekaterinburg, Korolyov.
 */
export function spellingKeys(folded: string): string[] {
  const key = spellingKey(folded);
  return [...new Set([key, key.replace(/i[eo]/g, 'e')])].filter((each) => each !== '');
}

/** Latin letters that look like Cyrillic ones, in words that are otherwise Cyrillic. */
function repairLookalikes(folded: string): string {
  return folded.replace(mixedWords, (word) =>
    word.replace(/[a-z]/g, (letter) => lookalikes[letter] ?? letter),
  );
}

const mixedWords =
  /(?<![\p{L}\p{M}'])(?=[a-z']*[\u0400-\u052f])(?=[\u0400-\u052f']*[a-z])[abcehikmoptxy'\u0400-\u052f]+(?![\p{L}\p{M}'])/gu;
/** By their shape; b, h, k, m and t were capitals before the text was folded. */
const lookalikes: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('abcehikmoptxy', (letter, index) => [letter, 'авсенікмортху'.charAt(index)]),
);
