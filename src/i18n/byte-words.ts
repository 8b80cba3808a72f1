import type { Locale } from '../core/share/view-state.ts';

const gigabyte = 2 ** 30;
const megabyte = 2 ** 20;

/** "290 MB", "1.4 GB". */
export function byteWords(bytes: number, locale: Locale): string {
  const isLarge = bytes >= gigabyte;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLarge ? 'gigabyte' : 'megabyte',
    maximumSignificantDigits: 2,
  }).format(bytes / (isLarge ? gigabyte : megabyte));
}
