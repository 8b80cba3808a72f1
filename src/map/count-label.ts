/** All that a count is written with; the place of a character is its code less 1. */
export const countCharacters: readonly string[] = '0123456789.kM'.split('');

const bitsPerCharacter = 4;

/** At most four characters: 999, 1.2k, 35k, 1.2M. */
export function countLabel(count: number): string {
  let label = '';
  for (let codes = countCodes(count); codes !== 0; codes >>>= bitsPerCharacter) {
    label += countCharacters[(codes & 15) - 1] ?? '';
  }
  return label;
}

/** The same as the codes of its characters, four bits each, the first in the lowest; 0 stands for none. */
export function countCodes(count: number): number {
  if (count < 1000) return codesOf(count);
  if (count < 999_500) return shortened(count, 1000, 'k');
  return shortened(count, 1_000_000, 'M');
}

/** How many characters that are. */
function charactersIn(codes: number): number {
  return Math.ceil((32 - Math.clz32(codes)) / bitsPerCharacter);
}

/** One decimal below ten units, where it is not 0. */
function shortened(count: number, unit: number, name: 'k' | 'M'): number {
  const tenths = Math.round((count * 10) / unit);
  const end = countCharacters.indexOf(name) + 1;
  if (tenths >= 100) return append(codesOf(Math.round(count / unit)), end);
  const whole = codesOf(Math.floor(tenths / 10));
  if (tenths % 10 === 0) return append(whole, end);
  const point = append(whole, countCharacters.indexOf('.') + 1);
  return append(append(point, (tenths % 10) + 1), end);
}

function codesOf(value: number): number {
  let codes = 0;
  let rest = value;
  do {
    codes = (codes << bitsPerCharacter) | ((rest % 10) + 1);
    rest = Math.floor(rest / 10);
  } while (rest > 0);
  return codes;
}

function append(codes: number, code: number): number {
  return codes | (code << (bitsPerCharacter * charactersIn(codes)));
}
