import { isUnknownText } from '../coordinates-of-row.ts';
import { monthNamed } from './month-names.ts';

/**
 * A date whose year, month and day stand in columns of their own: `1998-07-25`, or no more than
 * its month or year where the rest is blank, a word for not known or 0. Parts that are none are
 * joined as they stand, so that whoever reads the date refuses it.
 */
export function dateOfParts(year: string, month: string, day: string): string {
  const parts = [year, month, day].map((part) => part.trim().replace(/\.0+$/, ''));
  const [wholeYear = '', statedMonth = '', statedDay = ''] = parts;
  if (isNoPart(wholeYear)) return '';
  if (isNoPart(statedMonth)) return wholeYear;
  const number = /^\d{1,2}$/.test(statedMonth)
    ? Number(statedMonth)
    : monthNamed(statedMonth.toLowerCase());
  if (!/^\d{4}$/.test(wholeYear) || number === null) return parts.join(' ');
  const yearAndMonth = `${wholeYear}-${String(number).padStart(2, '0')}`;
  if (isNoPart(statedDay)) return yearAndMonth;
  return /^\d{1,2}$/.test(statedDay)
    ? `${yearAndMonth}-${statedDay.padStart(2, '0')}`
    : parts.join(' ');
}

function isNoPart(part: string): boolean {
  return isUnknownText(part) || /^0+$/.test(part) || /^-9+$/.test(part);
}
