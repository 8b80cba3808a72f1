import type { FoundIncident } from '../format.ts';
import { readLooseDate } from '../dates/loose-date.ts';

export interface GtdTime {
  readonly time: unknown;
  readonly days?: FoundIncident['days'];
}

/** As the columns have them; `approximate` are words, `resolution` is the day on which a longer incident ended. */
export interface GtdDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly approximate: string;
  readonly resolution: string;
}

/** A day, or what is known of it where month or day are 0; over all of it where the incident went on. */
export function gtdTime({ year, month, day, approximate, resolution }: GtdDate): GtdTime {
  // What is no year is for the guard to reject.
  if (!/^\d{4}$/.test(year)) return { time: year };
  const raw = approximate === '' ? {} : { raw: approximate };
  if (isUnknown(month)) {
    return { time: { date: year, precision: 'year', meaning: 'within', ...raw }, days: null };
  }
  const yearAndMonth = `${year}-${month.padStart(2, '0')}`;
  if (isUnknown(day)) {
    return {
      time: { date: yearAndMonth, precision: 'month', meaning: 'within', ...raw },
      days: null,
    };
  }
  const start = `${yearAndMonth}-${day.padStart(2, '0')}`;
  const end = dayOf(resolution);
  if (end !== null && end > start) {
    return { time: { start, end, meaning: 'throughout', ...raw }, days: [start, start] };
  }
  return { time: approximate === '' ? start : { date: start, ...raw } };
}

/** 0 in the codebook. */
function isUnknown(part: string): boolean {
  return part === '' || (/^-?[09]+(?:\.0+)?$/.test(part) && Number(part) <= 0);
}

/** `4/5/1970` is the fifth of April. */
function dayOf(text: string): string | null {
  const date = readLooseDate(text, 'month-first');
  return date.outcome === 'read' && date.text.length >= 10 ? date.text.slice(0, 10) : null;
}
