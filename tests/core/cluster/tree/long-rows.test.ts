import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  candidatesOf,
  findLasting,
  listLongRows,
} from '../../../../src/core/cluster/tree/long-rows.ts';
import { edgesOf } from '../../../../src/core/cluster/tree/window-edges.ts';
import type { IncidentTable } from '../../../../src/core/table/incident-table.ts';
import { minute, minutesPerDay } from '../../../../src/core/time/interval.ts';
import { busyDay, incidentOf } from '../../../support/arbitrary-incidents.ts';
import { tableArbitrary } from '../../../support/arbitrary-playback.ts';
import { tableOf } from '../../../support/table-of.ts';

test('what began before a window and lasts into it is found, each once', () => {
  fc.assert(
    fc.property(tableArbitrary, fc.nat(), fc.constantFrom(-1, 0, 1, 600), (table, any, minutes) => {
      // Most tell at the very minute at which something ends.
      const end = table.end[any % Math.max(1, table.length)] ?? busyDay;
      const { found, looked, plain, candidates } = lastingAt(table, Math.min(end, 2e9) + minutes);
      expect(found).toEqual(plain);
      expect(looked).toBe(candidates);
      expect(looked).toBeGreaterThanOrEqual(plain.length);
    }),
    { seed: 20260204, numRuns: 300 },
  );
});

test('of many short and some long intervals few are looked at in vain', () => {
  const table = tableOf(
    Array.from({ length: 4000 }, (_, index) => {
      const start = minute(busyDay + index * 60);
      const days = index % 10 === 0 ? 30 : 1;
      return incidentOf(`a:${index}`, {
        time: {
          start,
          end: minute(start + days * minutesPerDay),
          precision: 'range',
          meaning: 'throughout',
        },
      });
    }),
  );
  const { plain, looked } = lastingAt(table, busyDay + 100 * minutesPerDay);
  // A tenth of 30 days by the hour, and of the last day the others.
  expect(plain.length).toBeGreaterThan(90);
  expect(looked - plain.length).toBeLessThan(5);
});

function lastingAt(table: IncidentTable, start: number) {
  const window = { start: minute(start), end: minute(start + 60) };
  const edges = edgesOf(table, window);
  const long = listLongRows(table);
  const rows = new Uint32Array(edges.startedByStart - edges.endedByStart);
  const looked = findLasting(long, table, edges, rows);
  return {
    found: [...rows].toSorted((a, b) => a - b),
    looked,
    candidates: candidatesOf(long, table, edges),
    plain: Array.from({ length: table.length }, (_, row) => row).filter(
      (row) => (table.start[row] ?? 0) < start && (table.end[row] ?? 0) > start,
    ),
  };
}
