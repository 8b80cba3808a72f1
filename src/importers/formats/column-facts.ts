import { readDateCell } from '../dates/date-cell.ts';
import { monthNamed } from '../dates/month-names.ts';
import type { TableHead } from '../table.ts';
import { readCoordinatePair, readDegrees } from './coordinate-text.ts';
import { reportedNumber } from './reported-number.ts';

/** What stands in a column of the sample; all but `filled` and `texts` are shares of the filled cells, 0 to 1. */
export interface ColumnFacts {
  /** Of all rows of the sample. */
  readonly filled: number;
  /** The filled cells, trimmed. */
  readonly texts: readonly string[];
  readonly distinct: number;
  /** Dates that are written as such, at least to the month. */
  readonly dates: number;
  /** Dates, also as counts and years, which only a name can tell from other numbers. */
  readonly possibleDates: number;
  readonly clocks: number;
  /** Months by number or name, and numbers of days in a month; 0 stands for not known. */
  readonly months: number;
  readonly daysOfMonth: number;
  /** Degrees up to 90, and up to 180. */
  readonly latitudes: number;
  readonly longitudes: number;
  /** Degrees with at least three decimals. */
  readonly fineDegrees: number;
  readonly pairs: number;
  readonly addresses: number;
  readonly numbers: number;
  readonly meanLength: number;
}

const clock = /^\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?$/i;
const address = /^https?:\/\//i;
const fine = /[.,]\d{3,}/;
const bareNumber = /^-?[\d.,\s]+$/;

export function columnFacts({ sample }: Pick<TableHead, 'sample'>, column: number): ColumnFacts {
  const texts = sample.map((row) => row.text(column).trim()).filter((text) => text !== '');
  const share = (claim: (text: string) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(claim).length / texts.length;
  return {
    filled: sample.length === 0 ? 0 : texts.length / sample.length,
    texts,
    distinct: texts.length === 0 ? 0 : new Set(texts).size / texts.length,
    dates: share((text) => !isNumber(text) && isDate(text)),
    possibleDates: share(isDate),
    clocks: share((text) => clock.test(text)),
    months: share((text) => isUpTo(12, text) || monthNamed(text.toLowerCase()) !== null),
    daysOfMonth: share((text) => isUpTo(31, text)),
    latitudes: share((text) => isWithin(text, 90)),
    longitudes: share((text) => isWithin(text, 180)),
    fineDegrees: share((text) => fine.test(text) && isWithin(text, 180)),
    pairs: share((text) => readCoordinatePair(text) !== null),
    addresses: share((text) => address.test(text)),
    numbers: share((text) => reportedNumber(text).outcome !== 'no-number'),
    meanLength: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
  };
}

function isUpTo(most: number, text: string): boolean {
  return /^\d{1,2}(?:\.0+)?$/.test(text) && Number(text) <= most;
}

function isDate(text: string): boolean {
  return text.length <= 80 && readDateCell(text, 'day-first').date.outcome === 'read';
}

/** Of eight digits it is a day without separators, and told from other numbers by what it says. */
function isNumber(text: string): boolean {
  return bareNumber.test(text) && !/^(19|20)\d{6}$|^\d{1,4}\.\d{1,2}\.\d{2,4}$/.test(text);
}

function isWithin(text: string, most: number): boolean {
  const degrees = readDegrees(text);
  return degrees !== null && Math.abs(degrees) <= most;
}
