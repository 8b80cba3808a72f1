import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsInWindow } from '../../../src/core/filter/rows-in-window.ts';
import { emptyRowSet, fullRowSet } from '../../../src/core/table/row-set.ts';
import { minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import {
  busyDay,
  earliest,
  incidentOf,
  incidentsArbitrary,
  latest,
} from '../../support/arbitrary-incidents.ts';
import { windowArbitrary } from '../../support/arbitrary-queries.ts';
import { select } from '../../support/incident-oracle.ts';
import { rowsOf, tableOf } from '../../support/table-of.ts';

const seed = 20260204;

test('the rows of a window are those whose interval shares a minute with it', () => {
  const cases = incidentsArbitrary.chain((incidents) =>
    fc.tuple(fc.constant(incidents), windowArbitrary(incidents)),
  );
  fc.assert(
    fc.property(cases, ([incidents, window]) => {
      const table = tableOf(incidents);
      expect(rowsInWindow(table, window)).toEqual(rowsOf(table, select(incidents, [], window)));
    }),
    { seed, numRuns: 500 },
  );
});

test('of many rows those are found that go on for decades, at either end of the data', () => {
  const time = { precision: 'range', meaning: 'throughout' } as const;
  const days = Array.from({ length: 300 }, (_, day) => {
    const start = busyDay + day * minutesPerDay;
    const length = day % 50 === 7 ? 60 * 365 * minutesPerDay : 1 + (day % 3) * minutesPerDay;
    return incidentOf(`a:${day}`, {
      time: { ...time, start: minute(start), end: minute(start + length) },
    });
  });
  const table = tableOf(days);
  for (const day of [0, 1, 60, 150, 290, 400, 20_000]) {
    for (const width of [1, minutesPerDay, 40 * minutesPerDay]) {
      const start = busyDay + day * minutesPerDay;
      const window = { start: minute(start), end: minute(start + width) };
      expect(rowsInWindow(table, window)).toEqual(rowsOf(table, select(days, [], window)));
    }
  }
});

test('all time is every row, and a window before or after everything none', () => {
  const incidents = Array.from({ length: 75 }, (_, index) => incidentOf(`a:${index}`));
  const table = tableOf(incidents);
  const window = (start: number, end: number) => ({ start: minute(start), end: minute(end) });
  expect(rowsInWindow(table, window(earliest, latest))).toEqual(fullRowSet(75));
  expect(rowsInWindow(table, window(earliest, busyDay))).toEqual(emptyRowSet(75));
  expect(rowsInWindow(table, window(busyDay + minutesPerDay, latest))).toEqual(emptyRowSet(75));
  expect(rowsInWindow(tableOf([]), window(earliest, latest))).toEqual(emptyRowSet(0));
});
