const letters = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'h',
    ґ: 'g',
    д: 'd',
    е: 'e',
    є: 'ie',
    ж: 'zh',
    з: 'z',
    и: 'y',
    і: 'i',
    ї: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ю: 'iu',
    я: 'ia',
    ь: '',
    '’': '',
  }),
);
const lettersAtStart = new Map(Object.entries({ є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' }));

/**
 * A Ukrainian name in Latin letters, by resolution 55 of the Cabinet of Ministers of Ukraine
 * of 27 January 2010.
 *
 * @param {string} name Ukrainian letters, spaces and hyphens; throws at any other character
 */
export function romanise(name) {
  return name.replace(/[^ -]+/g, romaniseWord);
}

function romaniseWord(word) {
  const lower = word.toLowerCase();
  let latin = '';
  for (let i = 0; i < lower.length; i++) {
    const letter = lower[i];
    const single = (i === 0 ? lettersAtStart.get(letter) : undefined) ?? letters.get(letter);
    if (single === undefined) throw new Error(`no Ukrainian letter: ${letter} in ${word}`);
    latin += lower.startsWith('зг', i)
      ? 'z'
      : lower.startsWith('зг', i - 1) && i > 0
        ? 'gh'
        : single;
  }
  return word[0] === lower[0] ? latin : latin[0].toUpperCase() + latin.slice(1);
}
