import { readLooseDate } from '../dates/loose-date.ts';

const longest = 40;

/** Whether the text is nothing but a date down to the day; a bare number is none. */
export function isDateText(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= longest && !bareNumber.test(trimmed) && isDay(trimmed);
}

const bareNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

function isDay(text: string): boolean {
  const read = readLooseDate(text, 'day-first');
  return read.outcome === 'read' && read.text.length >= 10;
}

const datesInText = [
  /\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?Z?)?(?!\d)/u,
  /(?<![\d.])\d{1,2}([-./])\d{1,2}\1(?:\d{4}|\d{2})(?![\d.]*\d)/u,
  /(?<!\d)\d{1,2}(?:st|nd|rd|th)?\s?-?\s?\p{L}{3,12}\.?,?\s?-?\s?\d{4}(?!\d)/u,
  /\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}(?!\d)/u,
  /(?<!\d)(?:19|20)\d{6}(?!\d)/u,
];

/** The first date that stands in a text, such as the name of a place on a map; `null` where there is none. */
export function dateInText(text: string): string | null {
  const part = text.slice(0, longestText);
  for (const pattern of datesInText) {
    const found = pattern.exec(part)?.[0];
    if (found !== undefined && isDay(found)) return found;
  }
  return null;
}

const longestText = 500;
