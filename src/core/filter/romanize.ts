export function hasCyrillic(text: string): boolean {
  return cyrillic.test(text);
}

/**
 * Cyrillic words of a folded text in Latin letters; all else stays. By resolution 55 of the
 * Cabinet of Ministers of Ukraine (27 January 2010), with its own forms at the start of a word;
 * the letters that only Russian has are added.
 */
export function romanizeUkrainian(folded: string): string {
  return folded.replace(words, (word) => {
    if (!cyrillic.test(word)) return word;
    const rest = Array.from(word.replaceAll('зг', 'zgh'), (letter) => ukrainian[letter] ?? letter);
    rest[0] = ukrainianAtStart[word.charAt(0)] ?? rest[0] ?? '';
    return rest.join('');
  });
}

/** The same by the system of BGN/PCGN for Russian, simplified as newspapers do: no signs, ё as е. */
export function romanizeRussian(folded: string): string {
  return folded.replace(words, (word) => {
    if (!cyrillic.test(word)) return word;
    return Array.from(word, (letter, index) => {
      const isIotated = letter === 'е' && (index === 0 || iotating.test(word.charAt(index - 1)));
      return isIotated ? 'ye' : (russian[letter] ?? letter);
    }).join('');
  });
}

/** How a folded Cyrillic word may stand in a Latin text: both systems, г as h and as g, without the last й. */
export function romanizations(folded: string): string[] {
  const ukrainianForm = romanizeUkrainian(folded);
  const russianForm = romanizeRussian(folded);
  const forms = [
    ukrainianForm,
    romanizeUkrainian(folded.replaceAll('г', 'ґ')),
    russianForm,
    // Zelensky, Zelenskyy and Zelenskyi; Dmitry, Dmitri and Dmitriy.
    ukrainianForm.replace(/(?<=[yi])i$/, ''),
    russianForm.replace(/iy$/, 'i'),
    russianForm.replace(/iy$/, 'y'),
  ];
  const different = [...new Set(forms)].filter((form) => form !== '');
  return different.filter((form) => !different.some((other) => isLonger(form, other)));
}

/** Whether a search for `other` finds `form` anyway. */
function isLonger(form: string, other: string): boolean {
  return form !== other && form.includes(other);
}

const cyrillic = /[\u0400-\u052f]/;
/** Folding has made every apostrophe this one. */
const words = /[\p{L}\p{M}']+/gu;
const iotating = /[аеиоуыэюяйьъ]/;

const shared = letters(
  "а:a б:b в:v д:d е:e ж:zh з:z к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ь: ъ: ы:y э:e і:i ґ:g ':",
);
const ukrainian = { ...shared, ...letters('г:h є:ie и:y ї:i й:i ю:iu я:ia') };
const ukrainianAtStart = letters('є:ye ї:yi й:y ю:yu я:ya');
const russian = { ...shared, ...letters('г:g є:ye и:i ї:yi й:y ю:yu я:ya') };

function letters(pairs: string): Readonly<Record<string, string>> {
  return Object.fromEntries(pairs.split(' ').map((pair) => pair.split(':')));
}
