import fc from 'fast-check';
import type { Incident } from '../../src/core/incident/incident.ts';
import { minute, minutesPerDay } from '../../src/core/time/interval.ts';
import { busyDay, earliest, incidentOf, latest } from './arbitrary-incidents.ts';

interface PlainInterval {
  readonly start: number;
  readonly end: number;
}

/** The span of nearly all incidents, step by step as its definition says. */
export function bulkOf(incidents: readonly Incident[]): PlainInterval | null {
  if (incidents.length === 0) return null;
  const times = incidents.map(({ time }) => time);
  const whole = {
    start: Math.min(...times.map(({ start }) => start)),
    end: Math.max(...times.map(({ end }) => end)),
  };
  if (times.length < 200) return whole;
  const starts = times.map(({ start }) => start).toSorted((a, b) => a - b);
  const left = Math.floor(starts.length / 200);
  const middle = starts.slice(left, starts.length - left);
  const low = middle.at(0) ?? NaN;
  const high = middle.at(-1) ?? NaN;
  const reach = Math.max(minutesPerDay, (high - low) / 4);
  const members = times.filter(({ start }) => start >= low - reach && start <= high + reach);
  const bulk = {
    start: Math.min(...members.map(({ start }) => start)),
    end: Math.max(
      ...members.map(({ start, end }) =>
        end - start > 31 * minutesPerDay
          ? (Math.floor(start / minutesPerDay) + 1) * minutesPerDay
          : end,
      ),
    ),
  };
  return whole.end - whole.start < 4 * (bulk.end - bulk.start) ? whole : bulk;
}

/** Some hundred within a few weeks, months or years, and a few anywhere in six thousand years. */
export const incidentsWithExceptions: fc.Arbitrary<readonly Incident[]> = fc
  .constantFrom(0, 3, 100, 4000)
  .chain((days) => {
    const length = fc.oneof(
      fc.constant(minutesPerDay),
      fc.integer({ min: 1, max: 100 * minutesPerDay }),
    );
    const usual = fc.tuple(
      fc.integer({ min: 0, max: days * minutesPerDay }).map((offset) => busyDay + offset),
      length,
    );
    const exception = fc.tuple(fc.integer({ min: earliest, max: latest - 1 }), length);
    return fc.tuple(
      fc.array(usual, { minLength: 190, maxLength: 450 }),
      fc.array(exception, { maxLength: 4 }),
    );
  })
  .map(([usual, exceptions]) =>
    [...usual, ...exceptions].map(([start, length], index) => incidentAt(index, start, length)),
  );

/** 300 days in a row with an incident each, and two far off. */
export function withTwoExceptions(): readonly Incident[] {
  const days = Array.from({ length: 300 }, (_, day) => busyDay + day * minutesPerDay);
  return [earliest, ...days, latest - minutesPerDay].map((start, index) =>
    incidentAt(index, start, minutesPerDay),
  );
}

function incidentAt(index: number, start: number, length: number): Incident {
  return incidentOf(`reports:${index}`, {
    time: {
      start: minute(start),
      end: minute(Math.min(latest, start + length)),
      precision: 'range',
      meaning: 'throughout',
    },
  });
}
