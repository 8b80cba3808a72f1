/**
 * A text as a search sees it: without case and without diacritics, apostrophes alike.
 *
 * Й and ї are letters of their own, as are ґ and є, so they stay; a stress mark goes. The
 * dots of ё go too, since Russian texts leave them out as often as not.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(markedUkrainian, (letter) => (letter.startsWith('и') ? 'й' : 'ї'))
    .replace(marks, '')
    .replace(apostrophes, "'")
    .replace(unmarkedLetters, (letter) => plainLetters[letter] ?? letter);
}

/** и or і with marks up to the breve or the dots that make й or ї of it. */
const markedUkrainian = /и[\u0300-\u036f]*?\u0306|і[\u0300-\u036f]*?\u0308/g;
/** Latin, Greek and Cyrillic; Hebrew points; Arabic vowel signs and hamzas. Vowel signs of other scripts are letters. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
const apostrophes = /[\u2018\u2019\u02bc\u00b4\u0060\uff07]/g;

/** Letters whose stroke or shape Unicode does not count as a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};
const unmarkedLetters = /[łøđħıßæœς]/g;
