import { minute, minutesPerDay, minutesPerHour, type Minute } from './interval.ts';

/** A wall-clock time in the proleptic Gregorian calendar; month and day count from 1. */
export interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
}

export const firstYear = 1;
export const lastYear = 6000;

const daysPerEra = 146_097; // 400 years
const daysPerCentury = 36_524;
const daysPerFourYears = 1461;
/** From 0000-03-01, where the years that end in February begin, to 1970-01-01. */
const daysBeforeEpoch = 719_468;

/**
 * The minute of a civil time; hour and minute are 0 where absent. Year 6001 is let through,
 * so that the exclusive end of year 6000 can be written.
 * @throws RangeError where the calendar has no such time, or outside years 1 to 6001
 */
export function minuteOfCivil(
  civil: Pick<CivilTime, 'year' | 'month' | 'day'> & Partial<CivilTime>,
): Minute {
  const { year, month, day, hour = 0, minute: minuteOfHour = 0 } = civil;
  check('year', year, firstYear, lastYear + 1);
  check('month', month, 1, 12);
  check('day', day, 1, daysInMonth(year, month));
  check('hour', hour, 0, 23);
  check('minute', minuteOfHour, 0, 59);
  return minute(dayNumber(year, month, day) * minutesPerDay + hour * minutesPerHour + minuteOfHour);
}

export function civilOfMinute(at: Minute): CivilTime {
  const days = Math.floor(at / minutesPerDay);
  const rest = at - days * minutesPerDay;
  return {
    ...dateOfDayNumber(days),
    hour: Math.floor(rest / minutesPerHour),
    minute: rest % minutesPerHour,
  };
}

/** `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOfMinute(at: Minute): number {
  // 1970-01-01 was a Thursday.
  return positiveRemainder(Math.floor(at / minutesPerDay) + 3, 7);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1970-01-01. Years begin in March, so that the leap day comes last. */
function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const century = Math.floor(marchYear / 100);
  return (
    365 * marchYear +
    Math.floor(marchYear / 4) -
    century +
    Math.floor(century / 4) +
    daysBeforeMonth(monthFromMarch(month)) +
    day -
    1 -
    daysBeforeEpoch
  );
}

function dateOfDayNumber(days: number): Pick<CivilTime, 'year' | 'month' | 'day'> {
  const sinceMarch0 = days + daysBeforeEpoch;
  const era = Math.floor(sinceMarch0 / daysPerEra);
  const dayOfEra = sinceMarch0 - era * daysPerEra;
  // The last day of an era and of four years is the leap day, which the division would put in the next.
  const century = Math.min(3, Math.floor(dayOfEra / daysPerCentury));
  const dayOfCentury = dayOfEra - century * daysPerCentury;
  const fourYears = Math.floor(dayOfCentury / daysPerFourYears);
  const dayOfFourYears = dayOfCentury - fourYears * daysPerFourYears;
  const yearOfFour = Math.min(3, Math.floor(dayOfFourYears / 365));
  const dayOfYear = dayOfFourYears - yearOfFour * 365;
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const marchYear = era * 400 + century * 100 + fourYears * 4 + yearOfFour;
  return {
    year: month > 2 ? marchYear : marchYear + 1,
    month,
    day: dayOfYear - daysBeforeMonth(fromMarch) + 1,
  };
}

/** 0 is March, 11 is February. */
function monthFromMarch(month: number): number {
  return month > 2 ? month - 3 : month + 9;
}

/** From March on, every five months have 153 days in the same order. */
function daysBeforeMonth(fromMarch: number): number {
  return Math.floor((153 * fromMarch + 2) / 5);
}

function positiveRemainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

function check(unit: string, value: number, low: number, high: number): void {
  if (Number.isInteger(value) && value >= low && value <= high) return;
  throw new RangeError(`${unit} must be a whole number from ${low} to ${high}, got ${value}`);
}
