/**
 * What the spellings of a name have in common, as the application looks names up
 * (`nameKey` of `src/core/geo/gazetteer-keys.ts`; a test holds the two together). Here it only
 * tells which names need not be kept because the application finds them by another.
 */
export function nameKey(name) {
  const words = spellingKey(plainName(name)).split(' ');
  const told = words.filter((word) => !articles.has(word));
  return (told.length > 0 ? told : words)
    .map((word) => word.replace(/^ال(?=.{2})/, ''))
    .join('')
    .replaceAll('kh', 'h')
    .replaceAll('q', 'k')
    .replace(/o[ou]/g, 'u')
    .replaceAll('ee', 'i')
    .replace(/(zh|sh|ch|ts|\p{L})\1+/gu, '$1')
    .replace(/i(?=[aeou])/g, '');
}

/** `plainName` of the same file. */
export function plainName(name) {
  return foldText(name)
    .replace(/['"“”«»ʹʺʻʽʾʿˈ\u0640]/g, '')
    .replace(/[ةىیکٱ]/g, (letter) => arabicLetters[letter])
    .replace(/[\s\-‐‑–—.,;:/()[\]_]+/g, ' ')
    .trim();
}

function foldText(text) {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/и[\u0300-\u036f]*?\u0306|і[\u0300-\u036f]*?\u0308/g, (letter) =>
      letter.startsWith('и') ? 'й' : 'ї',
    )
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g, '')
    .replace(/[\u2018\u2019\u02bc\u00b4\u0060\uff07]/g, "'")
    .replace(/[łøđħıßæœς]/g, (letter) => plainLetters[letter]);
}

function spellingKey(folded) {
  const latin = folded.replace(/[\p{L}\p{M}']+/gu, romanize);
  return latin.replace(/gh|g/g, 'h').replace(/[yj]/g, 'i').replaceAll('w', 'v');
}

function romanize(word) {
  if (!/[\u0400-\u052f]/.test(word)) return word;
  const letters = Array.from(word.replaceAll('зг', 'zgh'), (letter) => ukrainian[letter] ?? letter);
  letters[0] = ukrainianAtStart[word[0]] ?? letters[0];
  return letters.join('');
}

const pairs = (text) => Object.fromEntries(text.split(' ').map((pair) => pair.split(':')));
const ukrainian = pairs(
  'а:a б:b в:v г:h ґ:g д:d е:e є:ie ж:zh з:z и:y і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ь: ъ: ы:y э:e ю:iu я:ia',
);
const ukrainianAtStart = pairs('є:ye ї:yi й:y ю:yu я:ya');
const arabicLetters = pairs('ة:ه ى:ي ی:ي ک:ك ٱ:ا');
const plainLetters = pairs('ł:l ø:o đ:d ħ:h ı:i ß:ss æ:ae œ:oe ς:σ');
const articles = new Set(
  'al el ul ad ed adh as es ash esh ar er az ez an en at et ath the'.split(' '),
);
