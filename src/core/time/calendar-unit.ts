import { civilOfMinute, minuteOfCivil, weekdayOfMinute } from './civil-time.ts';
import { minute, minutesPerDay, minutesPerHour, type Interval, type Minute } from './interval.ts';

export type CalendarUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** The start of the unit that `at` lies in; weeks begin on Monday. */
export function startOfUnit(at: Minute, unit: CalendarUnit): Minute {
  switch (unit) {
    case 'hour':
      return minute(Math.floor(at / minutesPerHour) * minutesPerHour);
    case 'day':
      return minute(Math.floor(at / minutesPerDay) * minutesPerDay);
    case 'week': {
      const day = startOfUnit(at, 'day');
      return minute(day - weekdayOfMinute(day) * minutesPerDay);
    }
    case 'month': {
      const { year, month } = civilOfMinute(at);
      return minuteOfCivil({ year, month, day: 1 });
    }
    case 'year':
      return minuteOfCivil({ year: civilOfMinute(at).year, month: 1, day: 1 });
  }
}

/** The start of the unit after the one that `at` lies in. */
export function nextUnit(at: Minute, unit: CalendarUnit): Minute {
  const start = startOfUnit(at, unit);
  switch (unit) {
    case 'hour':
      return minute(start + minutesPerHour);
    case 'day':
      return minute(start + minutesPerDay);
    case 'week':
      return minute(start + 7 * minutesPerDay);
    case 'month': {
      const { year, month } = civilOfMinute(start);
      return month === 12
        ? minuteOfCivil({ year: year + 1, month: 1, day: 1 })
        : minuteOfCivil({ year, month: month + 1, day: 1 });
    }
    case 'year':
      return minuteOfCivil({ year: civilOfMinute(start).year + 1, month: 1, day: 1 });
  }
}

/** The start of the unit where `at` is one, else of the next. */
export function ceilToUnit(at: Minute, unit: CalendarUnit): Minute {
  const start = startOfUnit(at, unit);
  return start === at ? at : nextUnit(at, unit);
}

/** The whole units that the interval touches. */
export function widenToUnit(interval: Interval, unit: CalendarUnit): Interval {
  return { start: startOfUnit(interval.start, unit), end: ceilToUnit(interval.end, unit) };
}
