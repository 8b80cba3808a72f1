import fc from 'fast-check';
import { expect, test } from 'vitest';
import { width } from '../../../src/core/geo/bbox.ts';
import type { LonLat } from '../../../src/core/geo/distance.ts';
import { pointExtent, timeBulk, timeExtent } from '../../../src/core/table/extent.ts';
import { contains, minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import { sameWindow } from '../../../src/core/time/presets.ts';
import { buildIncidentTable } from '../../../src/core/table/build-table.ts';
import { columnsOfIncidents } from '../../../src/core/table/columns-of-incidents.ts';
import type { IncidentTable } from '../../../src/core/table/incident-table.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import {
  busyDay,
  incidentOf,
  incidentsArbitrary,
  pointArbitrary,
} from '../../support/arbitrary-incidents.ts';
import { bulkOf, incidentsWithExceptions, withTwoExceptions } from '../../support/bulk-oracle.ts';
import { isInBox } from '../../support/incident-oracle.ts';

const seed = 20260204;

test('time runs from the earliest start to the latest end', () => {
  fc.assert(
    fc.property(incidentsArbitrary, (incidents) => {
      const extent = timeExtent(tableOf(incidents));
      if (incidents.length === 0) {
        expect(extent).toBeNull();
        return;
      }
      expect(extent).toEqual({
        start: Math.min(...incidents.map(({ time }) => time.start)),
        end: Math.max(...incidents.map(({ time }) => time.end)),
      });
    }),
    { seed },
  );
});

test('the bulk is what its definition says, in whatever order the incidents stand', () => {
  fc.assert(
    fc.property(incidentsWithExceptions, (incidents) => {
      const bulk = timeBulk(tableOf(incidents));
      expect(bulk).toEqual(bulkOf(incidents));
      expect(timeBulk(tableOf(incidents.toReversed()))).toEqual(bulk);
    }),
    { seed },
  );
});

test('at least 99 of 100 begin in the bulk, which is the extent or a quarter of it at most', () => {
  let apart = 0;
  fc.assert(
    fc.property(incidentsWithExceptions, (incidents) => {
      const table = tableOf(incidents);
      const [bulk, extent] = [timeBulk(table), timeExtent(table)];
      if (bulk === null || extent === null) throw new Error('no time of incidents');
      const inside = incidents.filter(
        ({ time }) => time.start >= bulk.start && time.start < bulk.end,
      );
      expect(inside.length / incidents.length).toBeGreaterThanOrEqual(0.99);
      expect(contains(extent, bulk)).toBe(true);
      if (sameWindow(bulk, extent)) return;
      apart += 1;
      expect(extent.end - extent.start).toBeGreaterThanOrEqual(4 * (bulk.end - bulk.start));
    }),
    { seed },
  );
  expect(apart).toBeGreaterThan(10);
});

test('two far off among three hundred days leave these as the bulk', () => {
  const bulk = timeBulk(tableOf(withTwoExceptions()));
  expect(bulk).toEqual({ start: busyDay, end: busyDay + 300 * minutesPerDay });
});

test.each([0, 1, 50, 197])('of %i incidents and one far off the bulk is all', (count) => {
  const incidents = withTwoExceptions().slice(0, count + 1);
  const table = tableOf(incidents);
  expect(timeBulk(table)).toEqual(timeExtent(table));
});

test.each([
  [74, 374],
  [76, 300],
])(
  'one that begins %i days after the middle 99 %% of 299 days: the bulk has %i days',
  (after, days) => {
    const start = minute(busyDay + (299 + after) * minutesPerDay);
    const end = minute(start + minutesPerDay);
    const late = incidentOf('reports:late', {
      time: { start, end, precision: 'day', meaning: 'throughout' },
    });
    const bulk = timeBulk(tableOf([...withTwoExceptions().slice(0, -1), late]));
    expect(bulk).toEqual({ start: busyDay, end: busyDay + days * minutesPerDay });
  },
);

test('a vague time at the end does not lengthen the bulk, one of a month does', () => {
  const bulkWith = (days: number) => {
    const start = minute(busyDay + 299 * minutesPerDay);
    const end = minute(start + days * minutesPerDay);
    const last = incidentOf('reports:last', {
      time: { start, end, precision: 'unknown', meaning: 'within' },
    });
    const bulk = timeBulk(tableOf([...withTwoExceptions(), last]));
    return bulk === null ? null : (bulk.end - busyDay) / minutesPerDay;
  };
  expect([bulkWith(31), bulkWith(32), bulkWith(900)]).toEqual([330, 300, 300]);
});

test('the box holds every point, and none that does is narrower', () => {
  fc.assert(
    fc.property(fc.array(pointArbitrary, { minLength: 1, maxLength: 12 }), (points) => {
      const box = boxOf(points);
      if (box === null) throw new Error('no box around points');
      for (const [lon, lat] of points) expect(isInBox(box, lon, lat)).toBe(true);
      const [, south, , north] = box;
      expect([south, north]).toEqual([
        Math.min(...points.map(([, lat]) => lat)),
        Math.max(...points.map(([, lat]) => lat)),
      ]);
      // The narrowest begins at one of the points.
      const widths = points.map(([west]) =>
        Math.max(...points.map(([lon]) => (((lon - west) % 360) + 360) % 360)),
      );
      expect(width(box)).toBeCloseTo(Math.min(...widths), 8);
    }),
    { seed, numRuns: 300 },
  );
});

test('around the antimeridian it goes the short way', () => {
  const fiji: LonLat[] = [
    [178.4, -18.1],
    [-179.9, -16.5],
    [179.4, -16.4],
  ];
  expect(boxOf(fiji)).toEqual([178.4, -18.1, -179.9, -16.4]);
});

test('one point is a box without size', () => {
  expect(boxOf([[30.5, 50.4]])).toEqual([30.5, 50.4, 30.5, 50.4]);
});

test('without points there is no box, areas notwithstanding', () => {
  const area = incidentOf('a:1', { place: { precision: 'admin1', areaId: 'UA-12' } });
  expect(pointExtent(tableOf([area]))).toBeNull();
});

function boxOf(points: readonly LonLat[]) {
  return pointExtent(
    tableOf(
      points.map(([lon, lat], index) =>
        incidentOf(`a:${index}`, { place: { precision: 'given', lon, lat } }),
      ),
    ),
  );
}

function tableOf(incidents: readonly Incident[]): IncidentTable {
  return buildIncidentTable([columnsOfIncidents(incidents)]);
}
