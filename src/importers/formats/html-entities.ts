/** Names as HTML has them, with what they stand for: of the many the ones that texts use. */
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
  ['shy', ''],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['zwnj', ''],
  ['zwj', ''],
  ['laquo', '«'],
  ['raquo', '»'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['bull', '•'],
  ['middot', '·'],
  ['deg', '°'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['euro', '€'],
  ['pound', '£'],
  ['times', '×'],
  ['plusmn', '±'],
  ['frac12', '½'],
  ['sect', '§'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['agrave', 'à'],
  ['ccedil', 'ç'],
  ['ouml', 'ö'],
  ['auml', 'ä'],
  ['uuml', 'ü'],
  ['szlig', 'ß'],
  ['oacute', 'ó'],
  ['aacute', 'á'],
  ['iacute', 'í'],
  ['uacute', 'ú'],
  ['ntilde', 'ñ'],
]);

/** Decodes entities once; one that is not known stays as it stands. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});/gi,
    (whole, name: string) => {
      if (!name.startsWith('#')) return named.get(name) ?? named.get(name.toLowerCase()) ?? whole;
      const isHex = /^#x/i.test(name);
      const code = parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
      return isCharacter(code) ? String.fromCodePoint(code) : whole;
    },
  );
}

function isCharacter(code: number): boolean {
  if (code === 9 || code === 10 || code === 13) return true;
  return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
}
