import { parseCivilTime } from '../../core/time/parse-civil-time.ts';
import { isoDayOf } from '../../core/time/format-civil-time.ts';
import { minute, minutesPerDay } from '../../core/time/interval.ts';
import { wholeDay, type CodedDay } from './coded-day.ts';

/** Of one day (1), of some day of the week around it (2), of some day of its month (3). */
export type AcledTimePrecision = 'day' | 'week' | 'month';

export interface AcledTime {
  readonly time: unknown;
  /** The day that is written, where the time is wider. */
  readonly days?: readonly [string, string];
}

const daysToEitherSide = 3;

/** What ACLED's time precision makes of its date, which is only the middle of what is known. */
export function acledTime(coded: CodedDay, precision: AcledTimePrecision): AcledTime {
  if (coded.outcome === 'other') return { time: coded.time };
  const raw = coded.raw ?? coded.day;
  switch (precision) {
    case 'day':
      return { time: wholeDay(coded) };
    case 'week': {
      const parsed = parseCivilTime(coded.day);
      if (parsed.outcome === 'refused') return { time: coded.day };
      const middle = parsed.interval.start;
      const start = isoDayOf(minute(middle - daysToEitherSide * minutesPerDay));
      const end = isoDayOf(minute(middle + daysToEitherSide * minutesPerDay));
      return {
        time: { start, end, precision: 'week', meaning: 'within', raw },
        days: [coded.day, coded.day],
      };
    }
    case 'month': {
      // The day must exist, though it is not shown.
      if (parseCivilTime(coded.day).outcome === 'refused') return { time: coded.day };
      return {
        time: { date: coded.day.slice(0, 7), precision: 'month', meaning: 'within', raw },
        days: [coded.day, coded.day],
      };
    }
  }
}
