import type { IncidentTable } from '../../src/core/table/incident-table.ts';
import { timeExtent } from '../../src/core/table/extent.ts';
import { minute, minutesPerDay, type TimeWindow } from '../../src/core/time/interval.ts';

/** How the period moves from one question to the next. */
export interface TimeSteps {
  readonly name: string;
  /** Asked before the first step. */
  readonly before: TimeWindow;
  readonly windows: readonly TimeWindow[];
  /** Asked before each further step as well, so that each comes from there. */
  readonly between?: TimeWindow;
}

/** A period of 30 days that is played day by day, from the middle of the data on. */
export function play(table: IncidentTable, count: number): TimeSteps {
  const { middle } = spanOf(table);
  const at = (day: number): TimeWindow => windowOf(middle + day * minutesPerDay, 30);
  return { name: '1-day play of 30 days', before: at(0), windows: from1(count).map(at) };
}

/** From one period of so many days to another anywhere in the data. */
export function jumps(table: IncidentTable, count: number, days = 30): TimeSteps {
  const { start, end } = spanOf(table);
  const room = Math.max(0, end - start - days * minutesPerDay);
  // Multiples of the golden ratio lie evenly and far apart.
  const at = (step: number): TimeWindow =>
    windowOf(start + ((step * 0.618_033_988_75) % 1) * room, days);
  return { name: `${days}-day jump`, before: at(0), windows: from1(count).map(at) };
}

/** A period from the beginning of the data that grows by a day each time, from the middle on. */
export function growth(table: IncidentTable, count: number): TimeSteps {
  const { start, middle } = spanOf(table);
  const days = (middle - start) / minutesPerDay;
  const at = (day: number): TimeWindow => windowOf(start, days + day);
  return { name: 'growing period', before: at(0), windows: from1(count).map(at) };
}

/** From the last 30 days to all time, again and again. */
export function toAllTime(table: IncidentTable, count: number): TimeSteps {
  const { start, end } = spanOf(table);
  const all = { start: minute(start), end: minute(end) };
  const last = windowOf(end - 30 * minutesPerDay, 30);
  const windows = from1(count).map(() => all);
  return { name: '30 days to all time', before: last, windows, between: last };
}

/** Incidents that are in just one of two periods: what a step has to add and take away. */
export function enteredAndLeft(table: IncidentTable, from: TimeWindow, to: TimeWindow): number {
  let moved = 0;
  for (let row = 0; row < table.length; row++) {
    const start = table.start[row] ?? 0;
    const end = table.end[row] ?? 0;
    const was = start < from.end && end > from.start;
    const is = start < to.end && end > to.start;
    if (was !== is) moved++;
  }
  return moved;
}

function from1(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function windowOf(start: number, days: number): TimeWindow {
  const from = Math.round(start);
  return { start: minute(from), end: minute(from + days * minutesPerDay) };
}

/** Of the data, its middle at the start of a day. */
function spanOf(table: IncidentTable): { start: number; middle: number; end: number } {
  const extent = timeExtent(table);
  if (extent === null) throw new Error('expected incidents, got none');
  const { start, end } = extent;
  const middle = start + Math.floor((end - start) / 2 / minutesPerDay) * minutesPerDay;
  return { start, middle, end };
}
