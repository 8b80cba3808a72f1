import fc from 'fast-check';
import { expect, test } from 'vitest';
import { width } from '../../../src/core/geo/bbox.ts';
import type { LonLat } from '../../../src/core/geo/distance.ts';
import { pointExtent, timeExtent } from '../../../src/core/table/extent.ts';
import { buildIncidentTable } from '../../../src/core/table/incident-table.ts';
import {
  incidentOf,
  incidentsArbitrary,
  pointArbitrary,
} from '../../support/arbitrary-incidents.ts';
import { isInBox } from '../../support/incident-oracle.ts';

const seed = 20260204;

test('time runs from the earliest start to the latest end', () => {
  fc.assert(
    fc.property(incidentsArbitrary, (incidents) => {
      const extent = timeExtent(buildIncidentTable(incidents));
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
  expect(pointExtent(buildIncidentTable([area]))).toBeNull();
});

function boxOf(points: readonly LonLat[]) {
  return pointExtent(
    buildIncidentTable(
      points.map(([lon, lat], index) =>
        incidentOf(`a:${index}`, { place: { precision: 'given', lon, lat } }),
      ),
    ),
  );
}
