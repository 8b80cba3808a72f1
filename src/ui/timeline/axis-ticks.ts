import type { Locale } from '../../core/share/view-state.ts';
import type { Bins } from '../../core/time/bins.ts';
import { ceilToUnit, nextUnit, type CalendarUnit } from '../../core/time/calendar-unit.ts';
import { civilOfMinute, minuteOfCivil } from '../../core/time/civil-time.ts';
import {
  minute,
  minutesPerDay,
  minutesPerHour,
  type Interval,
  type Minute,
} from '../../core/time/interval.ts';
import { axisWord, type AxisWord } from './axis-words.ts';
import { xOfMinute } from './plot-geometry.ts';

export interface AxisTick {
  readonly label: string;
  /** CSS pixels; `left` and `right` are the ends of the label. */
  readonly left: number;
  readonly right: number;
  /** Where the boundary is marked; `null` where the label stands under the middle of its bar. */
  readonly mark: number | null;
}

export interface AxisSpace {
  readonly domain: Interval;
  readonly bins: Pick<Bins, 'unit' | 'step'>;
  /** Of the whole plot; no label leaves it. */
  readonly width: number;
  readonly locale: Locale;
  /** Width of a label. */
  readonly measure: (label: string) => number;
}

interface TickStep {
  readonly unit: CalendarUnit;
  readonly count: number;
}

const labelGap = 10;
/** From the boundary's mark to its label. */
const labelOffset = 4;
/** No label is narrower with its gap, so finer steps need not be tried. */
const narrowestTick = 14;

const minutesOfUnit: Readonly<Record<CalendarUnit, number>> = {
  hour: minutesPerHour,
  day: minutesPerDay,
  week: 7 * minutesPerDay,
  month: 28 * minutesPerDay,
  year: 365 * minutesPerDay,
};

const tickSteps: readonly TickStep[] = [
  ...[1, 3, 6, 12].map((count): TickStep => ({ unit: 'hour', count })),
  ...[1, 2].map((count): TickStep => ({ unit: 'day', count })),
  ...[1, 2].map((count): TickStep => ({ unit: 'week', count })),
  ...[1, 3].map((count): TickStep => ({ unit: 'month', count })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count): TickStep => ({ unit: 'year', count })),
];

/**
 * The finest labels of the calendar that do not touch each other; the first names the year, of
 * hours the day, where that costs no finer step. Where even the coarsest would touch, those
 * that still fit.
 */
export function axisTicks(space: AxisSpace): readonly AxisTick[] {
  let coarsest: readonly AxisTick[] = [];
  for (const step of tickSteps) {
    if (!suits(step, space)) continue;
    for (const startsInFull of [true, false]) {
      const ticks = placeTicks(step, space, startsInFull);
      if (ticks.length === 0) return withoutCollisions(coarsest);
      if (withoutCollisions(ticks).length === ticks.length) return ticks;
      coarsest = ticks;
    }
  }
  return withoutCollisions(coarsest);
}

function suits({ unit, count }: TickStep, { bins, domain, width }: AxisSpace): boolean {
  const isFiner = minutesOfUnit[unit] < minutesOfUnit[bins.unit];
  const isOffEdges = unit === bins.unit && count % bins.step !== 0;
  const number = (domain.end - domain.start) / (minutesOfUnit[unit] * count);
  return !isFiner && !isOffEdges && number * narrowestTick <= Math.max(width, narrowestTick);
}

function placeTicks(step: TickStep, space: AxisSpace, startsInFull: boolean): readonly AxisTick[] {
  const { domain, bins, width, locale, measure } = space;
  // An hour's label names the moment where it begins, a day's or a month's the whole of it.
  const isUnderBar = step.unit === bins.unit && bins.step === 1 && step.unit !== 'hour';
  const ticks: AxisTick[] = [];
  let previous: Minute | null = null;
  for (const at of tickMinutes(step, domain)) {
    const isFull = startsInFull && (step.unit === 'hour' || spansYears(domain));
    const label = axisWord(at, wordOfTick(at, previous, step, isFull), locale);
    const labelWidth = measure(label);
    const x = xOfMinute(at, domain, width);
    const middle = (x + xOfMinute(nextUnit(at, step.unit), domain, width)) / 2;
    const left = isUnderBar
      ? Math.max(0, Math.min(width - labelWidth, middle - labelWidth / 2))
      : x + labelOffset;
    previous = at;
    if (left + labelWidth > width) continue;
    ticks.push({ label, left, right: left + labelWidth, mark: isUnderBar ? null : x });
  }
  return ticks;
}

/** Days and weeks are counted from the first, so that it has a label; all else from the calendar. */
function tickMinutes({ unit, count }: TickStep, domain: Interval): readonly Minute[] {
  if (unit === 'year') return tickYears(count, domain);
  const minutes: Minute[] = [];
  let at = ceilToUnit(domain.start, unit);
  for (let index = 0; at < domain.end; index++) {
    const { month, hour } = civilOfMinute(at);
    const position = unit === 'hour' ? hour : unit === 'month' ? month - 1 : index;
    if (position % count === 0) minutes.push(at);
    at = nextUnit(at, unit);
  }
  return minutes;
}

function tickYears(count: number, domain: Interval): readonly Minute[] {
  const last = civilOfMinute(minute(domain.end - 1)).year;
  const minutes: Minute[] = [];
  const first = civilOfMinute(ceilToUnit(domain.start, 'year')).year;
  for (let year = Math.ceil(first / count) * count; year <= last; year += count) {
    minutes.push(minuteOfCivil({ year, month: 1, day: 1 }));
  }
  return minutes;
}

/** A label says as much as has changed since the one before. */
function wordOfTick(
  at: Minute,
  previous: Minute | null,
  { unit }: TickStep,
  startsInFull: boolean,
): AxisWord {
  const { year, month, hour } = civilOfMinute(at);
  const before = previous === null ? null : civilOfMinute(previous);
  switch (unit) {
    case 'hour':
      if (hour === 0) return 'day-month';
      return before === null && startsInFull ? 'day-clock' : 'clock';
    case 'day':
    case 'week':
      if (before === null) return startsInFull ? 'day-month-year' : 'day-month';
      if (before.year !== year) return 'day-month-year';
      return before.month === month ? 'day' : 'day-month';
    case 'month':
      if (month === 1) return 'year';
      return before === null && startsInFull ? 'month-year' : 'month';
    case 'year':
      return 'year';
  }
}

function spansYears({ start, end }: Interval): boolean {
  return civilOfMinute(start).year !== civilOfMinute(minute(end - 1)).year;
}

/** Those that keep a gap to the one before, from the left. */
function withoutCollisions(ticks: readonly AxisTick[]): readonly AxisTick[] {
  let taken = -Infinity;
  return ticks.filter(({ left, right }) => {
    if (left < taken + labelGap) return false;
    taken = right;
    return true;
  });
}
