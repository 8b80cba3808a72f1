import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadOverBins } from '../../../src/core/cluster/spread-bins.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { kinds } from '../../../src/core/incident/kinds.ts';
import { buildIncidentTable } from '../../../src/core/table/incident-table.ts';
import { minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import { busyDay, incidentOf, incidentsArbitrary } from '../../support/arbitrary-incidents.ts';
import {
  binEdgesArbitrary,
  coveringEdges,
  cutsArbitrary,
} from '../../support/arbitrary-queries.ts';
import { largestDifference, spread } from '../../support/incident-oracle.ts';

const seed = 20260204;

test('each bin holds of every incident the share of its interval that it covers', () => {
  fc.assert(
    fc.property(incidentsArbitrary, binEdgesArbitrary, (incidents, edges) => {
      const bins = binsOf(incidents, edges, isOdd);
      const odd = incidents.filter(isOdd);
      expect(
        largestDifference(bins.throughout, spread(odd.filter(isThroughout), edges)),
      ).toBeLessThan(1e-9);
      expect(
        largestDifference(
          bins.within,
          spread(
            odd.filter((incident) => !isThroughout(incident)),
            edges,
          ),
        ),
      ).toBeLessThan(1e-9);
      expect(largestDifference(bins.unfiltered, sumOfKinds(spread(incidents, edges)))).toBeLessThan(
        1e-9,
      );
    }),
    { seed },
  );
});

test('where the edges cover everything the bars add up to the count, each incident to 1', () => {
  fc.assert(
    fc.property(incidentsArbitrary, cutsArbitrary, (incidents, cuts) => {
      const edges = coveringEdges(incidents, cuts);
      const all = binsOf(incidents, edges, () => true);
      expect(Math.abs(sum(all.throughout) + sum(all.within) - incidents.length)).toBeLessThan(1e-6);
      expect(Math.abs(sum(all.unfiltered) - incidents.length)).toBeLessThan(1e-6);
      for (const { id } of incidents.slice(0, 5)) {
        const one = binsOf(incidents, edges, (incident) => incident.id === id);
        expect(sum(one.throughout) + sum(one.within)).toBeCloseTo(1, 9);
      }
    }),
    { seed },
  );
});

test('wherever the edges lie, bars and what lies before and after them add up to the count', () => {
  fc.assert(
    fc.property(incidentsArbitrary, binEdgesArbitrary, (incidents, edges) => {
      fc.pre(edges.length > 1);
      const { throughout, within, before, after } = binsOf(incidents, edges, isOdd);
      const all = sum(throughout) + sum(within) + before + after;
      expect(Math.abs(all - incidents.filter(isOdd).length)).toBeLessThan(1e-6);
    }),
    { seed },
  );
});

test('an incident that reaches over both ends is before, in and after in proportion', () => {
  const time = { precision: 'range', meaning: 'throughout' } as const;
  const long = incidentOf('a:1', {
    time: { ...time, start: busyDay, end: minute(busyDay + 10 * minutesPerDay) },
  });
  const edges = Int32Array.of(busyDay + 2 * minutesPerDay, busyDay + 5 * minutesPerDay);
  const { throughout, before, after } = binsOf([long], edges, () => true);
  expect([before, sum(throughout), after]).toEqual([0.2, 0.3, 0.5]);
});

test('an incident known to a month makes no peak: each day gets its share', () => {
  const start = busyDay;
  const days = 28;
  const month = incidentOf('a:1', {
    kind: 'strike',
    time: {
      start,
      end: minute(start + days * minutesPerDay),
      precision: 'month',
      meaning: 'within',
    },
  });
  const edges = Int32Array.from({ length: days + 1 }, (_, day) => start + day * minutesPerDay);
  const { throughout, within } = binsOf([month], edges, () => true);
  expect(sum(throughout)).toBe(0);
  for (let day = 0; day < days; day++) {
    expect(within[day * kinds.length]).toBeCloseTo(1 / days, 12);
  }
});

test.each([[[]], [[busyDay]]])('edges %j make no bin', (edges) => {
  const { throughout, within, unfiltered, before, after } = binsOf(
    [incidentOf('a:1')],
    Int32Array.from(edges),
    () => true,
  );
  expect([throughout.length, within.length, unfiltered.length]).toEqual([0, 0, 0]);
  expect([before, after]).toEqual([0, 0]);
});

function binsOf(
  incidents: readonly Incident[],
  edges: Int32Array,
  isWanted: (incident: Incident) => boolean,
) {
  const table = buildIncidentTable(incidents);
  return spreadOverBins(
    table,
    (row) => table.incidents[row] !== undefined && isWanted(table.incidents[row]),
    edges,
  );
}

function isOdd({ sourceRow }: Incident): boolean {
  return sourceRow % 2 === 1;
}

function isThroughout({ time }: Incident): boolean {
  return time.meaning === 'throughout';
}

function sumOfKinds(cells: readonly number[]): number[] {
  const bins = cells.length / kinds.length;
  return Array.from({ length: bins }, (_, bin) =>
    sum(cells.slice(bin * kinds.length, (bin + 1) * kinds.length)),
  );
}

function sum(values: Iterable<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}
