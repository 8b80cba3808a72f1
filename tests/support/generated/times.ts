import { civilOfMinute, minuteOfCivil } from '../../../src/core/time/civil-time.ts';
import { minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import { timeMeanings, type TimePrecision } from '../../../src/core/incident/incident.ts';
import type { Random } from './random.ts';

/** Days since 1970 of the first and the last that are common. */
const firstBusyDay = dayNumber(2014, 2, 20);
const lastBusyDay = dayNumber(2026, 11, 30);

/** Properties of a feature that say when. */
export type WrittenTime = Readonly<Record<string, unknown>>;

const precisions: readonly (readonly [number, TimePrecision])[] = [
  [22, 'instant'],
  [44, 'day'],
  [10, 'night'],
  [9, 'range'],
  [4, 'week'],
  [6, 'month'],
  [2, 'year'],
  [3, 'unknown'],
];

const rareMoments: readonly WrittenTime[] = [
  { date: '0001' },
  { date: '0001-01-01' },
  { date: '1066-10-14' },
  { time: { date: '1066', meaning: 'within' } },
  { time: { start: '1618-05-23', end: '1648-10-24' } },
  { date: '1914-06-28T10:50' },
  { date: '1969-12-31T23:59' },
  { date: '2100-02' },
  { date: '6000' },
  { date: '6000-12-31T23:59' },
];

/** A day in the busy years, the later the likelier. */
export function busyDay(random: Random): number {
  return firstBusyDay + Math.floor(Math.sqrt(random.share()) * (lastBusyDay - firstBusyDay + 1));
}

/** Far in the past or in the future, to the edges of what a time can be. */
export function writeRareTime(random: Random): WrittenTime {
  return random.pick(rareMoments);
}

/** Of any precision, around a day since 1970; with a meaning of its own, or the one that the precision has. */
export function writeTime(random: Random, day: number): WrittenTime {
  const precision = random.weighted(precisions);
  const date = isoDay(day);
  const meaning = random.chance(0.3) ? { meaning: random.pick(timeMeanings) } : {};
  switch (precision) {
    case 'instant': {
      const clock = `${two(random.whole(0, 23))}:${two(random.whole(0, 59))}`;
      const moment = `${date}T${clock}${random.pick(['', '', ':30', 'Z', '+03:00'])}`;
      return random.weighted<WrittenTime>([
        [3, { date: moment }],
        [2, { datetime: moment }],
        [2, { date, time: clock }],
        [1, { time: { date: moment, ...meaning } }],
      ]);
    }
    case 'day':
      return random.weighted<WrittenTime>([
        [5, { date }],
        [2, { time: { date, ...meaning } }],
        [1, { time: { date, meaning: 'within', raw: 'in the course of the day' } }],
      ]);
    case 'night':
      return {
        time: { start: `${date}T18:00`, end: `${isoDay(day + 1)}T06:00`, precision, ...meaning },
      };
    case 'range': {
      const end = isoDay(day + random.whole(1, random.pick([2, 9, 60])));
      return random.chance(0.5)
        ? { start: date, end }
        : { time: { start: date, end, precision, ...meaning, raw: 'over several days' } };
    }
    case 'week': {
      // 1970-01-01 was a Thursday.
      const monday = day - ((day + 3) % 7);
      return {
        time: { start: isoDay(monday), end: isoDay(monday + 6), precision, ...meaning },
      };
    }
    case 'month':
      return random.chance(0.5)
        ? { date: date.slice(0, 7) }
        : { time: { date: date.slice(0, 7), ...meaning } };
    case 'year':
      return random.chance(0.5)
        ? { date: date.slice(0, 4) }
        : { time: { date: date.slice(0, 4), ...meaning } };
    case 'unknown':
      return {
        time: { start: date, end: isoDay(day + random.whole(40, 900)), precision, ...meaning },
      };
  }
}

export function isoDay(day: number): string {
  const civil = civilOfMinute(minute(day * minutesPerDay));
  return `${String(civil.year).padStart(4, '0')}-${two(civil.month)}-${two(civil.day)}`;
}

function dayNumber(year: number, month: number, day: number): number {
  return minuteOfCivil({ year, month, day }) / minutesPerDay;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
