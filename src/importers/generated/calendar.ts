import { nextUnit, startOfUnit } from '../../core/time/calendar-unit.ts';
import { minuteOfCivil } from '../../core/time/civil-time.ts';
import { minute, minutesPerDay } from '../../core/time/interval.ts';

/** Generated incidents lie in [firstMinute, endMinute), civil minutes; 2018-01-01 was a Monday. */
const firstMinute = minuteOfCivil({ year: 2018, month: 1, day: 1 });
export const endMinute = minuteOfCivil({ year: 2026, month: 1, day: 1 });

export const dayCount = (endMinute - firstMinute) / minutesPerDay;

/** Civil minutes of the month or year around each day; days count from 0. */
interface UnitsOfDays {
  readonly start: Int32Array;
  readonly end: Int32Array;
}

export const monthOfDay = unitsOfDays('month');
export const yearOfDay = unitsOfDays('year');

export function startOfDay(day: number): number {
  return firstMinute + day * minutesPerDay;
}

function unitsOfDays(unit: 'month' | 'year'): UnitsOfDays {
  const days = Array.from({ length: dayCount }, (_, day) => minute(startOfDay(day)));
  return {
    start: Int32Array.from(days, (day) => startOfUnit(day, unit)),
    end: Int32Array.from(days, (day) => nextUnit(day, unit)),
  };
}
